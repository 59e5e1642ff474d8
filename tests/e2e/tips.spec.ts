import type { Page } from '@playwright/test';
import type { WordKey } from '../../core/words/keys.ts';
import { expect, test } from '../support/extension.ts';
import { savedPage } from '../support/shop.ts';
import { TipPanel } from '../support/tip-panel.ts';
import type { Box } from '../support/tip-panel-on-page.ts';
import { everyText, WORDS, withExamples } from '../support/words.ts';

const CHECKOUT = 'checkout/us-instant-discount';

test('at checkout a tip says what is at stake, shows its figures, and folds up', async ({ extension }) => {
  await extension.setUp();
  const panel = panelAt(await extension.visit(extension.shop.put(savedPage(CHECKOUT))));
  await expect.poll(() => panel.text()).toMatch(/\$\d/);
  await open(panel);
  const before = await panel.text();
  await panel.press(/^How we know$/);
  await expect.poll(async () => (await panel.text()).length).toBeGreaterThan(before.length);
  await panel.press(/^Unspent$/);
  await expect.poll(() => panel.buttons()).toHaveLength(2);
});

test('the tips follow the page: another speed chosen, the summary gone, the step left', async ({
  extension,
}) => {
  await extension.setUp();
  const page = await extension.visit(extension.shop.put(savedPage(CHECKOUT)));
  const panel = panelAt(page);
  const first = await expectTips(panel);
  await page.evaluate(() => {
    const other = document.querySelector<HTMLInputElement>('input[type="radio"]:not(:checked)');
    other?.click();
  });
  await expect.poll(() => panel.text()).not.toBe(first);
  await page.evaluate(() => document.getElementById('a-page')?.replaceChildren());
  await expect.poll(() => panel.box()).toBeUndefined();
});

test('a tip dismissed stays away, for this order and for good, over a restart', async ({ extension }) => {
  await extension.setUp();
  const url = extension.shop.put(savedPage(CHECKOUT));
  const panel = panelAt(await extension.visit(url));
  await expectTips(panel);
  await open(panel);
  const count = (await panel.buttons()).filter((name) => name === 'Don’t show tips like this').length;
  const off = async () => {
    const settings = await extension.ask('advice-settings', {});
    return settings?.ok ? settings.data.hintsOff : [];
  };
  for (let done = 0; done < count; done += 1) {
    // The press counts once the panel has been in plain sight for half a second; the last one takes the panel away.
    await expect(async () => {
      if ((await off()).length > done) return;
      await panel.press(/^Don’t show tips like this$/);
      await expect.poll(async () => (await off()).length, { timeout: 500 }).toBeGreaterThan(done);
    }).toPass();
  }
  await expect.poll(off).toHaveLength(count);
  await extension.restart();
  const page = await extension.visit(url);
  await page.waitForTimeout(1500);
  expect(await panelAt(page).box()).toBeUndefined();
});

test('with all tips switched off the page is as it would be without the extension', async ({ extension }) => {
  const saved = savedPage(CHECKOUT);
  const plain = await (await extension.visit(extension.shop.put(saved))).content();
  await extension.setUp();
  const settings = await extension.ask('advice-settings', {});
  if (!settings?.ok) throw new Error('no settings');
  const { TIP_KINDS } = await import('../../core/model/advice-settings.ts');
  await extension.ask('save-advice-settings', { ...settings.data, hintsOff: [...TIP_KINDS] });
  const page = await extension.visit(saved.url);
  await page.waitForTimeout(1500);
  expect(await page.content()).toBe(plain);
});

for (const width of [360, 768, 1280]) {
  test(`the panel covers no button of the page at ${width} pixels`, async ({ extension }) => {
    await extension.setUp();
    const url = extension.shop.put(savedPage(CHECKOUT));
    const page = await extension.context.newPage();
    await page.setViewportSize({ width, height: 720 });
    await page.goto(url);
    const panel = panelAt(page);
    await expectTips(panel);
    for (const y of [0, 200, 10_000]) {
      await page.evaluate((top) => window.scrollTo(0, top), y);
      await page.waitForTimeout(100);
      const box = await panel.box();
      if (box && (await isSeen(page))) expect(await coveredBy(page, box)).toEqual([]);
    }
  });
}

test('no first line of a tip is cut, in any language', async ({ extension }) => {
  await extension.setUp();
  const panel = panelAt(await extension.visit(extension.shop.put(savedPage(CHECKOUT))));
  await expectTips(panel);
  const frame = await panel.frame();
  if (!frame) throw new Error('no panel');
  const lines = Object.values(WORDS).flatMap((words) =>
    everyText(words)
      .filter(([key]) => key.startsWith('advice_short_'))
      .map(([key, text]) => withExamples(key as WordKey, text)),
  );
  for (const line of lines) {
    const { isCut, height } = await frame.evaluate((text) => {
      const toggle = document.querySelector('button.toggle') as HTMLElement;
      toggle.textContent = text;
      return {
        isCut: toggle.scrollWidth > toggle.clientWidth || toggle.scrollHeight > toggle.clientHeight,
        height: document.querySelector('main')?.offsetHeight ?? 0,
      };
    }, line);
    expect([line, isCut]).toEqual([line, false]);
    expect(height).toBeLessThanOrEqual(62);
  }
});

test('the panel makes way for a button that comes later', async ({ extension }) => {
  await extension.setUp();
  const page = await extension.visit(extension.shop.put(savedPage(CHECKOUT)));
  const panel = panelAt(page);
  await expectTips(panel);
  const before = await panel.box();
  if (!before) throw new Error('no panel');
  await page.evaluate(({ x, y, width, height }) => {
    const later = document.body.appendChild(document.createElement('button'));
    later.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
  }, before);
  const isAside = (now: Box) => now.x + now.width < before.x || now.y + now.height < before.y;
  await expect.poll(async () => isAside((await panel.box()) ?? before)).toBe(true);
});

const DIALOGS: Record<string, string> = {
  'of the browser': '<dialog>Sign in</dialog>',
  'drawn by the page': '<div aria-modal="true" role="dialog" style="position:fixed;inset:40px">Sign in</div>',
};

for (const [name, html] of Object.entries(DIALOGS)) {
  test(`the panel is away while a dialog is open: ${name}`, async ({ extension }) => {
    await extension.setUp();
    const page = await extension.visit(extension.shop.put(savedPage(CHECKOUT)));
    const panel = panelAt(page);
    await expectTips(panel);
    expect(await panel.isSeen()).toBe(true);
    await page.evaluate((dialog) => {
      document.body.insertAdjacentHTML('beforeend', dialog);
      const opened = document.body.lastElementChild;
      if (opened instanceof HTMLDialogElement) opened.showModal();
    }, html);
    await expect.poll(() => panel.isSeen()).toBe(false);
    await page.evaluate(() => document.body.lastElementChild?.remove());
    await expect.poll(() => panel.isSeen()).toBe(true);
  });
}

test('the panel is not printed', async ({ extension }) => {
  await extension.setUp();
  const page = await extension.visit(extension.shop.put(savedPage(CHECKOUT)));
  const panel = panelAt(page);
  await expectTips(panel);
  await page.emulateMedia({ media: 'print' });
  expect(await panel.isSeen()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(await panel.isSeen()).toBe(true);
});

test('a page that clicks, changes, covers or clones the panel gains nothing', async ({ extension }) => {
  await extension.setUp();
  const page = await extension.visit(extension.shop.put(savedPage(CHECKOUT)));
  const panel = panelAt(page);
  await expectTips(panel);
  const seen = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.click();
    host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    return { root: host.shadowRoot, text: host.textContent, html: host.innerHTML };
  });
  expect(seen).toEqual({ root: null, text: '', html: '' });
  await expectTips(panel);
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    document.body.append(host.cloneNode(true));
    host.style.setProperty('opacity', '0.001', 'important');
  });
  await expect.poll(() => panel.text()).toBe('');
  const settings = await extension.ask('advice-settings', {});
  expect(settings).toMatchObject({ ok: true, data: { hintsOff: [] } });
});

test('a reward chosen at checkout is promised once the order is placed, and only once', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(savedPage('checkout/us-gift-card-no-rush')));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  const promises = async () => {
    const overview = await extension.ask('overview', {});
    return overview?.ok ? overview.data.promises : undefined;
  };
  expect(await promises()).toEqual([]);
  const thanks = extension.shop.put(savedPage('thank-you/us-plain'));
  for (let visits = 1; visits <= 2; visits += 1) {
    await extension.visit(thanks);
    await expect
      .poll(promises)
      .toMatchObject([{ amount: { minor: 100, currency: 'USD' }, purchaseId: '111-5500001-6600001' }]);
  }
});

function panelAt(page: Page): TipPanel {
  return new TipPanel(page);
}

async function expectTips(panel: TipPanel): Promise<string> {
  await expect.poll(() => panel.text()).toMatch(/\$\d/);
  return panel.text();
}

async function open(panel: TipPanel): Promise<void> {
  await panel.open();
  await expect.poll(() => panel.buttons()).toContain('How we know');
}

function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(
    () => getComputedStyle(document.documentElement.lastElementChild as Element).visibility === 'visible',
  );
}

/** The buttons of the page that a box lies over. */
function coveredBy(page: Page, box: Box): Promise<string[]> {
  return page.evaluate(
    ({ x, y, width, height }) =>
      [...document.querySelectorAll('button, input:not([type="hidden"]), select, label, [role="button"]')]
        .filter((button) => {
          const at = button.getBoundingClientRect();
          return at.width > 0 && at.left < x + width && at.right > x && at.top < y + height && at.bottom > y;
        })
        .map((button) => button.outerHTML.slice(0, 80)),
    box,
  );
}
