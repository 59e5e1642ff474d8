import type { KnownParts } from '../../core/mail/found-in-mail.ts';
import type { Language } from '../ui/language.ts';

/** A link to the form by hand, filled in with what a mail says clearly. Read again by `startOfLink`. */
export function addLink(known: KnownParts, { money, t }: Language): string {
  const { marketplace, programme, amount, type, expires, orderId, minimum } = known;
  const fields = {
    marketplace,
    programme,
    amount: amount && money(amount),
    name: type,
    ...(expires && { end: 'day', day: expires }),
    order: orderId,
    note: minimum && t('mail_minimum_note', { amount: money(minimum) }),
  };
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return given.length > 0 ? `#add?${new URLSearchParams(given)}` : '#add';
}
