import type { Mutator } from '../page.ts';
import { languageSwitched, numberFormatSwitched } from './language.ts';
import { classesRemoved, classesRenamed, idsRemoved, idsRenamed } from './names.ts';
import { decoyAmounts, hiddenDuplicates } from './others-around.ts';
import { lateInsertion, partRemoved, tableToList } from './parts.ts';
import { siblingsReordered, tagsChanged, wrappersAdded } from './structure.ts';
import { currencySignMoved, spacesAndMarks, textSplit } from './text.ts';

/** Every kind of change, by the name that `--kind` takes. */
export const KINDS = {
  'ids-renamed': idsRenamed,
  'ids-removed': idsRemoved,
  'classes-renamed': classesRenamed,
  'classes-removed': classesRemoved,
  'wrappers-added': wrappersAdded,
  'tags-changed': tagsChanged,
  'siblings-reordered': siblingsReordered,
  'spaces-and-marks': spacesAndMarks,
  'hidden-duplicates': hiddenDuplicates,
  'decoy-amounts': decoyAmounts,
  'language-switched': languageSwitched,
  'number-format-switched': numberFormatSwitched,
  'currency-sign-moved': currencySignMoved,
  'table-to-list': tableToList,
  'text-split': textSplit,
  'late-insertion': lateInsertion,
  'part-removed': partRemoved,
} as const satisfies Readonly<Record<string, Mutator>>;

export type Kind = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}
