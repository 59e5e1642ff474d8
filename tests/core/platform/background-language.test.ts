import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { backgroundLanguage } from '../../../core/platform/background-language.ts';
import { saveSettings } from '../../../core/platform/settings-storage.ts';
import { stubBackgroundWords } from '../../support/background-words.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { WORDS } from '../../support/words.ts';

beforeEach(() => {
  fakeExtension();
  stubBackgroundWords();
});

test('is the browser’s until one is chosen, and then that one at once', async () => {
  expect((await backgroundLanguage()).t('badge_title_idle')).toBe(WORDS.en.badge_title_idle);
  await saveSettings({ ...DEFAULT_SETTINGS, language: 'de' });
  const german = await backgroundLanguage();
  expect(german.t('badge_title_idle')).toBe(WORDS.de.badge_title_idle);
  // The numbers of an English browser do not stand in German sentences.
  expect(german.money({ minor: 123_456, currency: 'EUR' })).toBe('1.234,56\u00a0€');
  await saveSettings(DEFAULT_SETTINGS);
  expect((await backgroundLanguage()).code).toBe('en');
});
