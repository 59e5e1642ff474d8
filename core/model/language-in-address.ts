/** `/-/en/` or `/-/pt_BR/` before the path: the same page in another of the marketplace's languages. */
export const LANGUAGE_PREFIX = /^\/-\/([a-z]{2}(?:[-_][a-z]{2})?)(?=\/)/i;

/** The language that an address itself asks for: its `/-/xx/` prefix or its `language` parameter. */
export function languageInAddress(url: URL): string | undefined {
  return LANGUAGE_PREFIX.exec(url.pathname)?.[1] ?? url.searchParams.get('language') ?? undefined;
}
