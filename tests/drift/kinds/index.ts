import type { Mutator } from '../page.ts';
import { languageSwitched, numberFormatSwitched } from './language.ts';
import {
  dayTurned,
  decoysInside,
  harmlessWords,
  listControl,
  otherName,
  statusAbove,
  turnAdded,
  unknownRow,
} from './meaning.ts';
import { classesRemoved, classesRenamed, idsRemoved, idsRenamed } from './names.ts';
import { decoyAmounts, hiddenDuplicates } from './others-around.ts';
import { lateInsertion, partRemoved, tableToList } from './parts.ts';
import { siblingsReordered, tagsChanged, wrappersAdded } from './structure.ts';
import { currencySignMoved, spacesAndMarks, textSplit } from './text.ts';

/**
 * Every kind of change, by the name that `--kind` takes. Several on one page happen in this order: what
 * looks for whole amounts and tables comes before what takes them apart, and a part that arrives late is
 * the last to be taken away, or the others would not reach it.
 */
export const KINDS = {
  'language-switched': languageSwitched,
  'number-format-switched': numberFormatSwitched,
  'currency-sign-moved': currencySignMoved,
  'part-removed': partRemoved,
  'siblings-reordered': siblingsReordered,
  'table-to-list': tableToList,
  'row-of-unknown-kind': unknownRow,
  'day-turned': dayTurned,
  'negation-added': turnAdded('negation'),
  'condition-added': turnAdded('condition'),
  'limit-added': turnAdded('limit'),
  'chance-added': turnAdded('chance'),
  'frequency-added': turnAdded('frequency'),
  'rate-added': turnAdded('rate'),
  'others-added': turnAdded('others'),
  'status-above': statusAbove,
  'other-name': otherName,
  'list-control': listControl,
  'decoys-inside': decoysInside,
  'harmless-words': harmlessWords,
  'hidden-duplicates': hiddenDuplicates,
  'decoy-amounts': decoyAmounts,
  'tags-changed': tagsChanged,
  'wrappers-added': wrappersAdded,
  'spaces-and-marks': spacesAndMarks,
  'text-split': textSplit,
  'ids-renamed': idsRenamed,
  'ids-removed': idsRemoved,
  'classes-renamed': classesRenamed,
  'classes-removed': classesRemoved,
  'late-insertion': lateInsertion,
} as const satisfies Readonly<Record<string, Mutator>>;

export type Kind = keyof typeof KINDS;

const MEANING: readonly Kind[] = [
  'row-of-unknown-kind',
  'day-turned',
  'negation-added',
  'condition-added',
  'limit-added',
  'chance-added',
  'frequency-added',
  'rate-added',
  'others-added',
  'status-above',
  'other-name',
  'list-control',
  'decoys-inside',
  'harmless-words',
];

export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

/** Groups that `--kind` takes as well: changes of how a page is made, and of what it means. */
export const KIND_GROUPS: Readonly<Record<string, readonly Kind[]>> = {
  form: KIND_NAMES.filter((kind) => !MEANING.includes(kind)),
  meaning: MEANING,
};

export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}
