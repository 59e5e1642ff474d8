import { explainFailure } from '../ui/failure-labels.ts';
import type { Language } from '../ui/language.ts';
import type { DataState } from './data-state.ts';

const STATES = {
  making: 'data_making',
  saved: 'data_saved',
  'no-ends': 'data_no_ends',
  reading: 'data_reading',
  importing: 'data_importing',
  imported: 'data_imported',
  undone: 'data_undone',
} as const;

const REFUSALS = {
  'not-ours': 'data_refused_not_ours',
  'newer-file': 'data_refused_newer_file',
  'cut-off': 'data_refused_cut_off',
  damaged: 'data_refused_damaged',
  'record-too-large': 'data_refused_too_large',
  'record-too-deep': 'data_refused_too_deep',
  unreadable: 'data_refused_unreadable',
} as const;

/** What the background refuses of files. */
const FAILURES = {
  changed: 'data_failed_changed',
  'unusable-file': 'data_failed_unusable',
} as const;

/** What a file is doing, or what came of it; undefined where there is nothing to say. */
export function dataWords(state: DataState, language: Language): string | undefined {
  const { t } = language;
  if (state.kind === 'idle' || state.kind === 'preview') return undefined;
  if (state.kind === 'refused') return t(REFUSALS[state.code]);
  if (state.kind !== 'failed') return t(STATES[state.kind]);
  const { code } = state;
  return isOwnFailure(code) ? t(FAILURES[code]) : explainFailure(code, language);
}

function isOwnFailure(code: string): code is keyof typeof FAILURES {
  return Object.hasOwn(FAILURES, code);
}
