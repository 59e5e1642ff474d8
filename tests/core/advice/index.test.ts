import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseOnCheckout, adviseOnOrder, adviseOnProduct, type Tip } from '../../../core/advice/index.ts';
import { CARD_DEFAULTS, POINTS_DEFAULTS, TIP_KINDS } from '../../../core/model/advice-settings.ts';
import { money } from '../../../core/model/money.ts';
import type { CheckoutReading } from '../../../core/pages/reading.ts';
import { checkout, DIGITAL, history, input, lot, order, product, usd } from './advice-input.ts';

/** A checkout in which every rule but one has something to say. */
const busy: CheckoutReading = checkout({
  total: usd(1_000),
  lines: [
    { kind: 'items', label: 'Items:', amount: usd(8_000) },
    { kind: 'shipping', label: 'Shipping & handling:', amount: usd(0) },
    { kind: 'promotion', label: 'Promotion Applied:', amount: usd(-500) },
    { kind: 'points', label: 'Rewards Points:', amount: usd(-4_000) },
    { kind: 'gift-card', label: 'Gift Card:', amount: usd(-2_500) },
    { kind: 'total', label: 'Order total:', amount: usd(1_000) },
  ],
  giftCard: { applied: usd(2_500), selected: true },
  offers: [
    { speed: 'Tomorrow', selected: true },
    { speed: 'No-Rush', selected: false, reward: { amount: usd(150), type: DIGITAL } },
  ],
  items: [{ title: 'Lamp', quantity: 1, price: usd(8_000), seller: 'Amazon.com' }],
});
const known = input(busy, {
  lots: [lot(300, '2026-11-27')],
  history: history(9, 13),
  settings: { card: 'prime-visa', pointsProgramme: 'chase', savingGiftCard: true },
});

describe('advice on a checkout', () => {
  it('ranks what can be done here first, then by money at stake; what the page says itself is last', () => {
    expect(adviseOnCheckout(known).map((tip) => [tip.id, tip.canAct, tip.atStake.minor])).toEqual([
      ['gift-card:saved', true, 2_500],
      ['points:cost', true, 1_200],
      ['delivery-offer:No-Rush', true, 63],
      [`credit-does-not-fit:no-rush:${DIGITAL}:2026-11-27`, false, 300],
      ['promotion:applied', false, 500],
    ]);
  });

  it('ranks what expires soonest before what is worth more', () => {
    const courtesy = { programme: 'promotional', type: 'Courtesy credit' } as const;
    const lamp = checkout({
      total: null,
      lines: [],
      items: [{ title: 'Lamp', quantity: 1, price: usd(8_000), seller: 'Amazon.com' }],
    });
    const lots = [lot(900, '2026-12-01', courtesy), lot(100, '2026-11-27', courtesy)];
    const ends = adviseOnCheckout(input(lamp, { lots })).map(({ expires }) => expires);
    expect(ends).toEqual(['2026-11-27', '2026-12-01']);
  });

  it('has one line for the page, but for what the page says itself or nothing can be done about', () => {
    const aside = adviseOnCheckout(known).filter(({ short }) => short === undefined);
    expect(aside.map(({ kind }) => kind)).toEqual(['credit-does-not-fit', 'promotion']);
  });

  it.each(TIP_KINDS)('says nothing of a kind that is switched off: %s', (kind) => {
    const kinds = adviseOnCheckout({ ...known, settings: { ...known.settings, hintsOff: [kind] } }).map(
      (tip) => tip.kind,
    );
    expect(kinds).not.toContain(kind);
    expect(kinds.length).toBeGreaterThan(3);
  });

  it('says nothing where there is nothing worth knowing', () => {
    expect(adviseOnCheckout(input(checkout()))).toEqual([]);
    expect(adviseOnProduct(input(product()))).toEqual([]);
    expect(adviseOnOrder(input(order()))).toEqual([]);
  });

  it.each([
    ['a negative total', { ...busy, total: usd(-1) }],
    [
      'two currencies',
      { ...busy, offers: [{ speed: 'No-Rush', selected: false, discount: money(150, 'EUR') }] },
    ],
    ['a total in another currency', { ...busy, total: money(1_000, 'EUR') }],
    ['another marketplace', { ...busy, marketplace: 'amazon.ca' as const }],
  ])('says nothing on %s', (_what, reading) => {
    expect(adviseOnCheckout({ ...known, reading })).toEqual([]);
  });

  it('is plain JSON', () => {
    const tips = adviseOnCheckout(known);
    expect(JSON.parse(JSON.stringify(tips))).toEqual(tips);
  });
});

const minor = fc.integer({ min: -100, max: 20_000 });
const day = fc.constantFrom('2026-11-20', '2026-11-22', '2026-11-23', '2026-12-01', '2027-03-31', null);
const type = fc.constantFrom(DIGITAL, 'Courtesy credit', 'Digital music', 'Grocery');
const lots = fc.array(
  fc
    .record({ minor, day, type, programme: fc.constantFrom('no-rush', 'promotional', 'aws') })
    .map((made) => lot(made.minor, made.day, { type: made.type, programme: made.programme })),
  { maxLength: 6 },
);
const item = fc.record(
  {
    title: fc.constantFrom('Lamp', 'Amazon.com eGift Card'),
    quantity: fc.integer({ min: 1, max: 3 }),
    price: fc.nat(9_000).map(usd),
    seller: fc.constantFrom('Amazon.com', 'Example Goods'),
    digital: fc.constant(true as const),
    cardBack: fc.integer({ min: 0, max: 12_000 }),
  },
  { requiredKeys: ['title', 'quantity'] },
);
const offer = fc.record(
  {
    speed: fc.constantFrom('Tomorrow', 'No-Rush', 'Amazon Day'),
    selected: fc.boolean(),
    discount: fc.nat(500).map(usd),
    reward: fc.record({ amount: fc.nat(500).map(usd), type }),
  },
  { requiredKeys: ['speed', 'selected'] },
);
const reading = fc
  .record({
    items: fc.array(item, { maxLength: 3 }),
    offers: fc.array(offer, { maxLength: 3 }),
    goods: fc.nat(20_000),
    giftCard: fc.nat(9_000),
    points: fc.nat(9_000),
    promotion: fc.nat(3_000),
    available: fc.nat(30_000).map(usd),
    shown: fc.boolean(),
  })
  .map(({ items, offers, goods, giftCard, points, promotion, available, shown }) => {
    const total = goods - giftCard - points - promotion;
    const rows = [
      ['items', goods],
      ['gift-card', -giftCard],
      ['points', -points],
      ['promotion', -promotion],
      ['total', total],
    ] as const;
    const lines = rows.map(([kind, amount]) => ({ kind, label: kind, amount: usd(amount) }));
    return checkout({
      items,
      offers,
      points: { available },
      total: shown ? usd(total) : null,
      lines: shown ? lines : [],
    });
  });
const settings = fc.record({
  card: fc.constantFrom(null, ...(Object.keys(CARD_DEFAULTS) as (keyof typeof CARD_DEFAULTS)[])),
  pointsProgramme: fc.constantFrom(
    null,
    ...(Object.keys(POINTS_DEFAULTS) as (keyof typeof POINTS_DEFAULTS)[]),
  ),
  pointsElsewhere: fc.option(
    fc.integer({ min: 0, max: 3_000_000 }).map((micro) => ({ micro, currency: 'USD' as const })),
  ),
  digitalSpending: fc.option(fc.nat(5_000).map(usd)),
  boughtAnyway: fc.option(fc.integer({ min: 0, max: 10_000 })),
  returned: fc.option(fc.integer({ min: 0, max: 10_000 })),
  savingGiftCard: fc.boolean(),
});
const anyInput = fc.record({ reading, lots, settings, used: fc.nat(20), over: fc.nat(20) }).map((made) =>
  input(made.reading, {
    lots: made.lots,
    settings: made.settings,
    history: history(made.used, made.over),
  }),
);

describe('whatever is put in', () => {
  it('a tip has money at stake, what can be done comes first, and each tip has its own id', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const tips = adviseOnCheckout(any);
        expect(tips.every((tip) => tip.atStake.minor > 0 && tip.arithmetic.length > 0)).toBe(true);
        const acts = tips.map((tip) => tip.canAct);
        expect(acts).toEqual(acts.toSorted((a, b) => Number(b) - Number(a)));
        expect(tips.filter((tip) => tip.canAct && tip.short === undefined)).toEqual([]);
        expect(new Set(tips.map((tip) => tip.id)).size).toBe(tips.length);
      }),
    );
  });

  it('never more is at stake than the order or the credit', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        for (const tip of adviseOnCheckout(any))
          expect(tip.atStake.minor).toBeLessThanOrEqual(mostAtStake(tip, any));
      }),
    );
  });

  it('the order of what is held does not matter', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const credits = { ...any.credits, lots: any.credits.lots.toReversed() };
        expect(adviseOnCheckout({ ...any, credits })).toEqual(adviseOnCheckout(any));
      }),
    );
  });

  it('without credits there is no tip on credits', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const none = adviseOnCheckout({ ...any, credits: { lots: [], balances: [] } });
        expect(none.filter(isOnCredits)).toEqual([]);
      }),
    );
    expect(adviseOnProduct(input(product()))).toEqual([]);
  });
});

function isOnCredits({ kind, id }: Tip): boolean {
  return kind === 'ending-credit' || kind === 'credit-does-not-fit' || id.startsWith('promotion:missing');
}

/** The bound for each kind: the credit held, the offer, or the order; for points what they are worth elsewhere. */
function mostAtStake(tip: Tip, any: ReturnType<typeof input<CheckoutReading>>): number {
  const { reading: page, credits, settings: chosen } = any;
  const goods = page.lines.find((line) => line.kind === 'items')?.amount.minor ?? 0;
  if (isOnCredits(tip)) return credits.lots.reduce((sum, each) => sum + Math.max(0, each.amount.minor), 0);
  if (tip.kind === 'delivery-offer')
    return Math.max(
      ...page.offers.map((each) => Math.max(each.discount?.minor ?? 0, each.reward?.amount.minor ?? 0)),
    );
  if (tip.kind !== 'points') return goods;
  const programme = chosen.pointsProgramme && POINTS_DEFAULTS[chosen.pointsProgramme];
  const elsewhere = chosen.pointsElsewhere ?? programme?.elsewhere;
  return programme && elsewhere
    ? Math.max(goods, (goods * elsewhere.micro) / programme.atAmazon.micro)
    : goods;
}
