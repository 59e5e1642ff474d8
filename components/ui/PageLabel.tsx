import { type MarketplaceId, siteOf } from '../../core/model/marketplaces.ts';
import type { PageKind } from '../../core/pages/reading.ts';
import { type Language, useLanguage } from './language.ts';
import { PAGE_NAMES } from './names.ts';

export interface PageOfSite {
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
}

/** A page and its site where only plain text can stand. */
export function pageAtSite({ page, marketplace }: PageOfSite, { t }: Language) {
  return { page: t(PAGE_NAMES[page]), marketplace: siteOf(marketplace) };
}

/** Which page is spoken of: a label above the sentences, which call it "this page" in every language. */
export function PageLabel(of: PageOfSite) {
  const language = useLanguage();
  return <p class="small quiet">{language.t('page_at_site', pageAtSite(of, language))}</p>;
}

/** Leads to the page. Its name says which one, also where the label above is not heard. */
export function PageLink({ url, button = false, ...of }: PageOfSite & { url: string; button?: boolean }) {
  const language = useLanguage();
  return (
    <a
      class={button ? 'button button-primary' : 'note-link'}
      href={url}
      target="_blank"
      rel="noreferrer"
      aria-label={language.t('popup_open_page_label', pageAtSite(of, language))}
    >
      {language.t('popup_open_page')}
    </a>
  );
}
