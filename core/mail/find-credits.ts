import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { isSameMoney } from '../model/money.ts';
import { orderIdsIn } from '../model/order-ids.ts';
import { normaliseText } from '../model/text.ts';
import { endRuleOf } from '../programmes/index.ts';
import type { FoundCredit, FoundInMail, NotUnderstoodReason, Sender } from './found-in-mail.ts';
import { knownParts } from './known-parts.ts';
import { isPlausibleEnd } from './last-day.ts';
import { cluesOf, type MailClues, witnessesOf } from './mail-clues.ts';
import { marketplaceOfMail, senderOf } from './mail-marketplace.ts';
import { ENGLISH, FOREIGN_CREDIT, GERMAN, IN_ACCOUNT } from './mail-words.ts';
import { orderIdOf } from './order-of-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { programmeOf } from './programme-of-mail.ts';
import { type MailView, viewOf } from './sentence-clues.ts';
import { sentencesOf, shownSentence } from './sentences.ts';

/**
 * What a mail says of a credit that was given. Pure; it would rather not understand than guess: the amount
 * must be called a credit, be said to have been given without condition, and be borne out twice; the last
 * day must be the only one.
 *
 * @param hints The user's marketplaces, for mails that do not name theirs.
 */
export function findCreditsInMail(mail: ParsedMail, hints: readonly MarketplaceId[] = []): FoundInMail {
  const from = senderOf(mail);
  const id = marketplaceOfMail(mail, from?.address, hints);
  // Without a marketplace there is no currency; the dollars of amazon.com only serve to see what it is about.
  const marketplace = marketplaceById(id ?? 'amazon.com');
  const readings = [ENGLISH, GERMAN].map((words) => {
    const view = viewOf(words, marketplace);
    return { view, clues: cluesOf(mail, view) };
  });
  const speaking = readings.filter(({ clues }) => isAboutCredit(clues));
  const [reading, another] = speaking;
  if (!reading) return foreignOrNone(mail);
  const judged = another
    ? refuse(mail, 'language', reading.clues)
    : judge(mail, from?.sender ?? 'unknown', reading.view, reading.clues);
  if (!from) return refuse(mail, 'sender', reading.clues);
  if (!id) return refuse(mail, 'marketplace', reading.clues);
  return judged.kind === 'not-understood' && !another
    ? { ...judged, known: knownParts(mail, reading.view, reading.clues) }
    : judged;
}

/** Whether the mail gives a credit or announces one. Offers and orders do neither. */
function isAboutCredit({ grants, several, foreign, reminder, announced, named }: MailClues): boolean {
  const isGiven =
    grants.length > 0 || several !== undefined || foreign !== undefined || reminder !== undefined;
  return isGiven || (announced && named !== undefined);
}

function judge(mail: ParsedMail, sender: Sender, view: MailView, clues: MailClues): FoundInMail {
  const { grants, several, foreign, reminder } = clues;
  const [grant] = grants;
  if (several) return refuse(mail, 'two-amounts', clues);
  if (foreign) return refuse(mail, 'currency', clues);
  if (reminder) return refuse(mail, 'reminder', clues);
  if (!grant) return refuse(mail, 'unclear', clues);
  const isOne = grants.every(({ amount }) => isSameMoney(amount, grant.amount));
  // Equal amounts for two orders are two credits.
  const orders = new Set(grants.flatMap(({ sentence }) => [...orderIdsIn(sentence)]));
  if (!isOne || orders.size > 1) return refuse(mail, 'two-amounts', clues);
  const programme = programmeOf(grant, mail);
  if (!programme) return refuse(mail, 'programme', clues);
  if (new Set(clues.allDays).size > 1) return refuse(mail, 'two-dates', clues);
  const [expires = null] = clues.days;
  const { id: marketplace, timeZone } = view.marketplace;
  if (expires === null && endRuleOf(programme, marketplace).kind !== 'never')
    return refuse(mail, 'no-date', clues);
  if (expires !== null && !isPlausibleEnd(expires, mail.sent, timeZone))
    return refuse(mail, 'no-date', clues);
  const witnesses = witnessesOf(grant, clues);
  if (witnesses.length < 2) return refuse(mail, 'one-witness', clues);
  const orderId = orderIdOf(mail, grant.sentence);
  const found: FoundCredit = {
    kind: 'found',
    mailId: mail.id,
    marketplace,
    programme,
    amount: grant.amount,
    type: grant.name,
    expires,
    ...(orderId && { orderId }),
    ...(programme === 'gift-card' && !IN_ACCOUNT.test(grant.sentence) && { toClaim: true as const }),
    ...(mail.sent && { sent: mail.sent }),
    sender,
    sentence: shownSentence(grant.sentence),
    witnesses,
  };
  return found;
}

/** The sentence to show is the one that stood in the way, or the nearest to one. */
function refuse(mail: ParsedMail, why: NotUnderstoodReason, clues: MailClues): FoundInMail {
  const { grants, several, foreign, reminder, named } = clues;
  const first = grants[0]?.sentence;
  const looked = {
    'two-amounts': several ?? grants.map(({ sentence }) => sentence).join(' '),
    currency: foreign,
    reminder,
  };
  const inTheWay = why in looked ? looked[why as keyof typeof looked] : first;
  const sentence = inTheWay ?? first ?? several ?? foreign ?? reminder ?? named ?? mail.subject;
  return { kind: 'not-understood', mailId: mail.id, why, sentence: shownSentence(sentence), known: {} };
}

/** A credit in a language whose sentences are not known, by a noun in the subject, or in pasted text that has none. */
function foreignOrNone(mail: ParsedMail): FoundInMail {
  const hasNoun = (text: string) => FOREIGN_CREDIT.test(text);
  const sentence = mail.texts.flatMap(sentencesOf).find((one) => hasNoun(one) && /\d/.test(one));
  if (sentence && (mail.from === undefined || hasNoun(normaliseText(mail.subject)))) {
    return {
      kind: 'not-understood',
      mailId: mail.id,
      why: 'language',
      sentence: shownSentence(sentence),
      known: {},
    };
  }
  return { kind: 'not-a-credit-mail', mailId: mail.id };
}
