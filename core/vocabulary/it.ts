import type { Vocabulary } from './vocabulary.ts';

export const it: Vocabulary = {
  qualifiers: {
    negation: [],
    condition: [],
    limit: [],
    chance: [],
    frequency: [],
    rate: [],
    past: [],
    pending: [],
    'of-others': [],
    'other-thing': [],
  },
  days: { 'last-day': [], 'day-before': [], 'other-day': [] },
  daysBefore: { 'last-day': [], 'day-before': [], 'other-day': [] },
  harmless: [],
};
