import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PurchaseReading, placedPurchase, superfluous } from '../../../core/ledger/purchases.ts';
import { instantAt } from '../../../core/model/calendar-date.ts';
import { accountKey } from '../../support/ids.ts';
import { shuffled, usd } from '../../support/ledger.ts';

const common = {
  marketplace: 'amazon.com',
  outcome: 'read',
  purchaseId: '111-5500009-6600009',
  account: accountKey('alex'),
} as const;

const moments = fc
  .integer({ min: 0, max: 40 })
  .map((minutes) => instantAt(Date.UTC(2026, 10, 3, 12, minutes)));

const anyReading: fc.Arbitrary<PurchaseReading> = fc
  .oneof(
    { weight: 6, arbitrary: fc.record({ chosen: fc.boolean(), summary: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constant('thanks' as const) },
  )
  .chain((shape) =>
    fc.record({ id: fc.uuid(), observedAt: moments }).map((facts) =>
      shape === 'thanks'
        ? { ...common, ...facts, page: 'thank-you' }
        : {
            ...common,
            ...facts,
            page: 'checkout',
            total: shape.summary ? usd(2000) : null,
            chosen: shape.chosen ? [{}] : [],
          },
    ),
  );

const anyReadings = fc.uniqueArray(anyReading, { selector: ({ id }) => id, maxLength: 60 });

/** What is kept when readings come one by one. */
function arrive(readings: readonly PurchaseReading[]): PurchaseReading[] {
  let kept: PurchaseReading[] = [];
  for (const reading of readings) {
    const all = [...kept, reading];
    const gone = new Set(superfluous(all));
    kept = all.filter((one) => !gone.has(one));
  }
  return kept;
}

const ids = (readings: readonly PurchaseReading[]) => readings.map(({ id }) => id).sort();

describe('the readings of a purchase', () => {
  it('that are kept are few, and the same ones in whichever order all arrive', () => {
    fc.assert(
      fc.property(
        anyReadings.chain((all) => fc.tuple(fc.constant(all), shuffled([...all, ...all.slice(0, 3)]))),
        ([all, order]) => {
          const kept = arrive(all);
          const unique = [...new Map(order.map((one) => [one.id, one])).values()];
          expect(ids(arrive(unique))).toEqual(ids(kept));
          expect(kept.length).toBeLessThanOrEqual(4 * 8 + 1);
        },
      ),
    );
  });

  it('say the same as all did, where the checkout was not looked at over and over after the order', () => {
    fc.assert(
      fc.property(anyReadings, (all) => {
        const said = placedPurchase(all);
        const after = all.filter(
          ({ page, observedAt }) => page === 'checkout' && observedAt >= (said?.placed.observedAt ?? ''),
        );
        fc.pre(after.length < 8);
        expect(placedPurchase(arrive(all))).toEqual(said);
      }),
    );
  });
});
