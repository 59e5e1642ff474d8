import type { ComponentChildren } from 'preact';
import { dayAt, daysBetween, type Instant } from '../../core/model/calendar-date.ts';
import type { Account } from '../../core/model/credit.ts';
import { marketplaceById, siteOf } from '../../core/model/marketplaces.ts';
import { type Money, sum } from '../../core/model/money.ts';
import type { LedgerSummary } from '../../core/overview/ledger-views.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { usedPercent, type YearOutcomes } from '../../core/overview/year-outcomes.ts';
import { Amount } from '../ui/Amount.tsx';
import { Facts } from '../ui/Facts.tsx';
import { useLanguage } from '../ui/language.ts';
import { YearSums } from './YearSums.tsx';
import './YearCards.css';

interface Props {
  readonly summary: LedgerSummary;
  readonly ending: readonly EndingCredit[];
  readonly at: Instant;
}

/** What was used, what expired and what expires next, a line for each account: money of two is never added up. */
export function YearCards({ summary: { thisYear, years, accounts }, ending, at }: Props) {
  const { t, plural, day, daysLeft } = useLanguage();
  const year = String(thisYear.year);
  const of = (fate: 'used' | 'expired') => thisYear.accounts.filter((outcomes) => outcomes[fate].minor > 0);
  const unknown = thisYear.accounts.filter(({ gone, ended }) => gone.minor > 0 || ended.minor > 0);
  const coming = ending.filter((credit) => credit.daysLeft >= 0);
  const last = coming.at(-1);
  const withName = accounts.length > 1;
  return (
    <section class="year" aria-label={t('ledger_cards')}>
      <div class="year-cards">
        <Card title={t('ledger_card_used', { year })} isEmpty={of('used').length === 0}>
          {of('used').map((outcomes) => (
            <Line key={outcomes.key} owner={outcomes} withName={withName} amount={outcomes.used}>
              <Share of={outcomes} />
            </Line>
          ))}
        </Card>
        <Card title={t('ledger_card_expired', { year })} isEmpty={of('expired').length === 0}>
          {of('expired').map((outcomes) => (
            <Line key={outcomes.key} owner={outcomes} withName={withName} amount={outcomes.expired}>
              <Facts>
                {outcomes.counts && plural('popup_credits', outcomes.counts.expired)}
                {outcomes.lastExpired &&
                  t('ledger_card_last', { day: writtenDay(outcomes.lastExpired, outcomes, at, day) })}
              </Facts>
            </Line>
          ))}
        </Card>
        <Card
          title={
            last
              ? t('ledger_card_coming', { day: day(last.expires, last.daysLeft) })
              : t('ledger_card_coming_none')
          }
          isEmpty={coming.length === 0}
        >
          {[...Map.groupBy(coming, ({ account }) => account).values()].map((credits) => {
            const [first] = credits;
            if (!first) return null;
            const owner = accounts.find(({ key }) => key === first.account) ?? {
              key: first.account,
              marketplace: first.marketplace,
            };
            return (
              <Line
                key={first.account}
                owner={owner}
                withName={withName}
                amount={sum(
                  credits.map(({ amount }) => amount),
                  first.amount.currency,
                )}
              >
                <Facts>
                  {plural('popup_credits', credits.length)}
                  {t('ledger_card_first', { when: daysLeft(first.daysLeft) })}
                </Facts>
              </Line>
            );
          })}
        </Card>
      </div>
      {unknown.map((outcomes) => (
        <p key={outcomes.key} class="small">
          <Facts>
            {withName && <bdi>{nameOf(outcomes)}</bdi>}
            {t('ledger_unknown', { year })}
            {outcomes.gone.minor > 0 && <Labeled label={t('ledger_kind_gone')} amount={outcomes.gone} />}
            {outcomes.ended.minor > 0 && <Labeled label={t('ledger_kind_ended')} amount={outcomes.ended} />}
          </Facts>
        </p>
      ))}
      <details class="year-how">
        <summary class="small">{t('ledger_how')}</summary>
        <ul class="small quiet">
          <li>{t('ledger_how_known')}</li>
          <li>{t('ledger_how_counted')}</li>
          <li>{t('ledger_how_years')}</li>
        </ul>
        <YearSums years={years} />
      </details>
    </section>
  );
}

function Card({
  title,
  isEmpty,
  children,
}: {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
}) {
  const { t } = useLanguage();
  return (
    <section class="year-card">
      <h2 class="small">{title}</h2>
      {isEmpty ? <p class="quiet">{t('ledger_card_none')}</p> : <ul>{children}</ul>}
    </section>
  );
}

function Line({
  owner,
  withName,
  amount,
  children,
}: {
  readonly owner: Account;
  readonly withName: boolean;
  readonly amount: Money;
  readonly children: ComponentChildren;
}) {
  return (
    <li>
      {withName && (
        <span>
          <bdi>{nameOf(owner)}</bdi>
        </span>
      )}
      <strong class="year-amount">
        <Amount of={amount} />
      </strong>
      <span class="year-facts">{children}</span>
    </li>
  );
}

/** How much of what is known was used; nothing where that is too little to say. */
function Share({ of }: { of: YearOutcomes }) {
  const { t, count } = useLanguage();
  const percent = usedPercent(of);
  if (percent === undefined) return null;
  return <span class="small quiet">{t('ledger_card_share', { percent: count(percent) })}</span>;
}

function Labeled({ label, amount }: { label: string; amount: Money }) {
  return (
    <>
      {label}&nbsp;
      <Amount of={amount} />
    </>
  );
}

function nameOf({ name, marketplace }: Account): string {
  return name ?? siteOf(marketplace);
}

function writtenDay(
  date: NonNullable<YearOutcomes['lastExpired']>,
  { marketplace }: Account,
  at: Instant,
  day: ReturnType<typeof useLanguage>['day'],
): string {
  return day(date, daysBetween(dayAt(at, marketplaceById(marketplace).timeZone), date));
}
