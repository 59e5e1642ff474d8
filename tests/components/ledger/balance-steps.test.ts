import { expect, it } from 'vitest';
import { balanceSteps } from '../../../components/ledger/balance-steps.ts';
import type { Month } from '../../../core/model/panel.ts';
import { usd } from '../../support/ledger.ts';

const SIZE = { width: 100, height: 50 };

function month(name: Month, balance: number) {
  return { month: name, earned: usd(0), used: usd(0), lapsed: usd(0), balance: usd(balance) };
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

it('no months are no drawing', () => {
  expect(balanceSteps([], '2026-03', SIZE)).toBeUndefined();
});
