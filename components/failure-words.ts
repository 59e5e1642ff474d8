import type { Language } from './language.ts';

/** The sentence for a failure code, for a person. Codes that should never be seen are named as they are. */
export function explainFailure(code: string, { t }: Language): string {
  switch (code) {
    case 'failed':
      return t('error_failed');
    case 'private':
      return t('error_private');
    case 'no-answer':
      return t('error_no_answer');
    case 'gone':
      return t('error_gone');
    case 'not-accepted':
      return t('error_not_accepted');
    default:
      return t('error_unexpected', { code });
  }
}
