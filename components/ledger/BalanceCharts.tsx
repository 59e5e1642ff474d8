import { useState } from 'preact/hooks';
import { dayAt, type Instant } from '../../core/model/calendar-date.ts';
import { marketplaceById } from '../../core/model/marketplaces.ts';
import type { LedgerSummary } from '../../core/overview/ledger-views.ts';
import { useLanguage } from '../ui/language.ts';
import { BalanceChart } from './BalanceChart.tsx';

/** So many drawings leave the movements in reach. */
const SHOWN_FIRST = 2;

interface Props {
  readonly summary: LedgerSummary;
  readonly at: Instant;
}

/** A drawing for each account and programme: different money is never added up. */
export function BalanceCharts({ summary: { accounts }, at }: Props) {
  const { plural } = useLanguage();
  const [all, setAll] = useState(false);
  const charts = accounts.flatMap((account) => account.programmes.map((history) => ({ account, history })));
  const shown = all ? charts : charts.slice(0, SHOWN_FIRST);
  const hidden = charts.length - shown.length;
  return (
    <>
      {shown.map(({ account, history }) => (
        <BalanceChart
          key={`${account.key} ${history.programme}`}
          account={account}
          history={history}
          until={dayAt(at, marketplaceById(account.marketplace).timeZone).slice(0, 'YYYY-MM'.length)}
        />
      ))}
      {hidden > 0 && (
        <div>
          <button type="button" class="button button-plain" onClick={() => setAll(true)}>
            {plural('ledger_charts_more', hidden)}
          </button>
        </div>
      )}
    </>
  );
}
