import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { EVERY_MARKETPLACE, MARKETPLACES, originOf, originPatternsOf } from './core/model/marketplaces.ts';
import { EVERY_LANGUAGE, type LanguageCode } from './core/words/languages.ts';
import {
  backgroundKeys,
  backgroundTexts,
  browserMessages,
  pageKeys,
  pageScript,
} from './core/words/package-words.ts';
import { type English, type Translation, wordsOf } from './core/words/words.ts';
import { PackageRecorder } from './tests/packaging/bundled-packages.ts';

/** The shops, on whose pages the panel's page stands in a frame. */
const SHOPS = MARKETPLACES.map(({ id }) => originOf(id));

/** The popup's page beside a page: the side panel, in Firefox the sidebar. */
const PANEL = 'popup.html?in=panel';

/**
 * Nothing may be loaded from elsewhere and nothing may be sent anywhere, from any page of ours or the worker.
 * A manifest has one policy for all of its pages, so it names the shops as ancestors; of those pages the
 * panel's alone can be loaded there, because no other is web-accessible.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${SHOPS.join(' ')}`,
].join('; ');

/**
 * Tells V8 (Chromium 136 and later; others see a comment) to compile all functions of a script with it, in place of
 * each when it is first called: for one that calls nearly all of them on every page where it runs. Measured on
 * 2026-11-26: 2 to 4 ms of 40 on the large gift card page, of the script that read there.
 */
function compileAtOnce(script: string): Plugin {
  return {
    name: 'compile-at-once',
    enforce: 'post',
    generateBundle(_, bundle) {
      const file = bundle[script];
      if (file?.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  };
}

/** What a page's reading follows from, beside the page. */
const READER_CODE = ['core/pages', 'core/page-view', 'core/vocabulary'];

/** A name that changes with the readers: an update without one leaves answered layouts as they are. */
function readersVersion(): string {
  const hash = createHash('sha256');
  const found = READER_CODE.flatMap((folder) => globSync(`${folder}/**/*.ts`));
  // In one order on every system.
  const files = found.map((file) => file.replaceAll('\\', '/')).sort();
  if (files.length === 0) throw new Error('the readers are not where they were');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

const ENGLISH: English = wordsFile('en');

/** The words of each language, as they were when the build began. */
const WORDS = EVERY_LANGUAGE.map((code) => {
  const translation: Translation | undefined = code === 'en' ? undefined : wordsFile(code);
  return [code, wordsOf(ENGLISH, translation)] as const;
});

function wordsFile(code: LanguageCode) {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, `core/words/${code}.json`), 'utf8'));
}

function isPopup({ type }: { readonly type: string }): boolean {
  return type === 'popup';
}

const packages = new PackageRecorder();

export default defineConfig({
  imports: false,
  outDir: '.output',
  vite: () => ({
    plugins: [preact(), compileAtOnce('page.js'), packages.plugin()],
    define: {
      __READERS_VERSION__: JSON.stringify(readersVersion()),
      __PAGE_KEYS__: JSON.stringify(pageKeys(wordsOf(ENGLISH))),
      __BACKGROUND_KEYS__: JSON.stringify(backgroundKeys(wordsOf(ENGLISH))),
      __BACKGROUND_TEXTS__: JSON.stringify(
        Object.fromEntries(WORDS.map(([code, words]) => [code, backgroundTexts(words)])),
      ),
    },
    // No preloading helper: every browser supported preloads by itself, and it would carry `fetch` into every page.
    build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+U' } } },
    optional_host_permissions: EVERY_MARKETPLACE.flatMap(({ id }) =>
      originPatternsOf(id).map((origin) => `${origin}/*`),
    ),
    web_accessible_resources: [
      {
        resources: ['tips.html'],
        matches: SHOPS.map((origin) => `${origin}/*`),
        // Its address is another one after each start of the browser: no page can tell by it that we are here.
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_title: '__MSG_product_name__',
            default_panel: PANEL,
            default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              // For good: Firefox keeps what is stored, and sync, under it.
              id: '{1a8b233a-4f32-49d1-8ce5-8ae792fa7387}',
              // Temporal needs 139 and `data_collection_permissions` 140. Below 142 Mozilla's linter warns of Android,
              // for which Unspent is not offered: there is no `gecko_android`.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '144',
          side_panel: { default_path: PANEL },
          // No other extension may talk to this one; no web page can either.
          externally_connectable: { ids: [] },
        }),
  }),
  hooks: {
    /**
     * The popup is built by itself, into one script and one style sheet. Built with the other pages it shares with
     * them, which makes ten scripts and six style sheets, and loading those takes as long as all the rest of it.
     */
    'entrypoints:grouped': (_wxt, groups) => {
      const pages = groups.find((group) => Array.isArray(group) && group.some(isPopup));
      if (!Array.isArray(pages)) return;
      groups.push(pages.splice(pages.findIndex(isPopup), 1));
    },
    'build:publicAssets': (_wxt, files) => {
      for (const [code, words] of WORDS) {
        files.push(
          { relativeDest: `words/${code}.js`, contents: pageScript(code, words) },
          {
            relativeDest: `_locales/${code.replace('-', '_')}/messages.json`,
            contents: browserMessages(words),
          },
        );
      }
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // Scripts registered at run time need their hosts only once the user has granted them.
      delete manifest.host_permissions;
    },
    'build:done': ({ config }) => {
      if (config.command === 'build') packages.write(config.outDir);
    },
  },
});
