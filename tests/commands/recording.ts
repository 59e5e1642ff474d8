/**
 * `npm run recording`: a short recording of the built extension on the demo shop, in
 * `.github/store/recording.webm`: the first-run page, a check of the pages, the popup, a tip.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dayAt, instantAt } from '../../core/model/calendar-date.ts';
import { KINDLE_URL, shopPages } from '../demo/shop-pages.ts';
import { Recorder } from '../packaging/recorder.ts';
import { STORE } from '../packaging/store-listing.ts';
import { Extension, expect } from '../support/extension.ts';
import { TipPanel } from '../support/tip-panel.ts';
import { ROOT, runTool } from './process.ts';

const SIZE = { width: 1280, height: 800 };

const build = runTool('../tests/commands/build.ts', [], { quiet: true });
if (build.code !== 0) {
  console.error(build.output);
  process.exit(build.code);
}

const extension = new Extension();
const recorder = new Recorder();
try {
  await extension.start();
  for (const page of shopPages(dayAt(instantAt(Date.now()), 'America/Los_Angeles'))) extension.shop.put(page);
  await extension.allowHosts(['amazon.com']);

  const welcome = await extension.open('welcome.html');
  await welcome.setViewportSize(SIZE);
  await recorder.record(welcome, 2_500);
  await welcome.locator('.button-primary').click();
  const check = welcome.getByRole('button', { name: 'Check my pages' });
  await expect(check).toBeVisible();
  await recorder.record(welcome, 1_500);
  await check.click();
  const checked = welcome.getByText(/^Checked \d+ pages$/).first();
  while (!(await checked.isVisible())) await recorder.record(welcome, 1_000, { speed: 3 });
  await recorder.record(welcome, 2_500);

  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('$3.00');
  await recorder.record(welcome, 3_500, { popup });
  await popup.close();

  const book = await extension.visit(KINDLE_URL);
  await book.setViewportSize(SIZE);
  const panel = new TipPanel(book);
  await expect.poll(() => panel.text()).not.toBe('');
  await recorder.record(book, 1_500);
  await panel.open();
  await expect.poll(() => panel.buttons()).toContain('How we know');
  await recorder.record(book, 1_500);
  await panel.press(/^How we know$/);
  await recorder.record(book, 3_500);

  const file = path.join(ROOT, STORE, 'recording.webm');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await recorder.webm(extension.context, SIZE));
  console.log(`The recording is in ${path.relative(process.cwd(), file)}`);
} finally {
  await extension.remove();
}
