import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Forecast } from '../../core/ledger/forecast.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { EndWords } from '../ui/EndWords.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Freshness } from '../ui/Freshness.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { RemindChoices } from '../ui/RemindChoices.tsx';
import { SayLeft } from '../ui/SayLeft.tsx';
import { ForecastLine } from './ForecastLine.tsx';
import './EndsNext.css';

interface Props {
  readonly credit: EndingCredit;
  /** What will be left of it and those like it. */
  readonly forecast?: Forecast | undefined;
  readonly at: Instant;
  /** Where credits that no page shows are kept. */
  readonly ledgerUrl: string;
}

/** The credit that ends first, larger than anything else. Its link takes the first focus. */
export function EndsNext({ credit, forecast, at, ledgerUrl }: Props) {
  const { t } = useLanguage();
  const link = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => link.current?.focus({ preventScroll: true }), []);

  return (
    <section class={`ends-next ${credit.urgency}`} aria-labelledby="ends-next">
      <h2 id="ends-next" class="small quiet">
        {t('popup_ends_next')}
      </h2>
      <p class="ends-next-amount">
        <Amount of={credit.amount} />
      </p>
      <p class="ends-next-when">
        <EndWords credit={credit} />
      </p>
      <p class="ends-next-type">
        <bdi>{credit.type}</bdi>
      </p>
      <Facts>
        {t(PROGRAMME_NAMES[credit.programme])}
        {credit.accountName && <bdi>{credit.accountName}</bdi>}
        <Freshness asOf={credit.asOf} at={at} from={credit.from} />
      </Facts>
      {credit.stillListed && <p class="small">{t('said_still_listed')}</p>}
      {forecast && <ForecastLine forecast={forecast} />}
      <div class="ends-next-actions">
        <a ref={link} class="button" href={credit.url ?? ledgerUrl} target="_blank" rel="noreferrer">
          {credit.url === undefined
            ? t('popup_show_here')
            : t('popup_show_on', { marketplace: siteOf(credit.marketplace) })}
          <Glyph name="away" />
        </a>
        <SayLeft key={credit.lot} credit={credit} />
        <RemindChoices key={`${credit.lot} remind`} credit={credit} />
      </div>
    </section>
  );
}
