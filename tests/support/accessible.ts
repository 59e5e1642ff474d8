import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** `target-size` runs only when the tags are named. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** Nothing in a page breaks a rule, nor runs over its edge, in any look and at 320 pixels. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 560 });
  for (const look of LOOKS) {
    // Without motion a colour is at once what it will be.
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
    expect(await brokenRules(page), JSON.stringify(look)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
}

/** The rules that a page or a frame breaks as it looks now, and where. */
export async function brokenRules(page: Page | Frame): Promise<readonly object[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: { run(document: Document, options: object): Promise<AxeResults> };
    };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    }));
  }, TAGS);
}
