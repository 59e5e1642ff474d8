import type { Language } from './language.ts';

/** What each failure is for a person, and what to do next. */
const FAILURE_WORDS = {
  failed: 'error_failed',
  full: 'error_full',
  unavailable: 'error_unavailable',
  damaged: 'error_damaged',
  blocked: 'error_blocked',
  'newer-version': 'error_newer_version',
  private: 'error_private',
  'no-answer': 'error_no_answer',
  gone: 'error_gone',
  'not-accepted': 'error_not_accepted',
  'not-open': 'error_not_open',
  'not-deleted': 'error_not_deleted',
  'left-in-sync': 'error_left_in_sync',
  'no-sample': 'error_no_sample',
} as const;

/** The sentence for a failure code. Codes that should never be seen are named as they are. */
export function explainFailure(code: string, { t }: Language): string {
  return isKnown(code) ? t(FAILURE_WORDS[code]) : t('error_unexpected', { code });
}

function isKnown(code: string): code is keyof typeof FAILURE_WORDS {
  return Object.hasOwn(FAILURE_WORDS, code);
}
