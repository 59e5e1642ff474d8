import type { ProgrammeId } from '../model/credit.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import { endRuleOf, factsAt, PROGRAMMES, type ProgrammeKey } from './index.ts';
import type { Statement } from './programme.ts';

/** Headings of what is told about a programme, in reading order. Keys of `core/words`. */
const HEADINGS = {
  earned: 'earn_section_earned',
  amounts: 'earn_section_amounts',
  posts: 'earn_section_posts',
  spentOn: 'earn_section_spent_on',
  notOn: 'earn_section_not_on',
  stacking: 'earn_section_stacking',
} as const;

const ENDS = 'earn_section_ends';

export type SectionKey = (typeof HEADINGS)[keyof typeof HEADINGS] | typeof ENDS;

export interface Section {
  readonly heading: SectionKey;
  readonly statements: readonly Statement<ProgrammeKey>[];
}

/** All that is told about a programme to customers of a marketplace. A section with no known facts is left out. */
export function sectionsOf(id: ProgrammeId, marketplace: MarketplaceId): readonly Section[] {
  const programme = PROGRAMMES[id];
  const names = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];
  const facts = names.map((name) => ({
    heading: HEADINGS[name],
    statements: factsAt(programme[name], marketplace),
  }));
  const end = { heading: ENDS, statements: [endRuleOf(id, marketplace), programme.notTransferable] } as const;
  return [...facts, end].filter(({ statements }) => statements.length > 0);
}

/** Whether a way in was compared with a real page: `verified` takes the month as `month`. */
export const VERIFIED_WORDS = { verified: 'earn_verified', not: 'earn_not_verified' } as const;
