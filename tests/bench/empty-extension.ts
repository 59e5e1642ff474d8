import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'wxt';
import config from '../../wxt.config.ts';

/** Wherever the pages to measure on are. */
const HOSTS = 'https://*/*';

/** Scripts of the empty extension that can be registered as content scripts. */
export const NOTHING = 'nothing.js';
export const WALK = 'walk.js';

/**
 * Builds the extension that Unspent is measured against: the same tools and options, with a content script
 * and a popup that do nothing. Returns its folder, in a new temporary folder that the caller removes.
 */
export async function buildEmptyExtension(): Promise<{ folder: string; temporary: string }> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'unspent-bench-'));
  const quiet = () => {};
  await build({
    imports: false,
    ...(config.vite && { vite: config.vite }),
    root: path.join(import.meta.dirname, 'empty'),
    configFile: false,
    outDir: temporary,
    browser: 'chrome',
    manifestVersion: 3,
    manifest: { name: 'Empty', version: '1.0.0', permissions: ['scripting'], host_permissions: [HOSTS] },
    logger: {
      debug: quiet,
      log: quiet,
      info: quiet,
      success: quiet,
      warn: console.error,
      error: console.error,
      fatal: console.error,
      level: 0,
    },
  });
  return { folder: path.join(temporary, 'chrome-mv3'), temporary };
}
