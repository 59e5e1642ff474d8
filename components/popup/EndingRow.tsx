import type { Instant } from '../../core/model/calendar-date.ts';
import { isOld } from '../../core/model/freshness.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { EndingGroup } from '../../core/overview/ending-groups.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { EndWords } from '../ui/EndWords.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Freshness } from '../ui/Freshness.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { UrgencyMark } from '../ui/UrgencyMark.tsx';
import { EndingActions } from './EndingActions.tsx';

interface Props {
  readonly group: EndingGroup;
  /** What stands above: a row says only what is different. */
  readonly first: EndingCredit;
  readonly at: Instant;
  readonly ledgerUrl: string;
}

/** One line: the day, what for, how much. It opens to the rest. */
export function EndingRow({ group, first, at, ledgerUrl }: Props) {
  const { t, plural, day } = useLanguage();
  const { credit, credits, amount } = group;
  const { account, accountName, asOf, expires, daysLeft, from, marketplace, programme, type, urgency } =
    credit;
  const isElsewhere = account !== first.account;
  return (
    <li>
      <details class="ending-row">
        <summary>
          <span class={`ending-day ${urgency}`}>
            <UrgencyMark urgency={urgency} />
            {day(expires, daysLeft)}
          </span>
          <span class="ending-type">
            <bdi>{type}</bdi>
          </span>
          <span class="row-amount">
            <Amount of={amount} />
          </span>
          <Facts class="small quiet ending-more">
            {credits.length > 1 && plural('popup_credits', credits.length)}
            {isElsewhere && siteOf(marketplace)}
            {isElsewhere && accountName && <bdi>{accountName}</bdi>}
            {isOld(asOf, at) && <Freshness asOf={asOf} at={at} from={from} />}
          </Facts>
        </summary>
        <div class="ending-rest">
          <EndWords credit={credit} />
          <Facts>
            {t(PROGRAMME_NAMES[programme])}
            {siteOf(marketplace)}
            {accountName && <bdi>{accountName}</bdi>}
            <Freshness asOf={asOf} at={at} from={from} />
          </Facts>
          <EndingActions group={group} at={at} ledgerUrl={ledgerUrl} />
        </div>
      </details>
    </li>
  );
}
