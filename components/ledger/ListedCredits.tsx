import type { Instant } from '../../core/model/calendar-date.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { CreditMenu } from '../ui/CreditMenu.tsx';
import { EndWords } from '../ui/EndWords.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Freshness } from '../ui/Freshness.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { useLanguage } from '../ui/language.ts';
import { SayUsed } from '../ui/SayUsed.tsx';
import './ListedCredits.css';

/** The credits that pages list with their end, each with what its owner can say of it. */
export function ListedCredits({ credits, at }: { credits: readonly EndingCredit[]; at: Instant }) {
  const { t } = useLanguage();
  const listed = credits.filter(({ own }) => own === undefined);
  if (listed.length === 0) return null;
  return (
    <section class="sheet-section" aria-labelledby="listed">
      <h2 id="listed">{t('ledger_listed_title')}</h2>
      <p class="quiet">{t('ledger_listed_text')}</p>
      <ul>
        {listed.map((credit) => (
          <li key={credit.lot} class="row">
            <span class="row-name">
              <bdi>{credit.type}</bdi>
            </span>
            <span class="row-amount">
              <Amount of={credit.amount} />
            </span>
            <span class="listed-foot small">
              <EndWords credit={credit} />
              <Facts>
                {siteOf(credit.marketplace)}
                {credit.accountName && <bdi>{credit.accountName}</bdi>}
                <Freshness asOf={credit.asOf} at={at} from={credit.from} />
              </Facts>
            </span>
            {credit.stillListed && <span class="listed-foot small">{t('said_still_listed')}</span>}
            <span class="listed-foot listed-words">
              {credit.url !== undefined && (
                <a class="button" href={credit.url} target="_blank" rel="noreferrer">
                  {t('popup_show_on', { marketplace: siteOf(credit.marketplace) })}
                  <Glyph name="away" />
                </a>
              )}
              <SayUsed credit={credit} />
              <CreditMenu credit={credit} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
