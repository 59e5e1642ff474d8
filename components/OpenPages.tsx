import { Glyph } from './Glyph.tsx';
import { useLanguage } from './language.ts';
import type { ReadablePages } from './readable-pages.ts';
import './OpenPages.css';

/** The pages to open once, by marketplace. */
export function OpenPages({ pages }: { pages: readonly ReadablePages[] }) {
  const { t } = useLanguage();
  return (
    <ul class="open-pages">
      {pages.map(({ marketplace, giftCardUrl, rewardsUrl }) => (
        <li key={marketplace}>
          <h3 class="small quiet">{marketplace}</h3>
          {giftCardUrl && <PageLink url={giftCardUrl} words={t('welcome_open_gift_card')} />}
          {rewardsUrl && <PageLink url={rewardsUrl} words={t('welcome_open_rewards')} />}
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
