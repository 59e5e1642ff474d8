import { describe, expect, it } from 'vitest';
import { endingCredits } from '../../../core/advice/ending-credits.ts';
import type { CheckoutItem } from '../../../core/pages/reading.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { checkout, input, lot, told, usd, valuesOf } from './advice-input.ts';

const parcel: CheckoutItem = { title: 'Lamp', quantity: 1, price: usd(6_000), seller: 'Amazon.com' };
const book: CheckoutItem = { title: 'Book', quantity: 2, price: usd(100), digital: true };

describe('credits that end soon', () => {
  it('one that fits by name, before the summary is shown', () => {
    const reading = checkout({ step: 'pay', total: null, lines: [], items: [book] });
    const [tip, ...more] = endingCredits(input(reading, { lots: [lot(300, '2026-11-23')] }));
    expect(more).toEqual([]);
    expect(told(tip)).toEqual({
      key: accountKey('advice_credit_fits'),
      atStake: 200,
      lines: ['advice_line_credit', 'advice_line_fitting_items', 'advice_line_only_summary'],
    });
    expect(tip).toMatchObject({ urgency: 'now', confidence: 'from-records' });
  });

  it('one that does not fit, and why; twins as one sum', () => {
    const lots = [lot(300, '2026-11-27'), lot(300, '2026-11-27', { id: lotId('twin') })];
    const tips = endingCredits(input(checkout({ items: [parcel] }), { lots }));
    expect(tips.map(told)).toMatchObject([{ key: accountKey('advice_credit_digital_only'), atStake: 600 }]);
    expect(valuesOf(tips[0], 'advice_credit_digital_only')).toEqual({
      amount: 600,
      type: 'Digital content and services',
      day: '2026-11-27',
    });
    expect(tips[0]).toMatchObject({ urgency: 'later', source: { rule: 'D2-digital' } });
  });

  it('never more at stake than the order', () => {
    const reading = checkout({ total: usd(250), items: [parcel] });
    expect(endingCredits(input(reading, { lots: [lot(300, '2026-11-27')] })).map(told)).toMatchObject([
      { atStake: 250 },
    ]);
  });

  it.each([
    ['it ends later than the chosen days', lot(300, '2026-12-07')],
    ['its end is not shown', lot(300, null)],
    ['it is over', lot(300, '2026-11-21')],
    ['it is of another marketplace', lot(300, '2026-11-27', { marketplace: 'amazon.ca' })],
    ['it is of another currency', lot(300, '2026-11-27', { amount: { minor: 300, currency: 'EUR' } })],
  ])('silent when %s', (_when, held) => {
    expect(endingCredits(input(checkout({ items: [parcel] }), { lots: [held] }))).toEqual([]);
  });

  it('the last day counts, in the zone of the marketplace', () => {
    const known = input(checkout({ items: [parcel] }), {
      lots: [lot(300, '2026-11-22')],
      now: '2026-11-23T07:59:00.000Z',
    });
    expect(endingCredits(known)).toHaveLength(1);
    expect(endingCredits({ ...known, now: '2026-11-23T08:00:00.000Z' })).toEqual([]);
  });

  it.each([
    ['from-hand', { credit: 'own-1', from: 'hand' }],
    ['from-mail', { credit: 'own-1', from: 'mail' }],
  ] as const)(
    'says %s of a credit that no page has shown, also where a page shows its twin',
    (confidence, own) => {
      const twins = [lot(300, '2026-11-27'), lot(200, '2026-11-27', { own })];
      const tips = endingCredits(input(checkout({ items: [parcel] }), { lots: twins }));
      expect(tips).toMatchObject([{ confidence }]);
    },
  );
});
