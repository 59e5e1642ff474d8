import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES, originOf } from '../core/model/marketplaces.ts';
import { EVERY_LANGUAGE } from '../core/words/languages.ts';
import { backgroundTexts } from '../core/words/package-words.ts';
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
  /WebTransport/,
  /sendBeacon/,
  /\bimportScripts\b/,
  /\bimport\s*\(\s*["'`]\w+:/,
  /\bfrom\s*["'`]\w+:/,
  /\beval\s*\(/,
  /\bnew Function\b/,
  /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
];

/** What a content security policy lets through all the same (tried in Chromium 156): WebRTC, connecting ahead, navigation. */
const NOT_COVERED_BY_POLICY = [
  /RTC(?:PeerConnection|DataChannel)/,
  /preconnect|dns-prefetch|\bprefetch\b|speculationrules/i,
  /(?<![.\w])(?:(?:window|document|globalThis|self|top|parent)\.)?location\s*=(?!=)/,
  /\blocation\.href\s*=(?!=)/,
  /\blocation\.assign\b/,
  /\bwindow\.open\b/,
  /\.submit\s*\(|requestSubmit/,
  /\.ping\s*=(?!=)/,
];

/** A page of ours that its script opens in the frame of the tips: `location.replace(getURL(...))`. */
const OPENS_OUR_PAGE = /\blocation\.replace\(`\$\{[^}]*\.getURL\(/;

/** The sites that our links lead to, beside the shops: nothing in a script may name another address. */
const LINKED = ['https://console.aws.amazon.com', 'https://panel.amazon.com'];
/** Names that look like addresses: of kinds of markup, of a script that robot checks have, and pages named in errors. */
const NAMED = ['http://www.w3.org', 'https://token.awswaf.com', 'https://sebbo2002.github.io'];

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
    const compressed = [...files, backgroundTexts(WORDS[code])].map(
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
  test.each(scripts)('%s does nothing that the policy does not cover', (script) => {
    const text = read(script);
    expect(NOT_COVERED_BY_POLICY.filter((way) => way.test(text))).toEqual([]);
    const replaced = text.match(/\blocation\.replace\b/g) ?? [];
    expect(replaced).toHaveLength(script === 'tip-host.js' ? 1 : 0);
    if (replaced.length > 0) expect(text).toMatch(OPENS_OUR_PAGE);
  });

  test('no file names an address but of the shops and of the sites that are linked', () => {
    const files = globSync('**/*.{js,html,css,svg}', { cwd: folder });
    const sites = files.flatMap((file) => read(file).match(/\b(?:https?|wss?):\/\/[a-z0-9.-]+/gi) ?? []);
    const known = [...MARKETPLACES.map(({ id }) => originOf(id)), ...LINKED, ...NAMED];
    expect([...new Set(sites)].filter((site) => !known.includes(site))).toEqual([]);
  });

  test('no page or style sheet loads or connects to anything but files beside it', () => {
    const files = globSync('**/*.{html,css}', { cwd: folder });
    expect(files).toContain('popup.html');
    for (const file of files) {
      const loaded = read(file).matchAll(
        /(?:\b(?:src|href|action)=["']?|url\(["']?|@import\s+["']?)([^"')\s>]+)/g,
      );
      for (const [, address = ''] of loaded) expect(address, file).toMatch(/^(?:\/(?!\/)|\.\/|#)/);
    }
  });

  test('has no source map', () => {
    expect(globSync('**/*.map', { cwd: folder })).toEqual([]);
    const files = globSync('**/*.{js,css}', { cwd: folder });
    expect(files.filter((file) => /sourceMappingURL/.test(read(file)))).toEqual([]);
  });

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
