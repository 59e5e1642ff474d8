import { browser } from '../../core/platform/browser.ts';

/** Opens a tab in front. For a click outside of a page of ours. */
export async function openTab(url: string): Promise<void> {
  try {
    await browser.tabs.create({ url });
  } catch {
    // The browser may run without a window, and a tab needs one.
    await browser.windows.create({ url });
  }
}
