import type { FoundCredit } from './found-in-mail.ts';
import type { Grant } from './mail-clues.ts';
import { GIFT_CARD, NO_RUSH, PROMOTIONAL, RELOAD } from './mail-words.ts';
import type { ParsedMail } from './parsed-mail.ts';

/**
 * Which programme a credit belongs to: by its own name first, then by its sentence, then by the mail. A bare
 * `reward` in a mail that names no programme says nothing: cards have rewards too.
 */
export function programmeOf(
  { name, sentence }: Grant,
  mail: ParsedMail,
): FoundCredit['programme'] | undefined {
  const everything = [mail.subject, ...mail.texts].join('\n');
  const isGiftCard = GIFT_CARD.test(name) && !/aktion/i.test(name);
  const isBonus = /bonus|rewards?\b|prämie/i.test(name);
  if (PROMOTIONAL.test(name)) return 'promotional';
  if (isGiftCard && !isBonus) return 'gift-card';
  if (RELOAD.test(sentence)) return isBonus ? 'reload' : undefined;
  if (NO_RUSH.test(sentence) || NO_RUSH.test(everything)) return 'no-rush';
  if (isBonus) return undefined;
  return /credit|guthaben/i.test(name) ? 'promotional' : undefined;
}
