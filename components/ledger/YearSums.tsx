import { siteOf } from '../../core/model/marketplaces.ts';
import type { LedgerYear } from '../../core/overview/ledger-views.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/language.ts';
import '../ui/figures-table.css';
import './YearSums.css';

/** The length of a whole bar. */
const WIDTH = 100;

/** What became of credits by year and shop, newest first: what is known, and what is not. */
export function YearSums({ years }: { years: readonly LedgerYear[] }) {
  const { t } = useLanguage();
  if (years.length === 0) return null;
  const several = new Set(years.map(({ marketplace }) => marketplace)).size > 1;
  return (
    <table class="figures-table year-sums">
      <caption>{t('ledger_years_title')}</caption>
      <thead>
        <tr class="small quiet">
          <th scope="col">{t('ledger_years_year')}</th>
          <th scope="col">{t('ledger_years_used')}</th>
          <th scope="col">{t('ledger_years_expired')}</th>
          <th scope="col">{t('ledger_years_gone')}</th>
          <th scope="col">{t('ledger_years_ended')}</th>
        </tr>
      </thead>
      <tbody>
        {years.toReversed().map((year) => (
          <tr key={`${year.year} ${year.marketplace}`}>
            <th scope="row">
              {year.year} {several && <span class="small quiet">{siteOf(year.marketplace)}</span>}
              <Bar year={year} />
            </th>
            {[year.used, year.expired, year.gone, year.ended].map((amount, column) => (
              <td key={column}>
                <Amount of={amount} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much of what is known was used: the figures beside it say the same. */
function Bar({ year: { used, expired } }: { year: LedgerYear }) {
  const all = used.minor + expired.minor;
  if (all <= 0) return null;
  const part = Math.round((used.minor / all) * WIDTH);
  return (
    <svg class="year-bar" viewBox={`0 0 ${WIDTH} 6`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-used" width={part} height="6" />
      <rect class="bar-expired" x={part} width={WIDTH - part} height="6" />
    </svg>
  );
}
