import type { Settings } from '../model/settings.ts';
import { type LanguageCode, languageFor } from '../words/languages.ts';
import { getLocal } from './local-storage.ts';
import { browser } from './native-browser.ts';

/** The language to speak now. Settings that are damaged elsewhere still say it: nothing depends on it but words. */
export async function chosenLanguage(): Promise<LanguageCode> {
  const { settings } = await getLocal('settings');
  const { language } = (settings ?? {}) as Partial<Settings>;
  return languageFor(typeof language === 'string' ? language : null, browser.i18n.getUILanguage());
}
