import { useId } from 'preact/hooks';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import { money } from '../../core/model/money.ts';
import type { ProgrammeHistory } from '../../core/overview/ledger-views.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { balanceSteps } from './balance-steps.ts';
import '../ui/figures-table.css';
import './BalanceChart.css';

const SIZE = { width: 600, height: 96 };

interface Props {
  readonly account: AccountChoice;
  readonly history: ProgrammeHistory;
  /** The month that it is now. */
  readonly until: string;
}

/** One balance over the months: as a line, in a sentence, and as a table. */
export function BalanceChart({ account, history: { programme, perMonth }, until }: Props) {
  const { t, money: format, month } = useLanguage();
  const id = useId();
  const first = perMonth[0];
  const steps = balanceSteps(perMonth, until, SIZE);
  const last = perMonth.findLast(({ balance }) => balance !== undefined)?.balance;
  if (!first || !last || !steps) return null;
  const { currency } = last;
  const name = t(PROGRAMME_NAMES[programme]);
  const highest = format(money(steps.highest, currency));
  return (
    <figure class="balance-chart">
      <figcaption>
        <span>
          {name}{' '}
          <span class="small quiet">
            {siteOf(account.marketplace)} {account.name !== undefined && <bdi>{account.name}</bdi>}
          </span>
        </span>
        <strong>
          <Amount of={last} />
        </strong>
      </figcaption>
      <svg
        viewBox={`0 -4 ${SIZE.width} ${SIZE.height + 8}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
      >
        <title id={`${id}-title`}>{t('ledger_chart_title', { programme: name })}</title>
        <desc id={`${id}-text`}>
          {t('ledger_chart_text', {
            first: month(first.month),
            highest,
            now: format(last),
          })}
        </desc>
        <path class="chart-area" d={steps.area} />
        <path class="chart-zero" d={`M0 ${steps.zero}H${SIZE.width}`} />
        <path class="chart-line" d={steps.line} />
      </svg>
      <p class="chart-foot small quiet" aria-hidden="true">
        <span>{month(first.month)}</span>
        <span>{t('ledger_chart_highest', { amount: highest })}</span>
        <span>{month(until)}</span>
      </p>
      <details>
        <summary class="small">{t('ledger_chart_table')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may be wider than the page, and keys scroll only what has the focus. */}
        <section class="table-scroll" aria-label={t('ledger_chart_title', { programme: name })} tabIndex={0}>
          <table class="figures-table small">
            <thead>
              <tr class="quiet">
                <th scope="col">{t('ledger_table_month')}</th>
                <th scope="col">{t('ledger_table_earned')}</th>
                <th scope="col">{t('ledger_table_used')}</th>
                <th scope="col">{t('ledger_table_expired')}</th>
                <th scope="col">{t('ledger_table_gone')}</th>
                <th scope="col">{t('ledger_table_ended')}</th>
                <th scope="col">{t('ledger_table_balance')}</th>
              </tr>
            </thead>
            <tbody>
              {perMonth.toReversed().map((row) => (
                <tr key={row.month}>
                  <th scope="row">{month(row.month)}</th>
                  {[row.earned, row.used, row.expired, row.gone, row.ended].map((amount, column) => (
                    <td key={column}>
                      <Amount of={amount} />
                    </td>
                  ))}
                  <td>{row.balance ? <Amount of={row.balance} /> : t('ledger_table_unknown')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}
