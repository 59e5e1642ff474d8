import type { Page } from '@playwright/test';
import { DEFAULT_ADVICE_SETTINGS } from '../../core/model/advice-settings.ts';
import { expect as expectNow } from '../support/extension.ts';
import { TipPanel } from '../support/tip-panel.ts';
import { CHECKOUT_URL, KINDLE_URL, OLD_CHECKOUT_URL, THANK_YOU_URL } from './shop-pages.ts';
import type { Step, Walk } from './walk.ts';

/** Ordering something: the checkout in both layouts, the thank-you page, and a book for which a reward is left. */
export const CHECKOUT_STEPS: readonly Step[] = [
  {
    name: 'Go to checkout: what is worth knowing',
    run: async (walk) => {
      // Her gift card is about to pay, which she is saving.
      await walk.extension.ask('save-advice-settings', { ...DEFAULT_ADVICE_SETTINGS, savingGiftCard: true });
      return seeTips(walk, CHECKOUT_URL, 'checkout');
    },
  },
  { name: 'Place the order: the reward is promised', run: seePromise },
  {
    name: 'A checkout in the older layout',
    run: (walk) => seeTips(walk, OLD_CHECKOUT_URL, 'checkout-old'),
  },
  { name: 'A Kindle book: a reward that fits', run: (walk) => seeTips(walk, KINDLE_URL, 'kindle') },
];

/** A slow machine is no failure. */
const expect = expectNow.configure({ timeout: 15_000 });

const WIDTHS = [360, 768, 1280];

/** Opens a page, unfolds its tips, and keeps pictures of them at three widths, light and dark. */
async function seeTips(walk: Walk, url: string, name: string): Promise<string[]> {
  const page = await walk.extension.visit(url);
  const panel = new TipPanel(page);
  await expect.poll(() => panel.text(), 'the tips').not.toBe('');
  await panel.open();
  await expect.poll(() => panel.buttons()).toContain('How we know');
  const text = await panel.text();
  await panel.press(/^How we know$/);
  for (const scheme of ['light', 'dark'] as const) {
    await darken(page, scheme === 'dark');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForTimeout(300);
      await walk.picture(page, `${name}-${scheme}-${width}.png`, { width, height: 800 });
    }
  }
  await page.close();
  return text.split('\n').filter((line) => !/^(?:Unspent|Close the|Not for|Never such)/.test(line));
}

/** A dark page, as a reader's extension or Amazon's own theme makes it. */
async function darken(page: Page, isDark: boolean): Promise<void> {
  await page.evaluate((dark) => {
    document.body.style.background = dark ? '#14181b' : '';
    document.body.style.color = dark ? '#e6e9ea' : '';
    document.body.classList.toggle('dark', dark);
  }, isDark);
}

async function seePromise({ extension }: Walk): Promise<string[]> {
  const page = await extension.visit(THANK_YOU_URL);
  const promises = async () => {
    const overview = await extension.ask('overview', {});
    return overview?.ok ? overview.data.promises : [];
  };
  await expect.poll(promises, 'the promise').toHaveLength(1);
  const [promise] = await promises();
  await page.close();
  return [`Promised: ${(promise?.amount.minor ?? 0) / 100} ${promise?.amount.currency}, ${promise?.type}`];
}
