import type { FoundCredit } from './found-in-mail.ts';
import type { MailClues } from './mail-clues.ts';
import {
  AMAZON,
  AMAZON_PAY_BALANCE,
  BONUS,
  COURTESY,
  CREDIT,
  GIFT_CARD,
  IN_ACCOUNT,
  IN_GIFT_CARD_BALANCE,
  NO_RUSH,
  NO_RUSH_SUBJECT,
  OTHER_BUSINESS,
  OTHER_BUSINESS_SENDER,
  PROMOTIONAL,
  RELOAD,
  SETTLEMENT,
  VOUCHER,
} from './mail-words.ts';
import type { ParsedMail } from './parsed-mail.ts';
import type { Statement } from './statements.ts';

/**
 * Which programme a credit belongs to: by its own name first, then by the sentences that tell what it is for,
 * then by where it was put. A mail may call a No-Rush reward a promotional credit. A bare `reward` in a mail
 * that names no programme belongs to none: cards have rewards too.
 */
export function programmeOf(
  { name, sentence }: Pick<Statement, 'name' | 'sentence'>,
  mail: ParsedMail,
  { parts, subject, hasClaim, minimums }: MailClues,
): FoundCredit['programme'] | undefined {
  const everything = [mail.subject, ...mail.texts].join('\n');
  if (OTHER_BUSINESS.test(everything) || OTHER_BUSINESS.test(mail.senderName ?? '')) return undefined;
  if (OTHER_BUSINESS_SENDER.test(mail.from ?? '')) return undefined;
  const all = parts.flat();
  const isForNoRush =
    NO_RUSH.test(sentence) ||
    NO_RUSH_SUBJECT.test(mail.subject) ||
    (subject.isAnnounced && NO_RUSH.test(mail.subject)) ||
    all.some(({ kind }) => kind === 'no-rush');
  const isBonus = BONUS.test(name);
  if (COURTESY.test(name)) return 'promotional';
  if (AMAZON_PAY_BALANCE.test(sentence)) return 'gift-card';
  if (RELOAD.test(sentence)) return isBonus ? 'reload' : undefined;
  if (GIFT_CARD.test(name) && !PROMOTIONAL.test(name) && !isBonus) {
    if (minimums.length > 0) return hasClaim ? undefined : 'promotional';
    // Amazon sells other shops' cards as well, and from the same address.
    return AMAZON.test(`${name} ${mail.subject}`) ? 'gift-card' : undefined;
  }
  if (isForNoRush) return 'no-rush';
  if (PROMOTIONAL.test(name)) return 'promotional';
  if (isBonus) return undefined;
  if (VOUCHER.test(name)) return hasClaim || !IN_ACCOUNT.test(sentence) ? undefined : 'promotional';
  if (SETTLEMENT.test([everything, ...mail.links].join('\n'))) return 'gift-card';
  if (IN_GIFT_CARD_BALANCE.test(sentence)) return 'gift-card';
  return CREDIT.test(name) ? 'promotional' : undefined;
}
