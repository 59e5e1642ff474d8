// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import type { Language } from '../../../core/platform/language.ts';
import { speak } from '../../../core/platform/page-language.ts';
import { lastSpoken, loadWords } from '../../../core/platform/page-words.ts';
import { saveSettings } from '../../../core/platform/settings-storage.ts';
import { pageKeys, pageScript } from '../../../core/words/package-words.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { WORDS } from '../../support/words.ts';

/** Which words were loaded, in order. */
let loaded: string[];
/** Scripts that wait to be let in. */
let held: (() => void)[] | undefined;

beforeEach(() => {
  fakeExtension();
  localStorage.clear();
  loaded = [];
  held = undefined;
  globalThis.unspentKeys = pageKeys(WORDS.en);
  globalThis.unspentTexts = undefined;
  document.head.replaceChildren();
  // As a browser runs the scripts that the build made.
  vi.spyOn(document.head, 'append').mockImplementation((node) => {
    const script = node as HTMLScriptElement;
    const [, code = ''] = /\/words\/(.+)\.js$/.exec(script.src) ?? [];
    loaded.push(code);
    const run = () => {
      const [, json = ''] =
        /JSON\.parse\((.*)\);\n$/s.exec(pageScript(code as 'de', WORDS[code as 'de'])) ?? [];
      globalThis.unspentTexts = { ...globalThis.unspentTexts, [code]: JSON.parse(JSON.parse(json)) };
      script.dispatchEvent(new Event('load'));
    };
    if (held) held.push(run);
    else queueMicrotask(run);
  });
});

const choose = (language: string | null) => saveSettings({ ...DEFAULT_SETTINGS, language });

/** What a page shows, each time that it is drawn. */
async function drawn(): Promise<string[]> {
  const shown: string[] = [];
  await speak(document, ({ t, plural }: Language) => {
    shown.push(`${t('settings_title')}, ${plural('settings_lead_days', 3)}`);
  });
  return shown;
}

test('a page speaks the browser’s language, and loads no other', async () => {
  expect(await drawn()).toEqual(['Settings, 3 days before']);
  expect(loaded).toEqual(['en']);
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr']);
});

test('the next page can tell at once what the one before spoke', async () => {
  await choose('de');
  expect(lastSpoken()).toBe('en');
  await drawn();
  expect(lastSpoken()).toBe('de');
});

test('what comes already is not loaded once more', async () => {
  const early = loadWords(document, 'en');
  expect(await drawn()).toEqual(['Settings, 3 days before']);
  await early;
  expect(await drawn()).toEqual(['Settings, 3 days before']);
  expect(loaded).toEqual(['en']);
});

test('what the settings say counts, whatever was spoken last', async () => {
  localStorage.setItem('language', 'de');
  expect(await drawn()).toEqual(['Settings, 3 days before']);
  expect(lastSpoken()).toBe('en');
});

test('another language is spoken at once when it is chosen, and other settings draw nothing anew', async () => {
  const shown = await drawn();
  await choose('de');
  await expect.poll(() => shown).toHaveLength(2);
  expect(shown[1]).toBe('Einstellungen, 3 Tage vorher');
  expect(document.documentElement.lang).toBe('de');
  await saveSettings({ ...DEFAULT_SETTINGS, language: 'de', badge: 'count' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(shown).toHaveLength(2);
});

test('of two that are chosen quickly the last is spoken, also where its words come first', async () => {
  const shown = await drawn();
  held = [];
  await choose('de');
  await expect.poll(() => held).toHaveLength(1);
  await choose(null);
  await expect.poll(() => shown).toHaveLength(2);
  for (const run of held) run();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(shown).toEqual(['Settings, 3 days before', 'Settings, 3 days before']);
});

test('a browser that keeps nothing for pages costs the language nothing', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('no storage');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('no storage');
  });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await choose('de');
  expect(await drawn()).toEqual(['Einstellungen, 3 Tage vorher']);
});
