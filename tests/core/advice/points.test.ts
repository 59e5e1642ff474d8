import { describe, expect, it } from 'vitest';
import { points } from '../../../core/advice/points.ts';
import { breakEven, effectiveBack, gainHere, lossHere } from '../../../core/advice/points-worth.ts';
import { shareOf } from '../../../core/advice/share.ts';
import type { AdviceSettings, PointValue } from '../../../core/model/advice-settings.ts';
import { checkout, input, told, usd, valuesOf } from './advice-input.ts';

/** In thousandths of a cent. */
const cents = (thousandths: number): PointValue => ({ micro: thousandths * 1000, currency: 'USD' });

describe('D3: points against their other use', () => {
  it('20 000 Chase points: $160 here, $200 as money, $8 earned by card, $48 better kept', () => {
    const here = usd(16_000);
    expect(lossHere(here, cents(800), cents(1000), 500)).toEqual({
      here: usd(16_000),
      elsewhere: usd(20_000),
      cardBack: usd(800),
      difference: usd(4_800),
    });
  });

  it('20 000 Amex points: $140 here, $120 as statement credit, $7 not earned, $13 better used', () => {
    const here = usd(14_000);
    expect(gainHere(here, cents(700), cents(600), 500)).toEqual({
      here: usd(14_000),
      elsewhere: usd(12_000),
      cardBack: usd(700),
      difference: usd(1_300),
    });
  });

  it('rounds against the claim, whichever it is', () => {
    expect(lossHere(usd(101), cents(800), cents(1000), 500).difference).toEqual(usd(30)); // 25.25 + 5.05
    expect(gainHere(usd(101), cents(700), cents(600), 500).difference).toEqual(usd(8)); // 14.43 - 5.05
  });

  it.each([
    [800, 760],
    [700, 665],
    [1000, 950],
  ])('%i thousandths of a cent here and 5 %% back break even at %i', (here, even) => {
    expect(breakEven(cents(here), 500)).toEqual(cents(even));
  });
});

describe('D4: the card back that points forgo', () => {
  it('$50 forgoes $2.50, $200 a year $10', () => {
    expect(shareOf(usd(5_000), 500)).toEqual(usd(250));
    expect(shareOf(usd(20_000), 500)).toEqual(usd(1_000));
  });

  it.each([
    [500, 526],
    [300, 309],
    [0, 0],
    [10_000, undefined],
  ])('%i basis points come to %s', (back, effective) => {
    expect(effectiveBack(back)).toBe(effective);
  });
});

describe('tips on points', () => {
  const paid = (applied: number) =>
    checkout({
      total: usd(0),
      lines: [
        { kind: 'items', label: 'Items:', amount: usd(applied) },
        { kind: 'points', label: 'Rewards Points:', amount: usd(-applied) },
        { kind: 'total', label: 'Order total:', amount: usd(0) },
      ],
    });
  const chase: Partial<AdviceSettings> = { pointsProgramme: 'chase', card: 'prime-visa' };

  it('tells what points cost, with every figure', () => {
    const [tip] = points(input(paid(16_000), { settings: chase }));
    expect(told(tip)).toEqual({
      key: 'advice_points_cost',
      atStake: 4_800,
      lines: [
        'advice_line_point_here',
        'advice_line_point_elsewhere',
        'advice_line_points_pay',
        'advice_line_points_elsewhere',
        'advice_line_card_back',
        'advice_line_difference',
        'advice_line_break_even',
      ],
    });
    expect(valuesOf(tip, 'advice_line_card_back')).toEqual({ share: 500, amount: 16_000, result: 800 });
    expect(valuesOf(tip, 'advice_line_break_even')).toEqual({ value: cents(760) });
    expect(tip).toMatchObject({
      confidence: 'typical',
      urgency: 'now',
      source: { rule: 'D3', grade: 'press' },
    });
  });

  it("the user's own value decides, and points that are worth more here are no cost", () => {
    const own = { ...chase, pointsElsewhere: cents(700) };
    expect(points(input(paid(16_000), { settings: own }))).toEqual([]);
    const better = { ...chase, pointsElsewhere: cents(2050) };
    const [tip] = points(input(paid(16_000), { settings: better }));
    expect(told(tip)?.atStake).toBe(41_000 + 800 - 16_000);
    expect(tip?.confidence).toBe('from-settings');
  });

  it('unused points that are worth more here, within the total', () => {
    const reading = checkout({ total: usd(14_000), points: { available: usd(20_000) } });
    const [tip] = points(input(reading, { settings: { pointsProgramme: 'amex', card: 'prime-visa' } }));
    expect(told(tip)).toMatchObject({ key: 'advice_points_gain', atStake: 1_300 });
  });

  it('a card nobody named leaves the smaller loss, and no gain at all', () => {
    expect(points(input(paid(16_000), { settings: { pointsProgramme: 'chase' } })).map(told)).toMatchObject([
      { key: 'advice_points_cost', atStake: 4_000 },
    ]);
    const reading = checkout({ points: { available: usd(20_000) } });
    expect(points(input(reading, { settings: { pointsProgramme: 'amex' } }))).toEqual([]);
  });

  it.each<[string, Partial<AdviceSettings>]>([
    ['of unknown programme', { card: 'prime-visa' }],
    ["of Amazon's card, worth the same as money", { card: 'prime-visa', pointsProgramme: 'amazon-visa' }],
    ['of a programme without a value elsewhere', { card: 'prime-visa', pointsProgramme: 'citi' }],
  ])('only the card back for points %s', (_which, settings) => {
    const [tip] = points(input(paid(5_000), { settings }));
    expect(told(tip)).toMatchObject({ key: 'advice_points_forgone', atStake: 250 });
    expect(valuesOf(tip, 'advice_line_effective_back')).toEqual({ share: 526 });
  });

  it.each([
    ['the card is unknown', paid(5_000), {}],
    ['the card earns nothing', paid(5_000), { card: 'other' }],
    ['no points are used', checkout(), chase],
    ['the box and the summary differ', { ...paid(5_000), points: { applied: usd(4_000) } }, chase],
    [
      'the box and the summary differ, also where points would be worth using',
      { ...paid(5_000), total: usd(100), points: { applied: usd(4_000), available: usd(9_000) } },
      { pointsProgramme: 'amex', card: 'prime-visa' },
    ],
    ['the programme is of another marketplace', paid(5_000), { pointsProgramme: 'amex-uk' }],
    [
      'the points pay more than the order costs',
      checkout({ total: usd(100), lines: [], points: { applied: usd(5_000) } }),
      chase,
    ],
  ] as const)('silent when %s', (_when, reading, settings) => {
    expect(points(input(reading, { settings }))).toEqual([]);
  });
});
