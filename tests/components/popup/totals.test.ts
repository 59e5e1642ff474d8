import fc from 'fast-check';
import { expect, it } from 'vitest';
import { totalsByProgramme } from '../../../components/popup/totals.ts';
import type { ProgrammeId } from '../../../core/model/credit.ts';
import { type Currency, money } from '../../../core/model/money.ts';
import { accountKey } from '../../support/ids.ts';
import { account, holding } from '../../support/ui.ts';

const held = fc.record({
  programme: fc.constantFrom<ProgrammeId>('gift-card', 'no-rush', 'promotional'),
  amount: fc.record({
    minor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    currency: fc.constantFrom<Currency>('USD', 'GBP', 'JPY'),
  }),
});

it('each total is the sum of its programme and currency, and nothing is left out', () => {
  fc.assert(
    fc.property(fc.array(fc.array(held)), (lists) => {
      const accounts = lists.map((holdings, index) =>
        account({
          key: accountKey(`account-${index}`),
          holdings: holdings.map((changed) => holding(changed)),
        }),
      );
      const all = lists.flat();
      const totals = totalsByProgramme(accounts).flatMap(({ programme, amounts }) =>
        amounts.map((amount) => ({ programme, amount })),
      );
      for (const { programme, amount } of totals) {
        const parts = all.filter(
          (part) => part.programme === programme && part.amount.currency === amount.currency,
        );
        expect(amount.minor).toBe(parts.reduce((before, part) => before + part.amount.minor, 0));
        expect(parts.length).toBeGreaterThan(0);
      }
      const kinds = new Set(all.map(({ programme, amount }) => `${programme} ${amount.currency}`));
      expect(totals).toHaveLength(kinds.size);
    }),
  );
});

it('programmes keep the order in which the accounts show them', () => {
  const holdings = [holding({ programme: 'no-rush' }), holding({ amount: money(1, 'GBP') })];
  expect(totalsByProgramme([account({ holdings })]).map(({ programme }) => programme)).toEqual([
    'no-rush',
    'gift-card',
  ]);
});
