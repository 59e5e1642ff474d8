import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Finer than the screen: sharp where it is shown smaller, and still a small file. */
const SCALE = 1.5;

/** A PNG of what a page shows in a window of this width, as high as what is there. */
export async function savePicture(
  page: Page,
  file: string,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await page.setViewportSize({ width, height });
  // Styles and media settle, and moving parts come to rest.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  // An even height, so that the finer picture ends with a whole row.
  const contentHeight = await page.evaluate(
    () => 2 * Math.ceil((document.getElementById('app')?.getBoundingClientRect().bottom ?? 0) / 2),
  );
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: 0, width, height: contentHeight || height, scale: SCALE },
    captureBeyondViewport: true,
  });
  await session.detach();
  writeFileSync(file, Buffer.from(data, 'base64'));
}
