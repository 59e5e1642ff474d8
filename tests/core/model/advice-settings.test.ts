import { describe, expect, it } from 'vitest';
import {
  CARD_DEFAULTS,
  cardBackOf,
  DEFAULT_ADVICE_SETTINGS,
  POINTS_DEFAULTS,
} from '../../../core/model/advice-settings.ts';
import { marketplaceById } from '../../../core/model/marketplaces.ts';

describe('defaults of the advice', () => {
  const figures = [...Object.entries(POINTS_DEFAULTS), ...Object.entries(CARD_DEFAULTS)];
  it.each(figures)('%s names a source and the day it was looked at, or claims nothing', (_id, figure) => {
    expect(figure.source.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const claimsNothing = 'back' in figure && figure.back === 0;
    expect(claimsNothing ? figure.source.grade === 'own' : figure.source.text.length > 0).toBe(true);
  });

  it.each(Object.entries(POINTS_DEFAULTS))(
    '%s counts in the currency of its marketplace',
    (_id, programme) => {
      const { currency } = marketplaceById(programme.marketplace);
      expect(programme.atAmazon.currency).toBe(currency);
      expect(programme.elsewhere?.currency ?? currency).toBe(currency);
    },
  );

  it.each([
    ['amazon-visa', 1_000_000, 1_000_000],
    ['chase', 800_000, 1_000_000],
    ['amex', 700_000, 600_000],
    ['hilton', 200_000, undefined],
    ['amex-uk', 450_000, undefined],
  ] as const)('%s: %i here, %s elsewhere, in millionths', (id, atAmazon, elsewhere) => {
    expect(POINTS_DEFAULTS[id].atAmazon.micro).toBe(atAmazon);
    expect(POINTS_DEFAULTS[id].elsewhere?.micro).toBe(elsewhere);
  });

  it('no card is assumed, and an own rate stands before the default', () => {
    expect(cardBackOf(DEFAULT_ADVICE_SETTINGS)).toBeUndefined();
    expect(cardBackOf({ ...DEFAULT_ADVICE_SETTINGS, card: 'amazon-visa' })).toBe(300);
    expect(cardBackOf({ ...DEFAULT_ADVICE_SETTINGS, card: 'amazon-visa', cardBack: 250 })).toBe(250);
  });
});
