import type { NotUnderstoodReason, Sender, Witness } from './found-in-mail.ts';
import type { ImportEvent } from './mail-import.ts';

/** Why a mail was not understood. Keys of `core/words`, here and below. */
export const NOT_UNDERSTOOD_WORDS = {
  'no-date': 'mail_why_no_date',
  'two-dates': 'mail_why_two_dates',
  'two-amounts': 'mail_why_two_amounts',
  'one-witness': 'mail_why_one_witness',
  currency: 'mail_why_currency',
  marketplace: 'mail_why_marketplace',
  programme: 'mail_why_programme',
  language: 'mail_why_language',
  sender: 'mail_why_sender',
  reminder: 'mail_why_reminder',
  qualified: 'mail_why_qualified',
  unclear: 'mail_why_unclear',
} as const satisfies Record<NotUnderstoodReason, string>;

/** Why a file was refused; each has the file's name as `file`. */
export const REFUSED_WORDS = {
  empty: 'mail_refused_empty',
  'too-large': 'mail_refused_too_large',
  'no-headers': 'mail_refused_no_headers',
  'too-deep': 'mail_refused_too_deep',
  charset: 'mail_refused_charset',
  broken: 'mail_refused_broken',
  unreadable: 'mail_refused_unreadable',
} as const satisfies Record<Extract<ImportEvent, { type: 'refused' }>['why'], string>;

/** How an amount is borne out. `sentence` is not said: it is shown. */
export const WITNESS_WORDS = {
  'end-in-sentence': 'mail_witness_end',
  'end-beside': 'mail_witness_end',
  subject: 'mail_witness_subject',
  label: 'mail_witness_label',
  line: 'mail_witness_line',
  claim: 'mail_witness_claim',
  'another-sentence': 'mail_witness_another',
  'other-part': 'mail_witness_other_part',
} as const satisfies Record<Exclude<Witness, 'sentence'>, string>;

/** Who sent a mail. */
export const SENDER_WORDS = {
  amazon: 'mail_sender_amazon',
  forwarded: 'mail_sender_forwarded',
  unknown: 'mail_sender_unknown',
} as const satisfies Record<Sender, string>;
