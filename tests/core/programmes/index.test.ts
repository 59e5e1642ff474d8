import { describe, expect, it } from 'vitest';
import { CARD_DEFAULTS, POINTS_DEFAULTS } from '../../../core/model/advice-settings.ts';
import type { ProgrammeId } from '../../../core/model/credit.ts';
import { MARKETPLACES } from '../../../core/model/marketplaces.ts';
import { pageKindOf } from '../../../core/pages/addresses.ts';
import {
  endRuleOf,
  type Fact,
  factsAt,
  PROGRAMMES,
  placesOf,
  pointsOf,
  type Statement,
  sourcesOf,
  statementsOf,
} from '../../../core/programmes/index.ts';
import { sectionsOf, VERIFIED_WORDS } from '../../../core/programmes/sections.ts';
import { ENGLISH, everyText, WORDS } from '../../support/words.ts';

const ids = Object.keys(PROGRAMMES) as ProgrammeId[];

describe.each(ids)('%s', (id) => {
  const programme = PROGRAMMES[id];

  it('is filed under its own name', () => {
    expect(programme.id).toBe(id);
  });

  it('says how it is earned, what it pays for and how it goes with others', () => {
    expect(programme.earned).not.toEqual([]);
    expect(programme.spentOn).not.toEqual([]);
    expect(programme.stacking).not.toEqual([]);
  });

  it('has a way in, and one by hand when Amazon changes its pages', () => {
    expect(programme.ways.length).toBeGreaterThan(1);
    expect(programme.ways.at(-1)).toEqual({ by: 'hand' });
  });

  it.each(MARKETPLACES)('has an end rule at $id', ({ id: marketplace }) => {
    const rule = endRuleOf(id, marketplace);
    expect(rule.says).toContain('_ends');
    expect(rule.years !== undefined).toBe(rule.kind === 'after');
  });

  it('cannot be given away, and says so', () => {
    expect(programme.transferable).toBe(false);
    expect(programme.notTransferable.says).toContain('not_transferable');
  });

  it('has dated, graded sources, and none that is weak', () => {
    const sources = sourcesOf(id);
    expect(sources).not.toEqual([]);
    for (const { text, grade, asOf } of sources) {
      expect(text.trim()).not.toBe('');
      expect(['official', 'press', 'users', 'code']).toContain(grade);
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('has its words, with the placeholders it fills', () => {
    expect(ENGLISH).toHaveProperty(programme.name);
    for (const { says, values = {} } of statementsOf(id)) {
      const { examples = {} } = ENGLISH[says];
      expect(Object.keys(examples).toSorted(), says).toEqual(Object.keys(values).toSorted());
    }
  });

  it('names months of verification only for pages and mails that were real', () => {
    for (const way of programme.ways) {
      if (way.by !== 'hand') expect(way.verified ?? '2026').toMatch(/^20\d\d(?:-\d\d)?$/);
      // No mail and no reward, benefits, card, points, trade-in or AWS page is public.
      if (way.by === 'mail') expect(way.verified).toBeNull();
      if (way.by === 'page' && !['gift-card-balance', 'order'].includes(way.page)) {
        expect(way.verified).toBeNull();
      }
    }
  });

  it('shows addresses that the readers know as the same page', () => {
    for (const { id: marketplace } of MARKETPLACES) {
      for (const { page, address } of placesOf(id, marketplace)) {
        expect(new URL(address).protocol).toBe('https:');
        const known = pageKindOf(address);
        if (known) expect(known.page).toBe(page);
        if (page === 'gift-card-balance' || page === 'rewards') expect(known?.page).toBe(page);
      }
    }
  });
});

const never = (statements: readonly Statement[]) => statements.map(({ says }) => says).join(' ');

describe('what the sources tell apart', () => {
  it('a gift card balance never ends in the US, ends after a year in India, and elsewhere nobody said', () => {
    expect(endRuleOf('gift-card', 'amazon.com').kind).toBe('never');
    expect(endRuleOf('gift-card', 'amazon.in')).toMatchObject({ kind: 'after', years: 1 });
    expect(endRuleOf('gift-card', 'amazon.de')).toMatchObject({ kind: 'unknown', source: null });
  });

  it('no address is claimed where no one has seen the page', () => {
    expect(placesOf('no-rush', 'amazon.com').map(({ address }) => address)).toEqual([
      'https://www.amazon.com/norushcredits',
    ]);
    expect(placesOf('no-rush', 'amazon.de')).toEqual([]);
    expect(placesOf('gift-card', 'amazon.se')).toEqual([]);
    expect(placesOf('aws', 'amazon.de').map(({ address }) => new URL(address).hostname)).toEqual([
      'console.aws.amazon.com',
    ]);
  });

  it('in Germany No-Rush is a discount, and no reward is claimed', () => {
    expect(never(factsAt(PROGRAMMES['no-rush'].amounts, 'amazon.de'))).toBe('');
    expect(never(factsAt(PROGRAMMES['no-rush'].earned, 'amazon.de'))).toContain('discount_only');
    expect(never(factsAt(PROGRAMMES['no-rush'].earned, 'amazon.com'))).not.toContain('discount_only');
  });

  it('points and back rates are those of the advice, not a second table', () => {
    const { 'amazon-visa': own, ...partners } = POINTS_DEFAULTS;
    expect(pointsOf('card-points')).toEqual([own]);
    expect(pointsOf('partner-points')).toEqual(Object.values(partners));
    expect(PROGRAMMES['card-points'].earned[0]?.values?.share).toEqual({
      kind: 'share',
      value: CARD_DEFAULTS['prime-visa'].back,
    });
  });
});

describe('what is told, section by section', () => {
  it('is everything that holds at the marketplace, its end and its transfer last', () => {
    for (const id of ids) {
      for (const { id: marketplace } of MARKETPLACES) {
        const sections = sectionsOf(id, marketplace);
        const told = sections.flatMap(({ statements }) => statements);
        expect(new Set(told).size).toBe(told.length);
        expect(told.slice(-2)).toEqual([endRuleOf(id, marketplace), PROGRAMMES[id].notTransferable]);
        const all = statementsOf(id).filter(
          (fact) => !('at' in fact) || (fact as Fact).at?.includes(marketplace),
        );
        const rules = [PROGRAMMES[id].ends.rule, ...Object.values(PROGRAMMES[id].ends.at ?? {})];
        const facts = all.filter((fact) => !rules.some((rule) => rule === fact));
        expect(new Set(told)).toEqual(new Set([...facts, endRuleOf(id, marketplace)]));
      }
    }
  });

  it('has words for its headings and ways', () => {
    const headings = ids.flatMap((id) => sectionsOf(id, 'amazon.com').map(({ heading }) => heading));
    for (const key of [...headings, ...Object.values(VERIFIED_WORDS)]) expect(ENGLISH).toHaveProperty(key);
  });
});

describe('what is never claimed', () => {
  const english = everyText(WORDS.en).filter(([key]) => key.startsWith('programme_'));

  it('a fixed life of No-Rush rewards', () => {
    const dated = english.filter(([key]) => key.startsWith('programme_no_rush'));
    for (const [, message] of dated) expect(message).not.toMatch(/\d+ days?/);
  });

  it('that Amazon uses the credit that ends first; only AWS says so of itself', () => {
    const claims = english.filter(([, message]) => /ends? first|soonest|earliest/i.test(message));
    expect(claims.every(([key]) => key.startsWith('programme_aws'))).toBe(true);
  });

  it('that the reload reward of 2017 still exists, or what fewer receipts bring', () => {
    for (const key of ['programme_reload_earned_2017', 'programme_shopper_panel_amount'] as const) {
      expect(WORDS.en[key]).toMatch(/not known|don’t know/);
    }
  });
});
