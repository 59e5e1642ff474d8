import type { AnswerOf, Envelope, FailureCode, MessageName, RequestOf } from '../protocol/messages.ts';
import { browser } from './native-browser.ts';

/** How long the background may take before its silence counts as a failure. Its cold start takes 20 ms. */
const SILENCE_MS = 3000;
const FIRST_PAUSE_MS = 50;
const PAUSE_MAX_MS = 30_000;

/** Why there is no data: what the background said, or that it said nothing, or that this script outlived its extension. */
export type AskFailure = FailureCode | 'no-answer' | 'gone';

/** Failures that may be over the next time. */
const PASSING = new Set<AskFailure>(['no-answer', 'failed', 'full', 'unavailable', 'blocked']);

export type Asked<Name extends MessageName> =
  | Extract<AnswerOf<Name>, { ok: true }>
  | { readonly ok: false; readonly code: AskFailure };

/**
 * Asks the background once. Never throws: a closed channel, a missing receiver, an `undefined` answer (all
 * three happen when the worker dies) and that long a silence are `no-answer`, and none says whether the
 * background did what it was asked.
 */
export async function ask<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
  patienceMs = SILENCE_MS,
): Promise<Asked<Name>> {
  if (!isAlive()) return { ok: false, code: 'gone' };
  const { promise: silence, resolve: giveUp } = Promise.withResolvers<void>();
  const timer = setTimeout(giveUp, patienceMs);
  try {
    const envelope: Envelope<Name> = { name, request };
    const answer: unknown = await Promise.race([browser.runtime.sendMessage(envelope), silence]);
    return isAnswer<Name>(answer) ? answer : { ok: false, code: 'no-answer' };
  } catch {
    // Every rejection says the same: nobody answered. Its text differs between browsers and says no more.
    return { ok: false, code: isAlive() ? 'no-answer' : 'gone' };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks until the background has done it or refused it, with growing pauses. The request must be one that
 * may arrive twice.
 */
export async function askUntilAnswered<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Asked<Name>> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, PAUSE_MAX_MS)) {
    const answer = await ask(name, request);
    if (answer.ok || !PASSING.has(answer.code)) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** False in a content script whose extension was updated, reloaded or removed while its page stayed open. */
export function isAlive(): boolean {
  return browser?.runtime?.id !== undefined;
}

function isAnswer<Name extends MessageName>(value: unknown): value is AnswerOf<Name> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
