import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Forecast } from '../../core/ledger/forecast.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { EndingGroup } from '../../core/overview/ending-groups.ts';
import { Amount } from '../ui/Amount.tsx';
import { EndWords } from '../ui/EndWords.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Freshness } from '../ui/Freshness.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { EndingActions } from './EndingActions.tsx';
import { ForecastLine } from './ForecastLine.tsx';
import './EndsNext.css';

interface Props {
  readonly group: EndingGroup;
  /** What will be left of it and those like it. */
  readonly forecast?: Forecast | undefined;
  readonly at: Instant;
  /** Where credits that no page shows are kept. */
  readonly ledgerUrl: string;
}

/** What ends first, larger than anything else. It takes the first focus. */
export function EndsNext({ group, forecast, at, ledgerUrl }: Props) {
  const { t, plural } = useLanguage();
  const section = useRef<HTMLElement>(null);
  // A ring around what nobody has moved to would be noise: the next key shows where the focus is.
  useLayoutEffect(() => section.current?.focus({ preventScroll: true, focusVisible: false }), []);
  const { credit, credits, amount } = group;

  return (
    <section ref={section} class={`ends-next ${credit.urgency}`} aria-labelledby="ends-next" tabIndex={-1}>
      <h2 id="ends-next" class="small quiet">
        {t('popup_ends_next')}
      </h2>
      <div class="ends-next-line">
        <p class="ends-next-amount">
          <Amount of={amount} />
        </p>
        <p class="ends-next-when">
          <EndWords credit={credit} />
        </p>
      </div>
      <p class="ends-next-type">
        <bdi>{credit.type}</bdi>
      </p>
      <Facts>
        {credits.length > 1 && plural('popup_credits', credits.length)}
        {t(PROGRAMME_NAMES[credit.programme])}
        {siteOf(credit.marketplace)}
        {credit.accountName && <bdi>{credit.accountName}</bdi>}
        <Freshness asOf={credit.asOf} at={at} from={credit.from} />
      </Facts>
      {credits.some(({ stillListed }) => stillListed) && <p class="small">{t('said_still_listed')}</p>}
      {forecast && <ForecastLine forecast={forecast} />}
      <EndingActions group={group} at={at} ledgerUrl={ledgerUrl} />
    </section>
  );
}
