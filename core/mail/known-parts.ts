import type { KnownParts } from './found-in-mail.ts';
import { isPlausibleEnd } from './last-day.ts';
import { distinct, type MailClues } from './mail-clues.ts';
import { orderIdOf } from './order-of-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { programmeOf } from './programme-of-mail.ts';

/**
 * What is clear in a mail that was not understood as a whole: an amount where there is one alone, a last day
 * where there is one alone. They fill the form by hand; its owner looks at each before it is kept.
 */
export function knownParts(mail: ParsedMail, clues: MailClues): KnownParts {
  const { grants, several, foreign, days, minimums, amounts, reminder, named, parts, figures } = clues;
  const speaking = grants.find(({ amount }) => amount) ?? grants[0] ?? reminder ?? named;
  const reminded = distinct(
    parts.flat().flatMap((one) => (one === speaking || one.kind === 'end' ? one.marked.amounts : [])),
  );
  const [amount, another] = grants.length > 0 ? amounts : reminded;
  const isOne = speaking !== undefined && amount !== undefined && !another && !several && !foreign;
  const programme = isOne && programmeOf(speaking, mail, clues);
  const orderId = isOne && orderIdOf(mail, speaking.sentence);
  const [expires, other] = days;
  const hasEnd =
    expires !== undefined && !other && isPlausibleEnd(expires, mail.sent, figures.marketplace.timeZone);
  const [minimum, otherMinimum] = minimums;
  return {
    marketplace: figures.marketplace.id,
    ...(isOne && { amount, ...(speaking.name !== '' && { type: speaking.name }) }),
    ...(programme && { programme }),
    ...(orderId && { orderId }),
    ...(hasEnd && { expires }),
    ...(minimum && !otherMinimum && { minimum }),
  };
}
