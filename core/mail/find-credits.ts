import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { orderIdsIn } from '../model/order-ids.ts';
import { normaliseText } from '../model/text.ts';
import { endRuleOf } from '../programmes/index.ts';
import { findDayWords } from '../vocabulary/index.ts';
import type { FoundCredit, FoundInMail, NotUnderstoodReason, Sender } from './found-in-mail.ts';
import { GRAMMARS } from './grammars.ts';
import { knownParts } from './known-parts.ts';
import { isPlausibleEnd } from './last-day.ts';
import { cluesOf, type MailClues } from './mail-clues.ts';
import { isOfShop, marketplaceOfMail, senderOf } from './mail-marketplace.ts';
import { FOREIGN_CREDIT, IN_ACCOUNT } from './mail-words.ts';
import { orderIdOf } from './order-of-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { passagesOf, shownSentence } from './passages.ts';
import { programmeOf } from './programme-of-mail.ts';
import { isBorneOut, witnessesOf } from './witnesses.ts';

/**
 * What a mail says of a credit that was given. Pure; it would rather not understand than guess: sentences
 * that are explained from beginning to end must give the reader one amount and one last day, no other
 * sentence may change that, and the amount must be borne out twice.
 *
 * @param hints The user's marketplaces, for mails that do not name theirs.
 */
export function findCreditsInMail(mail: ParsedMail, hints: readonly MarketplaceId[] = []): FoundInMail {
  const from = senderOf(mail);
  const id = marketplaceOfMail(mail, from?.address, hints);
  // Without a marketplace there is no currency; the dollars of amazon.com only serve to see what it is about.
  const marketplace = marketplaceById(id ?? 'amazon.com');
  const everything = [mail.subject, ...mail.texts].join('\n');
  const spoken = GRAMMARS.filter(({ noun }) => noun.test(everything));
  const readings = spoken.map((words) => cluesOf(mail, words, marketplace));
  const granting = readings.filter(({ grants }) => grants.length > 0);
  const clues = granting[0] ?? readings.find(isAboutCredit);
  if (!clues) return foreignOrNone(mail, readings);
  if (granting.length > 1) return refuse(mail, 'language', clues);
  if (!from) return refuse(mail, 'sender', clues);
  if (!id) return refuse(mail, 'marketplace', clues);
  const why = obstacleTo(clues);
  const credit = why ?? creditIn(mail, clues, from.sender);
  return typeof credit === 'string'
    ? { ...refuse(mail, credit, clues), known: knownParts(mail, clues) }
    : credit;
}

/** Whether the mail gives a credit, may give one, or speaks of one that is there. Offers and orders do none of these. */
function isAboutCredit({ grants, several, foreign, unclear, reminder, subject, named }: MailClues): boolean {
  const isGiven = grants.length > 0 || [several, foreign, unclear, reminder].some((one) => one !== undefined);
  return isGiven || (subject.isAnnounced && named !== undefined);
}

/** What stands in the way of a credit before its programme and its end are looked at. */
function obstacleTo(clues: MailClues): NotUnderstoodReason | undefined {
  const { several, foreign, reminder, grants, amounts, subject, figures } = clues;
  if (several) return 'two-amounts';
  if (foreign) return 'currency';
  if (grants.length === 0) return reminder ? 'reminder' : 'unclear';
  if (amounts.length === 0) return 'unclear';
  // Equal amounts for two orders are two credits.
  const orders = new Set(grants.flatMap(({ sentence }) => [...orderIdsIn(sentence)]));
  if (amounts.length > 1 || orders.size > 1) return 'two-amounts';
  const shops = [...clues.parts.flat(), subject].flatMap((statement) => statement.shops);
  if (!shops.every((shop) => isOfShop(shop, figures.marketplace.id))) return 'marketplace';
  if (subject.isObstacle) return subject.isReminder ? 'reminder' : 'qualified';
  return qualificationIn(clues);
}

/** What is left in the way may be about the last day only. */
function qualificationIn({ obstacles, days, minimums, words }: MailClues): NotUnderstoodReason | undefined {
  if (minimums.length > 1) return 'qualified';
  const isOfDay = (text: string) =>
    findDayWords(text, [words.grammar.language]).length > 0 || /\d+ (?:days?|tage?n?)|\ue001/i.test(text);
  if (obstacles.length === 0) return undefined;
  return days.length === 0 && obstacles.every(({ marked }) => isOfDay(marked.text)) ? 'no-date' : 'qualified';
}

function creditIn(mail: ParsedMail, clues: MailClues, sender: Sender): FoundCredit | NotUnderstoodReason {
  const { grants, amounts, days, minimums, figures } = clues;
  const { id: marketplace, timeZone } = figures.marketplace;
  const grant = grants.find(({ amount }) => amount) ?? grants[0];
  const [amount] = amounts;
  const [minimum] = minimums;
  if (!grant || !amount) return 'unclear';
  const programme = programmeOf(grant, mail, clues);
  if (!programme) return 'programme';
  const [expires = null, another] = days;
  if (another) return 'two-dates';
  const toClaim = programme === 'gift-card' && !IN_ACCOUNT.test(grant.sentence);
  const ends = endRuleOf(programme, marketplace).kind;
  if (expires === null && ends !== 'never' && !(toClaim && ends === 'unknown')) return 'no-date';
  if (expires !== null && !isPlausibleEnd(expires, mail.sent, timeZone)) return 'no-date';
  const witnesses = witnessesOf(amount, clues);
  if (!isBorneOut(witnesses, grants)) return 'one-witness';
  const orderId = orderIdOf(mail, grant.sentence);
  return {
    kind: 'found',
    mailId: mail.id,
    marketplace,
    programme,
    amount,
    type: grant.name,
    expires,
    ...(minimum && { minimum }),
    ...(orderId && { orderId }),
    ...(toClaim && { toClaim: true as const }),
    ...(mail.sent && { sent: mail.sent }),
    sender,
    sentence: shownSentence(grant.sentence),
    witnesses,
  };
}

/** The sentence to show is the one that stood in the way, or the nearest to one. */
function refuse(
  mail: ParsedMail,
  why: NotUnderstoodReason,
  clues: MailClues,
): Extract<FoundInMail, { kind: 'not-understood' }> {
  const { grants, several, foreign, unclear, reminder, named, obstacles, subject } = clues;
  const first = grants[0]?.sentence;
  const inTheWay: Partial<Record<NotUnderstoodReason, string | undefined>> = {
    'two-amounts': several ?? grants.map(({ sentence }) => sentence).join(' '),
    currency: foreign,
    reminder: reminder?.sentence,
    qualified: subject.isObstacle ? mail.subject : obstacles[0]?.sentence,
  };
  const sentence = [
    inTheWay[why],
    first,
    several,
    foreign,
    unclear,
    reminder?.sentence,
    named?.sentence,
  ].find(Boolean);
  return {
    kind: 'not-understood',
    mailId: mail.id,
    why,
    sentence: shownSentence(sentence ?? normaliseText(mail.subject)),
    known: {},
  };
}

/** A credit in a language whose sentences are not known, by a noun in the subject, or in pasted text that has none. */
function foreignOrNone(mail: ParsedMail, readings: readonly MailClues[]): FoundInMail {
  const hasNoun = (text: string) => FOREIGN_CREDIT.test(text);
  const sentence = mail.texts.flatMap(passagesOf).find(({ text }) => hasNoun(text) && /\d/.test(text))?.text;
  if (sentence && (mail.from === undefined || hasNoun(normaliseText(mail.subject)))) {
    return {
      kind: 'not-understood',
      mailId: mail.id,
      why: 'language',
      sentence: shownSentence(sentence),
      known: {},
    };
  }
  const named = readings.find((reading) => reading.named)?.named?.sentence ?? sentence;
  return {
    kind: 'not-a-credit-mail',
    mailId: mail.id,
    ...(named !== undefined && { sentence: shownSentence(named) }),
  };
}
