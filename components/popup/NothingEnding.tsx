import { siteOf } from '../../core/model/marketplaces.ts';
import type { KnownEnds } from '../../core/overview/overview.ts';
import { CheckNow } from '../check/CheckNow.tsx';
import { Explanation } from '../ui/Explanation.tsx';
import { type Language, useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';

interface Props {
  readonly known: KnownEnds;
  /** Where credits that no page shows are added. */
  readonly ledgerUrl: string;
}

/** In place of what ends first: that nothing ends, or that nothing is known to, and what was not looked at. */
export function NothingEnding({ known, ledgerUrl }: Props) {
  const language = useLanguage();
  const { t, plural } = language;
  if (known.isAll) {
    return (
      <Explanation
        title={t('popup_nothing_ends_title')}
        text={plural('popup_nothing_ends_text', known.checked)}
      />
    );
  }
  return (
    <Explanation title={t('popup_no_end_title')} text={unknownText(known, language)}>
      {known.unchecked.length > 0 && <CheckNow pages="unchecked" words={t('check_unchecked')} />}
      {known.withoutEnds.map((marketplace) => (
        <p key={marketplace}>{t('popup_site_without_ends', { marketplace: siteOf(marketplace) })}</p>
      ))}
      {known.withoutEnds.length > 0 && (
        <>
          <p class="quiet">{t('popup_add_text')}</p>
          <div class="explanation-ways">
            <a class="button" href={`${ledgerUrl}#mail-intake`} target="_blank" rel="noreferrer">
              {t('popup_add_mail')}
            </a>
            <a class="button" href={`${ledgerUrl}#own-credits`} target="_blank" rel="noreferrer">
              {t('popup_add_hand')}
            </a>
          </div>
        </>
      )}
    </Explanation>
  );
}

function unknownText({ unchecked, undated }: KnownEnds, { t, plural, list }: Language): string {
  const pages = [...new Set(unchecked.map(({ page }) => t(PAGE_NAMES[page])))];
  if (pages.length > 0) return t('popup_no_end_unchecked', { pages: list(pages) });
  return undated > 0 ? plural('popup_no_end_undated', undated) : t('popup_no_end_text');
}
