import { useState } from 'preact/hooks';
import type { Instant } from '../../core/model/calendar-date.ts';
import { isOld } from '../../core/model/freshness.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { EndWords } from '../ui/EndWords.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Freshness } from '../ui/Freshness.tsx';
import { useLanguage } from '../ui/language.ts';
import './EndingList.css';

/** So many rows leave the balances in reach. */
const SHOWN_FIRST = 4;

interface Props {
  readonly credits: readonly EndingCredit[];
  readonly at: Instant;
  /** Whether each row says its marketplace: needless where there is only one. */
  readonly severalMarketplaces: boolean;
  /** Where credits that no page shows are kept. */
  readonly ledgerUrl: string;
}

/** The credits that end after the first, soonest first. */
export function EndingList({ credits, at, severalMarketplaces, ledgerUrl }: Props) {
  const { t, plural } = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? credits : credits.slice(0, SHOWN_FIRST);
  const hidden = credits.length - shown.length;

  return (
    <section class="block" aria-labelledby="ending-then">
      <h2 id="ending-then" class="small quiet">
        {t('popup_then')}
      </h2>
      <ul>
        {shown.map((credit) => (
          <li key={credit.lot}>
            <a class="row ending-row" href={credit.url ?? ledgerUrl} target="_blank" rel="noreferrer">
              <span class="row-name">
                <bdi>{credit.type}</bdi>
              </span>
              <span class="row-amount">
                <Amount of={credit.amount} />
              </span>
              <span class="ending-end small">
                <EndWords credit={credit} />
              </span>
              <Facts>
                {severalMarketplaces && siteOf(credit.marketplace)}
                {credit.accountName && <bdi>{credit.accountName}</bdi>}
                {isOld(credit.asOf, at) && <Freshness asOf={credit.asOf} at={at} from={credit.from} />}
              </Facts>
            </a>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="button button-plain ending-more" onClick={() => setAll(true)}>
          {plural('popup_show_more', hidden)}
        </button>
      )}
    </section>
  );
}
