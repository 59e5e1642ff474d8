import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../../core/model/money.ts';
import { dueOf, dueSums, endingGroups } from '../../../core/overview/ending-groups.ts';
import type { EndingCredit } from '../../../core/overview/overview.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { ending, overview } from '../../support/ui.ts';

const credits = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 40 }),
      minor: fc.integer({ min: 1, max: 100_000 }),
      account: fc.constantFrom('alex', 'sam'),
      type: fc.constantFrom('Digital', 'Grocery'),
      currency: fc.constantFrom('USD' as const, 'EUR' as const),
      own: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((drawn) =>
    drawn
      .sort((a, b) => a.days - b.days)
      .map(({ days, minor, account, type, currency, own }, index) =>
        ending(days, {
          lot: lotId(`lot-${index}`),
          account: accountKey(account),
          type,
          amount: money(minor, currency),
          ...(own && { own: `own-${index}`, from: 'hand' }),
        }),
      ),
  );

const total = (of: readonly EndingCredit[], currency: string) =>
  of.filter(({ amount }) => amount.currency === currency).reduce((sum, { amount }) => sum + amount.minor, 0);

describe('rows of what ends', () => {
  it('hold every credit once, soonest first, and only what is the same in one', () => {
    fc.assert(
      fc.property(credits, (all) => {
        const groups = endingGroups(all);
        expect(groups.flatMap((group) => group.credits.map(({ lot }) => lot)).toSorted()).toEqual(
          all.map(({ lot }) => lot).toSorted(),
        );
        const days = groups.map(({ credit }) => credit.daysLeft);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        for (const { credit, credits: same, amount } of groups) {
          expect(total(same, amount.currency)).toBe(amount.minor);
          for (const one of same) {
            expect([one.account, one.type, one.expires, one.amount.currency]).toEqual([
              credit.account,
              credit.type,
              credit.expires,
              amount.currency,
            ]);
          }
        }
      }),
    );
  });

  it('have one sum for each account and currency of what is due, and nothing else', () => {
    fc.assert(
      fc.property(credits, (all) => {
        const due = dueOf(overview({ ending: all }));
        const sums = dueSums(due);
        expect(new Set(sums.map(({ account, amount }) => `${account} ${amount.currency}`)).size).toBe(
          sums.length,
        );
        for (const { account, amount } of sums) {
          expect(amount.minor).toBe(
            total(
              due.filter((credit) => credit.account === account),
              amount.currency,
            ),
          );
        }
      }),
    );
  });
});
