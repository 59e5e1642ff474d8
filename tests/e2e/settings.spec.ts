import { expect, test } from '../support/extension.ts';

const WORDS_MAX = 350;
const SCREENS_MAX = 2;

test('the settings are six groups on two screens, said in few words', async ({ extension }) => {
  await extension.setUp();
  const page = await extension.open('options.html');
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.getByRole('checkbox', { name: 'Share between my browsers' })).toBeVisible();
  await expect(page.locator('main > section')).toHaveCount(6);
  const { words, screens } = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let counted = 0;
    while (texts.nextNode()) {
      const around = texts.currentNode.parentElement;
      const isSeen =
        around?.checkVisibility({ visibilityProperty: true }) && !around.closest('.visually-hidden');
      // Of a list to choose from, what is chosen is in sight.
      const isChosen = !(around instanceof HTMLOptionElement) || around.selected;
      if (isSeen && isChosen)
        counted += texts.currentNode.textContent?.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    }
    return { words: counted, screens: document.documentElement.scrollHeight / innerHeight };
  });
  test.info().annotations.push({ type: 'words', description: `${words} words on ${screens} screens` });
  expect(words).toBeGreaterThan(100);
  expect(words).toBeLessThanOrEqual(WORDS_MAX);
  expect(screens).toBeLessThanOrEqual(SCREENS_MAX);
});

test('a site that is turned off is on again with Undo', async ({ extension }) => {
  await extension.setUp();
  const page = await extension.open('options.html');
  await page.getByRole('button', { name: 'Turn off amazon.com' }).click();
  await expect(page.getByText('amazon.com turned off. Saved data stays until you erase it.')).toBeVisible();
  const turnOff = page.getByRole('button', { name: 'Turn off amazon.com' });
  await expect(turnOff).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(turnOff).toBeVisible();
  await expect.poll(() => extension.registered()).toBeGreaterThan(0);
});

test('a link to how pages are read opens that part of the settings', async ({ extension }) => {
  await extension.setUp();
  const page = await extension.open('options.html#pages');
  await expect(page.getByText('No page was updated yet.')).toBeInViewport();
});
