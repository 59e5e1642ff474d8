/**
 * `npm run demo [-- --open] [-- --pictures FOLDER]`: plays a shopper in real Chromium with the extension as it is
 * built, against pages served at Amazon's addresses, and prints and pictures what the shopper sees.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dayAt, instantAt } from '../../core/model/calendar-date.ts';
import { overhearNotifications } from '../demo/notifications.ts';
import { savePicture } from '../demo/picture.ts';
import { FRONT_URL, shopPages } from '../demo/shop-pages.ts';
import { STEPS } from '../demo/steps.ts';
import type { Walk } from '../demo/walk.ts';
import { Extension } from '../support/extension.ts';
import { ROOT, runTool, TOOLS } from './process.ts';

const { values } = parseArgs({
  options: {
    /** Shows the browser, and leaves it open after the walk with the shop behind it. */
    open: { type: 'boolean', default: false },
    /** Copies the popup's pictures for the README into this folder: `.github/assets`. */
    pictures: { type: 'string' },
  },
});
const folder = path.join(ROOT, 'demo-output');

if (values.open && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error(
    'There is no display for a browser that stays open (neither DISPLAY nor WAYLAND_DISPLAY is set).\n' +
      'Run it on a desktop or under a virtual display (xvfb-run npm run demo -- --open),\n' +
      'or run npm run demo and look at its pictures.',
  );
  process.exit(1);
}

console.log('Building the extension ...');
const build = runTool(TOOLS.wxt, ['build', '-b', 'chrome', '--mv3'], { quiet: true });
if (build.code !== 0) {
  console.error(`${build.output}\nThe extension could not be built.`);
  process.exit(1);
}

mkdirSync(folder, { recursive: true });
const extension = new Extension({ headed: values.open });
const saved: string[] = [];
let failure: string | undefined;
try {
  await extension.start();
  for (const page of shopPages(dayAt(instantAt(Date.now()), 'America/Los_Angeles'))) extension.shop.put(page);
  failure = await play({
    extension,
    notifications: await overhearNotifications(extension.context),
    async picture(page, name, size) {
      await savePicture(page, path.join(folder, name), size);
      saved.push(name);
    },
    note(name, text) {
      writeFileSync(path.join(folder, name), text);
      saved.push(name);
    },
  });
  if (!failure && values.open) await leaveOpen();
} catch (error) {
  failure = `the browser: ${reason(error)}`;
} finally {
  await extension.remove();
}

if (failure) {
  console.error(`\nFAILED ${failure}`);
  process.exit(1);
}
console.log(`\nPictures are in ${path.relative(process.cwd(), folder) || '.'}: ${saved.join(', ')}`);
if (values.pictures) {
  mkdirSync(values.pictures, { recursive: true });
  copyFileSync(path.join(folder, 'popup-light.png'), path.join(values.pictures, 'popup.png'));
  copyFileSync(path.join(folder, 'popup-dark.png'), path.join(values.pictures, 'popup-dark.png'));
  console.log(`The popup's pictures are in ${values.pictures} as well: popup.png, popup-dark.png`);
}
if (!values.open) console.log('Next: npm run demo -- --open leaves a browser open to try it yourself.');

/** Takes every step; the name and reason of the one that fails. */
async function play(walk: Walk): Promise<string | undefined> {
  for (const [at, { name, run }] of STEPS.entries()) {
    console.log(`\n${at + 1}. ${name}`);
    try {
      for (const line of await run(walk)) console.log(`   ${line}`.trimEnd());
    } catch (error) {
      return `step ${at + 1}, ${name}: ${reason(error)}`;
    }
  }
  const { strays } = extension.shop;
  console.log(`\nRequests for anything but the demo shop's pages: ${strays.length}`);
  return strays.length === 0 ? undefined : `something asked for ${strays.join(', ')}`;
}

async function leaveOpen(): Promise<void> {
  await extension.visit(FRONT_URL);
  console.log(
    "\nThe browser is yours: the popup is behind Unspent's button. Close the browser to end the demo.",
  );
  await extension.context.waitForEvent('close', { timeout: 0 });
}

/** The first lines of an error, without the colours and the call log of the test library. */
function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with it.
  return text.replace(/\u001b\[\d+m/g, '').split(/\n\s*\n?Call [lL]og/)[0] ?? text;
}
