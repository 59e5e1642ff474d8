interface LanguageFacts {
  /** What the language calls itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The languages that Unspent speaks, by their BCP 47 tags. The words of each are in a file of that name beside this one. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  it: { name: 'Italiano', direction: 'ltr' },
  ja: { name: '日本語', direction: 'ltr' },
  'pt-BR': { name: 'Português (Brasil)', direction: 'ltr' },
  nl: { name: 'Nederlands', direction: 'ltr' },
  pl: { name: 'Polski', direction: 'ltr' },
  sv: { name: 'Svenska', direction: 'ltr' },
  tr: { name: 'Türkçe', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type LanguageCode = keyof typeof LANGUAGES;

export const EVERY_LANGUAGE = Object.keys(LANGUAGES) as readonly LanguageCode[];

export function isLanguageCode(tag: string): tag is LanguageCode {
  return Object.hasOwn(LANGUAGES, tag);
}

/**
 * The language to speak: the one chosen, else the browser's or another variant of it (`pt-BR` for `pt-PT`), else English.
 * What is chosen may come from a version that speaks more languages.
 *
 * @param chosen null for the browser's
 */
export function languageFor(chosen: string | null, browserLanguage: string): LanguageCode {
  if (chosen !== null && isLanguageCode(chosen)) return chosen;
  if (isLanguageCode(browserLanguage)) return browserLanguage;
  return EVERY_LANGUAGE.find((code) => baseOf(code) === baseOf(browserLanguage)) ?? 'en';
}

function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
