import { expect, it } from 'vitest';
import { balanceSteps } from '../../../components/ledger/balance-steps.ts';
import type { Month } from '../../../core/model/panel.ts';
import type { LedgerMonth } from '../../../core/overview/ledger-views.ts';
import { usd } from '../../support/ledger.ts';

const SIZE = { width: 100, height: 50 };

const nothing = { earned: usd(0), used: usd(0), gone: usd(0), expired: usd(0), ended: usd(0) };

function month(name: Month, balance?: number): LedgerMonth {
  return { month: name, ...nothing, ...(balance !== undefined && { balance: usd(balance) }) };
}

it('a balance stays until it moves, and the last one to the end of this month', () => {
  const steps = balanceSteps([month('2025-12', 1000), month('2026-02', 500)], '2026-03', SIZE);
  expect(steps?.line).toBe('M0 0H50V25H100');
  expect(steps?.area).toBe('M0 0H50V25H100V50H0Z');
  expect(steps).toMatchObject({ zero: 50, highest: 1000, lowest: 0 });
});

it('one month is a level line, and nothing at all a line at zero', () => {
  expect(balanceSteps([month('2026-03', 700)], '2026-03', SIZE)?.line).toBe('M0 0H100');
  expect(balanceSteps([month('2026-03', 0)], '2026-03', SIZE)?.line).toBe('M0 50H100');
});

it('what is below zero is drawn below the line', () => {
  const steps = balanceSteps([month('2026-01', 500), month('2026-02', -500)], '2026-02', SIZE);
  expect(steps).toMatchObject({ line: 'M0 0H50V50H100', zero: 25, lowest: -500 });
});

it('a month ahead of this one, in another zone, still fits', () => {
  expect(balanceSteps([month('2026-03', 500)], '2026-02', SIZE)?.line).toBe('M0 0H100');
});

it('no months are no drawing, and none of which a balance is known', () => {
  expect(balanceSteps([], '2026-03', SIZE)).toBeUndefined();
  expect(balanceSteps([month('2026-03')], '2026-03', SIZE)).toBeUndefined();
});

it('a month whose balance is not known is a gap until the next one that is', () => {
  const months = [month('2026-01', 1000), month('2026-02'), month('2026-03', 500)];
  const steps = balanceSteps(months, '2026-04', SIZE);
  expect(steps?.line).toBe('M0 0H25M50 25H100');
  expect(steps?.area).toBe('M0 0H25V50H0ZM50 25H100V50H50Z');
});

it('a month at the end whose balance is not known is not drawn as the one before', () => {
  expect(balanceSteps([month('2026-01', 1000), month('2026-02')], '2026-02', SIZE)?.line).toBe('M0 0H50');
});
