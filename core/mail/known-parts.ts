import { isSameMoney } from '../model/money.ts';
import type { KnownParts } from './found-in-mail.ts';
import { isPlausibleEnd } from './last-day.ts';
import type { MailClues } from './mail-clues.ts';
import { orderIdOf } from './order-of-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { programmeOf } from './programme-of-mail.ts';
import type { MailView } from './sentence-clues.ts';

/**
 * What is clear in a mail that was not understood as a whole: an amount where there is one alone, a last day
 * where there is one alone. They fill the form by hand; its owner looks at each before it is kept.
 */
export function knownParts(mail: ParsedMail, { marketplace }: MailView, clues: MailClues): KnownParts {
  const { grants, several, foreign, allDays } = clues;
  const [grant] = grants;
  const isOne = grant && !several && !foreign && grants.every((one) => isSameMoney(one.amount, grant.amount));
  const programme = isOne && programmeOf(grant, mail);
  const orderId = isOne && orderIdOf(mail, grant.sentence);
  const [expires, another] = new Set(allDays);
  const hasEnd =
    expires !== undefined && !another && isPlausibleEnd(expires, mail.sent, marketplace.timeZone);
  return {
    marketplace: marketplace.id,
    ...(isOne && { amount: grant.amount, type: grant.name }),
    ...(programme && { programme }),
    ...(orderId && { orderId }),
    ...(hasEnd && { expires }),
  };
}
