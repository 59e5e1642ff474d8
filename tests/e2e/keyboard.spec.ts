import type { Page } from '@playwright/test';
import { type Extension, expect, test } from '../support/extension.ts';
import { giftCardPage, rewardsPage, SAM } from '../support/synthetic-pages.ts';

/** What stands at each stop of the Tab key, from where the focus is first until it leaves the page. */
interface Stop {
  /** Its place among all controls of the page, in the order in which they stand in the document. */
  readonly control: number;
  readonly hasRing: boolean;
  /** Whether the person can see it: inside the window, and not under something else. */
  readonly isSeen: boolean;
}

/** Controls that a keyboard must reach. Of a group of radio buttons one is a stop; the arrows lead to the others. */
const CONTROLS = 'a[href], button, input, select, textarea, summary';

async function walk(page: Page): Promise<{ stops: Stop[]; controls: number }> {
  const look = () =>
    page.evaluate((selector) => {
      const controls = [...document.querySelectorAll<HTMLElement>(selector)].filter((control) =>
        control.checkVisibility(),
      );
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 20) / 2);
      return {
        control: controls.indexOf(at),
        hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
        isSeen: hit !== null && (at.contains(hit) || hit.contains(at)),
        total: controls.length,
      };
    }, CONTROLS);

  const stops: Stop[] = [];
  const seen = new Set<number>();
  // From the very beginning, wherever the page itself put the first focus.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let press = 0; press < 200; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await look();
    // A field for a day is several stops, one for each of its parts.
    if (stop && stop.control === stops.at(-1)?.control) continue;
    if (!stop || seen.has(stop.control)) break;
    // What only scrolls takes the focus too, in a browser that lets the keyboard scroll it.
    if (stop.control < 0) continue;
    seen.add(stop.control);
    stops.push(stop);
  }
  const controls = await page.evaluate((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((control) =>
      control.checkVisibility(),
    );
    const groups = new Set<string>();
    return all.filter((control) => {
      if (control.matches(':disabled')) return false;
      if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
      if (groups.has(control.name)) return false;
      groups.add(control.name);
      return true;
    }).length;
  }, CONTROLS);
  return { stops, controls };
}

async function withCredits(extension: Extension): Promise<void> {
  await extension.setUp();
  const pages = [
    giftCardPage(),
    giftCardPage({ cents: 1150, shopper: SAM }),
    rewardsPage([1, 4, 9, 20, 30, 40].map((inDays) => ({ cents: 100 + inDays, inDays }))),
  ];
  for (const [at, page] of pages.entries()) {
    await extension.visit(extension.shop.put(page));
    await expect.poll(() => extension.storedReadings()).toHaveLength(at + 1);
  }
}

const PAGES: Record<string, (extension: Extension) => Promise<Page>> = {
  'the popup': async (extension) => {
    await withCredits(extension);
    return extension.popup();
  },
  'the first-run page': (extension) => extension.open('welcome.html'),
  'the ledger page': async (extension) => {
    await withCredits(extension);
    return extension.open('ledger.html');
  },
  'the balances on the ledger page': async (extension) => {
    await withCredits(extension);
    return extension.open('ledger.html#balances');
  },
  'the settings': async (extension) => {
    await withCredits(extension);
    return extension.open('options.html');
  },
};

for (const [name, open] of Object.entries(PAGES)) {
  test(`${name}: the Tab key reaches every control, in the order in which they stand, each with a ring`, async ({
    extension,
  }) => {
    const page = await open(extension);
    await expect(page.locator('main')).toBeVisible();
    const { stops, controls } = await walk(page);
    expect(stops).toHaveLength(controls);
    expect(stops.map(({ control }) => control)).toEqual(
      stops.map(({ control }) => control).toSorted((a, b) => a - b),
    );
    expect(stops.filter(({ hasRing, isSeen }) => !hasRing || !isSeen)).toEqual([]);
  });
}
