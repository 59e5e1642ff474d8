import { DISCLOSURE_VERSION } from '../../core/model/disclosure.ts';
import { brokenRules, expectAccessible } from '../support/accessible.ts';
import { type Extension, expect, test } from '../support/extension.ts';
import { mailbox, rewardMail } from '../support/mails.ts';
import { pickedPlace, pointedPlace } from '../support/places.ts';
import { savedPage } from '../support/shop.ts';
import { giftCardPage, rewardsPage, SAM, signInPage, unknownPage } from '../support/synthetic-pages.ts';
import { TipPanel } from '../support/tip-panel.ts';

/** Every state of the popup, and how to get there. */
const STATES: Record<string, (extension: Extension) => Promise<unknown>> = {
  'before the first-run page': async () => {},
  'no shop granted': (extension) => extension.ask('accept', { version: DISCLOSURE_VERSION }),
  'nothing read yet': (extension) => extension.setUp(),
  'credits of two customers, and pages that were not read': async (extension) => {
    await extension.setUp();
    const lots = [0, 1, 3, 14, 40].map((inDays) => ({ cents: 125 + inDays, inDays }));
    const pages = [
      giftCardPage(),
      giftCardPage({ cents: 1150, shopper: SAM }),
      rewardsPage(lots),
      unknownPage('https://www.amazon.com/norushcredits'),
      unknownPage('https://www.amazon.com/norushcredits'),
      signInPage('https://www.amazon.com/gc/balance'),
    ];
    for (const [at, page] of pages.entries()) {
      await extension.visit(extension.shop.put(page));
      if (at < 3) await expect.poll(() => extension.storedReadings()).toHaveLength(at + 1);
    }
    await expect
      .poll(async () => {
        const answer = await extension.ask('overview', {});
        return answer?.ok && answer.data.notices.length;
      })
      .toBe(2);
  },
  'a grant lost': async (extension) => {
    await extension.setUp();
    await extension.revokeHost('amazon.com');
    await expect.poll(() => extension.registered()).toBe(0);
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  test(`popup, ${state}`, async ({ extension }) => {
    await reach(extension);
    await expectAccessible(await extension.popup());
  });
}

test('ledger page, with what was found in mails', async ({ extension }) => {
  await extension.setUp();
  for (const name of ['Alex', 'Sam']) {
    const account = { marketplace: 'amazon.com', name } as const;
    await extension.ask('save-panel', { account, month: '2026-11', receipts: 1 });
  }
  const page = await extension.open('ledger.html#mail-intake');
  const rewards = [9, 40, -30].map((inDays) => rewardMail({ cents: 123456789, inDays }));
  await page.locator('input[type=file][multiple]').setInputFiles([
    {
      name: 'all.mbox',
      mimeType: '',
      buffer: Buffer.from(mailbox([...rewards, rewardMail({ cents: 300, inDays: 12, end: 'soon' })])),
    },
    { name: `${'very-long-name-'.repeat(12)}.png`, mimeType: '', buffer: Buffer.from('PNG') },
  ]);
  await expect(page.getByText('2 credits found. 1 email not understood.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep $1,234,567.89' }).first().click();
  await expect(page.getByText('Choose first whose it is.')).toBeVisible();
  await page.getByText('1 credit has expired: nothing to keep').click();
  await expectAccessible(page);
});

test('settings page with places that were pointed at', async ({ extension }) => {
  await extension.setUp();
  await extension.inExtension((place) => chrome.storage.local.set({ 'pointed-places': [place] }), {
    page: 'gift-card-balance',
    marketplace: 'amazon.com',
    at: '2026-06-01T10:00:00.000Z',
    place: pointedPlace(),
  });
  const page = await extension.open('options.html');
  await expect(page.getByRole('button', { name: /^Forget:/ })).toBeVisible();
  await expectAccessible(page);
});

test('the page that asks whether what was picked is right, and says what came of it', async ({
  extension,
}) => {
  await extension.setUp();
  const outcomes = [
    pickedPlace().outcome,
    pickedPlace({}, { needsWord: true, label: 'unbroken'.repeat(10) }).outcome,
    { kind: 'refused', missing: ['balance', 'closing balance'] },
    { kind: 'unclear' },
  ];
  for (const outcome of outcomes) {
    await extension.inExtension((picked) => chrome.storage.session.set({ 'picked-place': picked }), {
      ...pickedPlace(),
      outcome,
    });
    const page = await extension.open('confirm-place.html');
    await expect(page.getByRole('heading')).toBeVisible();
    await expectAccessible(page);
  }
});

test('the tip panel on a page, light and dark, folded and with its figures, and by keys alone', async ({
  extension,
}) => {
  await extension.setUp();
  const page = await extension.visit(extension.shop.put(savedPage('checkout/us-instant-discount')));
  await page.setViewportSize({ width: 320, height: 640 });
  const panel = new TipPanel(page);
  await expect.poll(() => panel.text()).toMatch(/\$\d/);
  const frame = await panel.frame();
  if (!frame) throw new Error('no panel');
  // No scheme of the test's own: the page decides.
  await page.emulateMedia({ colorScheme: null });
  const paper = () =>
    frame.evaluate(() => getComputedStyle(document.querySelector('main') as Element).backgroundColor);
  for (const color of ['#ffffff', '#14181b']) {
    await page.evaluate((background) => {
      document.body.style.background = background;
      window.dispatchEvent(new Event('resize'));
    }, color);
    await expect.poll(paper).toBe(color === '#ffffff' ? 'rgb(255, 255, 255)' : 'rgb(21, 24, 26)');
    expect(await brokenRules(frame), color).toEqual([]);
  }
  // The panel comes after all that is in the page.
  await page.evaluate(() => {
    const last = document.body.appendChild(document.createElement('button'));
    last.focus();
  });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('button', { name: 'Unspent', expanded: true })).toBeFocused();
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await expect(frame.getByRole('button', { name: 'Hide details' })).toBeFocused();
  expect(await brokenRules(frame)).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(296);
});

test('first-run page and settings page, before and after accepting', async ({ extension }) => {
  for (const isSetUp of [false, true]) {
    if (isSetUp) await extension.setUp();
    for (const file of ['welcome.html', 'options.html', 'ledger.html']) {
      const page = await extension.open(file);
      await expect(page.locator('main')).toBeVisible();
      await expectAccessible(page);
    }
  }
});

test('first-run page and popup, where an earlier version was accepted', async ({ extension }) => {
  await extension.setUp();
  await extension.acceptedBefore(1);
  const page = await extension.open('welcome.html');
  await expect(page.getByRole('heading', { name: 'What’s new' })).toBeVisible();
  await expectAccessible(page);
  const popup = await extension.popup();
  await popup.getByText('What Unspent reads has changed.').click();
  await expect(popup.getByRole('link', { name: 'See what’s new' })).toBeVisible();
  await expectAccessible(popup);
});

interface Area {
  set(items: object): Promise<void>;
}

declare const chrome: { readonly storage: { readonly local: Area; readonly session: Area } };
