import type { KnownEnds } from '../../core/overview/overview.ts';
import { CheckNow } from '../check/CheckNow.tsx';
import { Explanation } from '../ui/Explanation.tsx';
import { type Language, useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';

/** In place of what ends first: that nothing ends, or that nothing is known to, and what was not looked at. */
export function NothingEnding({ known }: { readonly known: KnownEnds }) {
  const language = useLanguage();
  const { t, plural } = language;
  return known.isAll ? (
    <Explanation
      title={t('popup_nothing_ends_title')}
      text={plural('popup_nothing_ends_text', known.checked)}
    />
  ) : (
    <Explanation title={t('popup_no_end_title')} text={unknownText(known, language)}>
      {known.unchecked.length > 0 && <CheckNow pages="unchecked" words={t('check_unchecked')} />}
    </Explanation>
  );
}

function unknownText({ unchecked, undated }: KnownEnds, { t, plural, list }: Language): string {
  const pages = [...new Set(unchecked.map(({ page }) => t(PAGE_NAMES[page])))];
  if (pages.length > 0) return t('popup_no_end_unchecked', { pages: list(pages) });
  return undated > 0 ? plural('popup_no_end_undated', undated) : t('popup_no_end_text');
}
