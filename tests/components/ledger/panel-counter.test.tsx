// @vitest-environment jsdom

import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { PanelCounter } from '../../../components/ledger/PanelCounter.tsx';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { AccountChoice } from '../../../core/model/manual-credit.ts';
import type { Month, PanelMonth } from '../../../core/model/panel.ts';
import { ALEX, LENA } from '../../support/ledger-page.ts';
import { draw } from '../../support/render.tsx';
import { AT } from '../../support/ui.ts';

function drawPanel(
  months: readonly PanelMonth[],
  accounts: readonly AccountChoice[] = [ALEX],
  at: Instant = AT,
) {
  const onCount = vi.fn();
  draw(
    <PanelCounter months={months} accounts={accounts} marketplace="amazon.com" at={at} onCount={onCount} />,
  );
  return onCount;
}

function counted(receipts: number, month: Month = '2026-11', account = ALEX): PanelMonth {
  return { account: account.key, marketplace: account.marketplace, month, receipts };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('counts the receipts of this month, up and down', () => {
  const onCount = drawPanel([counted(4)]);
  expect(screen.getByRole('status').textContent).toContain('4 of 10');
  expect(screen.getByRole('status').textContent).toContain('November 2026');
  press('One receipt more');
  press('One receipt fewer');
  expect(onCount.mock.calls).toEqual([
    [{ key: ALEX.key }, '2026-11', 5],
    [{ key: ALEX.key }, '2026-11', 3],
  ]);
});

it.each([
  [0, 'One receipt fewer'],
  [10, 'One receipt more'],
])('stops at %i', (receipts, button) => {
  const onCount = drawPanel([counted(receipts)]);
  press(button);
  expect(onCount).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: button }).getAttribute('aria-disabled')).toBe('true');
});

it('says how many earn the full amount, and nothing of fewer', () => {
  drawPanel([]);
  expect(screen.getByText(/10 earn the full amount\.$/)).toBeTruthy();
});

it('shows the months before, and begins each month anew', () => {
  drawPanel([counted(10, '2026-10'), counted(7, '2026-09')]);
  expect(screen.getByRole('status').textContent).toContain('0 of 10');
  expect(screen.getByText('October 2026').parentElement?.textContent).toContain('10 of 10');
  expect(screen.getByText('September 2026').parentElement?.textContent).toContain('7 of 10');
});

it('goes by its date of the marketplace', () => {
  // In Los Angeles it is still October.
  drawPanel([], [ALEX], '2026-11-01T05:00:00.000Z');
  expect(screen.getByRole('status').textContent).toContain('October 2026');
});

it('asks whose receipts they are where there are several accounts', () => {
  const onCount = drawPanel([counted(4), counted(2, '2026-11', LENA)], [ALEX, LENA]);
  fireEvent.change(screen.getByRole('combobox', { name: 'Whose receipts' }), { target: { value: LENA.key } });
  expect(screen.getByRole('status').textContent).toContain('2 of 10');
  press('One receipt more');
  expect(onCount).toHaveBeenCalledExactlyOnceWith({ key: LENA.key }, '2026-11', 3);
});

it('opens an account for who has none', () => {
  const onCount = drawPanel([], []);
  press('One receipt more');
  expect(onCount).toHaveBeenCalledExactlyOnceWith({ marketplace: 'amazon.com' }, '2026-11', 1);
});
