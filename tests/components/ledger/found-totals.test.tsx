// @vitest-environment jsdom

import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { FoundTotals } from '../../../components/ledger/FoundTotals.tsx';
import { addTotals, type FoundTotals as Found } from '../../../components/ledger/found-totals.ts';
import { money } from '../../../core/model/money.ts';
import { usd } from '../../support/ledger.ts';
import { ALEX, LENA } from '../../support/ledger-page.ts';
import { draw } from '../../support/render.tsx';

const NONE = { gone: usd(0), expired: usd(0), ended: usd(0) };
const TOTALS: Found['totals'] = {
  count: 3,
  sums: [{ account: ALEX.key, earned: usd(500), used: usd(300), ...NONE }],
};

it('stand with how many movements they are of, and the count can be stopped', () => {
  const onStop = vi.fn();
  draw(<FoundTotals found={{ totals: TOTALS, state: 'counting' }} accounts={[ALEX]} onStop={onStop} />);
  expect(screen.getByText('3 transactions found so far…')).toBeTruthy();
  expect(screen.getByRole('table').textContent).toContain('$5.00$3.00$0.00');
  fireEvent.click(screen.getByRole('button', { name: 'Stop counting' }));
  expect(onStop).toHaveBeenCalledOnce();
});

it('say of a count that was stopped that there may be more', () => {
  draw(<FoundTotals found={{ totals: TOTALS, state: 'stopped' }} accounts={[ALEX]} onStop={vi.fn()} />);
  expect(screen.getByRole('status').textContent).toBe(
    'Stopped. 3 transactions found so far; there may be more.',
  );
  expect(screen.queryByRole('button')).toBeNull();
});

it('add up by account and currency, and never over two', () => {
  const euros = { account: ALEX.key, earned: money(1, 'EUR'), used: money(2, 'EUR'), gone: money(0, 'EUR') };
  const other = { ...euros, expired: money(0, 'EUR'), ended: money(0, 'EUR') };
  const lena = { account: LENA.key, earned: usd(1), used: usd(2), ...NONE };
  expect(addTotals(TOTALS, { count: 2, sums: [other, lena, ...TOTALS.sums] })).toEqual({
    count: 5,
    sums: [{ account: ALEX.key, earned: usd(1000), used: usd(600), ...NONE }, other, lena],
  });
});

it('say whose each line is where there are several accounts', () => {
  const lena = { account: LENA.key, earned: money(100, 'EUR'), used: money(0, 'EUR') };
  const none = { gone: money(0, 'EUR'), expired: money(0, 'EUR'), ended: money(0, 'EUR') };
  const totals = { count: 5, sums: [...TOTALS.sums, { ...lena, ...none }] };
  draw(<FoundTotals found={{ totals, state: 'whole' }} accounts={[ALEX, LENA]} onStop={vi.fn()} />);
  expect(screen.getByRole('rowheader', { name: 'Alex' }).closest('tr')?.textContent).toContain('$5.00');
  expect(screen.getByRole('rowheader', { name: 'Lena' }).closest('tr')?.textContent).toContain('€1.00');
});
