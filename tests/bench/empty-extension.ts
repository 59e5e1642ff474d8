import path from 'node:path';
import { runTool, TOOLS } from '../commands/process.ts';

/** Scripts of the empty extension that can be registered as content scripts. */
export const NOTHING = 'nothing.js';
export const WALK = 'walk.js';

const ROOT = path.join(import.meta.dirname, 'empty');

/** Builds the extension that Unspent is measured against. Returns its folder. @throws Error with the tool's words. */
export function buildEmptyExtension(): string {
  const { code, output } = runTool(TOOLS.wxt, ['build', ROOT, '-b', 'chrome', '--mv3'], { quiet: true });
  if (code !== 0) throw new Error(output);
  return path.join(ROOT, '.output/chrome-mv3');
}
