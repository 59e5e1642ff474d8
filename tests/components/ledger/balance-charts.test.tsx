// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { BalanceCharts } from '../../../components/ledger/BalanceCharts.tsx';
import type { LedgerMonth, LedgerSummary } from '../../../core/overview/ledger-views.ts';
import { summary } from '../../support/ledger-page.ts';
import { draw } from '../../support/render.tsx';
import { AT } from '../../support/ui.ts';

function drawCharts(of: LedgerSummary) {
  draw(<BalanceCharts summary={of} at={AT} />);
}

/** One balance over two months, of which the later one may be changed. */
function ofAlex(changed: (november: LedgerMonth) => LedgerMonth = (november) => november): LedgerSummary {
  const known = summary();
  const [alex] = known.accounts;
  const [card] = alex?.programmes ?? [];
  const [august, november] = card?.perMonth ?? [];
  if (!alex || !card || !august || !november) throw new Error('no months');
  const programmes = [{ ...card, perMonth: [august, changed(november)] }];
  return { ...known, accounts: [{ ...alex, programmes }] };
}

describe('a balance over time', () => {
  it('is a drawing with a title and a sentence, and a table with the same figures', () => {
    drawCharts(ofAlex());
    const drawing = screen.getByRole('img', { name: /^Over time: Gift card balance/ });
    expect(drawing.querySelector('desc')?.textContent).toBe(
      'From August 2026 on. Highest month-end: $50.00. Now: $30.00.',
    );
    expect(drawing.querySelector('.chart-line')?.getAttribute('d')).toBe('M0 0H450V38.4H600');
    const figure = screen.getByRole('figure');
    const rows = within(figure).getAllByRole('row', { hidden: true });
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'MonthInUsedExpiredNo longer listedDate passedBalance',
      'November 2026$0.00$20.00$0.00$0.00$0.00$30.00',
      'August 2026$50.00$0.00$0.00$0.00$0.00$50.00',
    ]);
  });

  it('shows none for a month whose closing balance is not known, and the last that is', () => {
    drawCharts(ofAlex(({ balance: _, ...november }) => november));
    const figure = screen.getByRole('figure');
    expect(figure.querySelector('figcaption strong')?.textContent).toBe('$50.00');
    expect(within(figure).getAllByRole('row', { hidden: true })[1]?.textContent).toBe(
      'November 2026$0.00$20.00$0.00$0.00$0.00Not known',
    );
  });

  it('is shown for two balances at first, and for all on request', () => {
    drawCharts(summary());
    expect(screen.getAllByRole('figure')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Show 1 more balance' }));
    expect(screen.getAllByRole('figure')).toHaveLength(3);
  });
});
