import { siteOf } from '../../core/model/marketplaces.ts';
import { Glyph } from './Glyph.tsx';
import { useLanguage } from './language.ts';
import type { ReadablePages } from './readable-pages.ts';
import './OpenPages.css';

/** The pages to open once, by marketplace. */
export function OpenPages({ pages }: { pages: readonly ReadablePages[] }) {
  const { t } = useLanguage();
  return (
    <ul class="open-pages">
      {pages.map(({ marketplace, giftCardUrl, rewardsUrl, awsUrl }) => (
        <li key={marketplace}>
          <h3 class="small quiet">{siteOf(marketplace)}</h3>
          {giftCardUrl && <PageLink url={giftCardUrl} words={t('welcome_open_gift_card')} />}
          {rewardsUrl && <PageLink url={rewardsUrl} words={t('welcome_open_rewards')} />}
          {awsUrl && <PageLink url={awsUrl} words={t('welcome_open_aws')} />}
        </li>
      ))}
    </ul>
  );
}

function PageLink({ url, words }: { url: string; words: string }) {
  return (
    <a class="button" href={url} target="_blank" rel="noreferrer">
      {words}
      <Glyph name="away" />
    </a>
  );
}
