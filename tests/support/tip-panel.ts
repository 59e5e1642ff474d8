import type { Frame, Page } from '@playwright/test';
import type { Box } from './tip-panel-on-page.ts';

/** The panel on a page: our page in its frame, found as the browser knows it. To the page's scripts it is closed. */
export class TipPanel {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The frame, once it has its tips. */
  async frame(): Promise<Frame | undefined> {
    const frames = this.#page
      .frames()
      .filter((frame) => /^chrome-extension:.*\/tips\.html$/.test(frame.url()));
    const drawn = await Promise.all(
      frames.map((frame) =>
        frame
          .locator('main')
          .count()
          .catch(() => 0),
      ),
    );
    return frames.find((_, at) => (drawn[at] ?? 0) > 0);
  }

  /** All that it says, a paragraph, button or list item a line; empty while there is none. */
  async text(): Promise<string> {
    const frame = await this.frame();
    const text = await frame
      ?.locator('main')
      .innerText()
      .catch(() => '');
    return (text ?? '').replace(/\n+/g, '\n').trim();
  }

  /** What is written on its buttons that can be seen, in order. */
  async buttons(): Promise<string[]> {
    const frame = await this.frame();
    return (
      (await frame
        ?.locator('button:visible')
        .allInnerTexts()
        .catch(() => [])) ?? []
    );
  }

  /** Presses its first button with these words, with the mouse. */
  async press(words: RegExp): Promise<void> {
    const frame = await this.frame();
    if (!frame) throw new Error('there is no panel');
    await frame.locator('button:visible').filter({ hasText: words }).first().click();
  }

  /** Where it stands, undefined while there is none. */
  async box(): Promise<Box | undefined> {
    const element = await (await this.frame())?.frameElement().catch(() => undefined);
    return (await element?.boundingBox()) ?? undefined;
  }

  /** Whether anybody sees it. */
  async isSeen(): Promise<boolean> {
    const element = await (await this.frame())?.frameElement().catch(() => undefined);
    return (await element?.isVisible()) ?? false;
  }

  /** Shows all of it. */
  async open(): Promise<void> {
    if ((await this.buttons()).includes('How we know')) return;
    await (await this.frame())?.locator('button.toggle').click();
  }
}
