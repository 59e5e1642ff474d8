import type { Language } from '../ui/language.ts';
import type { MailIntakeState } from './mail-intake-state.ts';

/** How a reading ended and what there is to decide; undefined while there is nothing to say. */
export function summaryOf(state: MailIntakeState, { t, plural }: Language): string | undefined {
  const { ended, phase, moreResults } = state;
  if (!ended || phase !== 'idle') return undefined;
  // Counts everything listed, so that deciding one item announces nothing again.
  const found = state.found.length;
  const puzzling = state.puzzling.length;
  const sentences = [
    ended === 'cancelled' && t('mail_ended_cancelled'),
    ended === 'broken' && t('mail_ended_broken'),
    found > 0 && plural('mail_summary_found', found),
    puzzling > 0 && plural('mail_summary_puzzling', puzzling),
    moreResults > 0 && plural('mail_summary_more', moreResults),
    found + puzzling === 0 && t('mail_summary_nothing'),
  ];
  return sentences.filter(Boolean).join(' ') || undefined;
}
