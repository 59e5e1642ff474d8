import { isSameMoney, type Money } from '../model/money.ts';
import type { Witness } from './found-in-mail.ts';
import type { MailClues } from './mail-clues.ts';
import type { Statement } from './statements.ts';

/** How the mail bears out an amount; `sentence` first. */
export function witnessesOf(amount: Money, { parts, grants, subject, hasClaim }: MailClues): Witness[] {
  const has = (statement: Statement) =>
    statement.amount !== undefined && isSameMoney(statement.amount, amount);
  const all = parts.flat();
  const giving = grants.filter(has);
  const isStated = giving.length > 0;
  // The part that gives it first: the others are other witnesses.
  const own = parts.find((part) => part.some(has)) ?? [];
  const isIn = (part: readonly Statement[]) => part.some((one) => one.kind === 'grant' && has(one));
  const others: readonly (readonly [Witness, boolean])[] = [
    ['end-in-sentence', giving.some(({ days }) => days.length > 0)],
    ['end-beside', parts.some((part) => part.some((_, at) => hasEndBeside(part, at, has)))],
    ['subject', subject.amounts.some((one) => isSameMoney(one, amount))],
    ['label', all.some((one) => one.kind === 'amount' && has(one))],
    ['line', !isStated && all.some((one) => one.kind === 'lone' && has(one))],
    ['claim', !isStated && hasClaim],
    ['another-sentence', distinctSentences(own.filter(has)) > 1],
    ['other-part', parts.filter(isIn).length > 1],
  ];
  return ['sentence', ...others.flatMap(([name, holds]) => (holds ? [name] : []))];
}

/**
 * Whether the witnesses are two that say the amount itself. A sentence without it only says that something
 * was given: then a label has to say how much, or a line of its own with a second witness.
 */
export function isBorneOut(witnesses: readonly Witness[], grants: readonly Statement[]): boolean {
  const isStated = grants.some(({ amount }) => amount !== undefined);
  return witnesses.length > (isStated || witnesses.includes('label') ? 1 : 2);
}

/** The statement after one with the amount gives it its last day; what changes nothing may stand between. */
function hasEndBeside(
  part: readonly Statement[],
  at: number,
  has: (statement: Statement) => boolean,
): boolean {
  const statement = part[at];
  if (!statement || !has(statement) || !['grant', 'lone'].includes(statement.kind)) return false;
  const next = part.slice(at + 1).find(({ kind }) => kind !== 'neutral' && kind !== 'minimum');
  return next?.kind === 'end' && next.isLabel === undefined;
}

function distinctSentences(statements: readonly Statement[]): number {
  const isSentence = ({ kind }: Statement) => kind === 'grant' || kind === 'end' || kind === 'minimum';
  return new Set(statements.filter(isSentence).map(({ sentence }) => sentence)).size;
}
