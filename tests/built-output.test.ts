import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { EVERY_LANGUAGE } from '../core/words/languages.ts';
import { backgroundWords } from '../core/words/package-words.ts';
import { BUILT } from './support/browsers.ts';
import { WORDS } from './support/words.ts';

/** What is in the scripts that are shipped. Needs `npm run build`. */
/** The scripts in Amazon's pages that run by themselves, and the most that each may have, compressed. */
const CONTENT_SCRIPTS = { 'page.js': 5_000, 'tip-host.js': 3_000 };

/** All words of a language, compressed: those of our pages, those in the background's script, those that the browser shows. */
const LANGUAGE_MAX_BYTES = 20_000;

/** Ways out of the browser, and ways in for text that would run. None may be in any script of ours. */
const FORBIDDEN = [
  /\bfetch\s*\(/,
  /XMLHttpRequest/,
  /WebSocket/,
  /EventSource/,
  /sendBeacon/,
  /\beval\s*\(/,
  /new Function\b/,
];

describe.each(Object.entries(BUILT))('%s', (_, folder) => {
  const scripts = globSync('**/*.js', { cwd: folder });
  const read = (script: string) => readFileSync(path.join(folder, script), 'utf8');

  test('has the scripts that are looked at here', () => {
    expect(scripts).toEqual(expect.arrayContaining(['background.js', ...Object.keys(CONTENT_SCRIPTS)]));
  });

  test.each(scripts)('%s sends nothing and runs no text', (script) => {
    expect(FORBIDDEN.filter((way) => way.test(read(script)))).toEqual([]);
  });

  test.each(EVERY_LANGUAGE)('the words in %s are small', (code) => {
    const files = [`words/${code}.js`, `_locales/${code.replace('-', '_')}/messages.json`].map(read);
    const compressed = [...files, backgroundWords(WORDS[code])].map(
      (text) => gzipSync(text, { level: 9 }).byteLength,
    );
    expect(compressed.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(LANGUAGE_MAX_BYTES);
  });

  test.each(EVERY_LANGUAGE)(
    'the background has its words in %s, and the scripts in pages have none',
    (code) => {
      // The bundler writes the space of French before a colon as a number.
      const said = String(WORDS[code].badge_title_idle).replaceAll('\u00a0', String.raw`\xA0`);
      expect(scripts.filter((script) => read(script).includes(said))).toEqual(['background.js']);
    },
  );

  test('only the background opens the database', () => {
    expect(scripts.filter((script) => /indexedDB/i.test(read(script)))).toEqual(['background.js']);
  });

  test.each(Object.entries(CONTENT_SCRIPTS))(
    '%s is small, and holds no schema, no markup and no storage',
    (script, most) => {
      const text = read(script);
      expect(gzipSync(text, { level: 9 }).byteLength).toBeLessThanOrEqual(most);
      expect(text).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|localStorage|sessionStorage/,
      );
      expect(text).not.toMatch(/ZodMini|\$ZodType|preact/i);
      // WXT's own content scripts announce themselves to the page under these names.
      expect(text).not.toMatch(/wxt:|postMessage|dispatchEvent/);
    },
  );
});
