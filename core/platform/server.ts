import type { Runtime } from 'webextension-polyfill';
import {
  type Answer,
  type DataOf,
  type FailureCode,
  isMessageName,
  MESSAGES,
  type MessageName,
  type RequestOf,
} from '../protocol/messages.ts';
import { refusal, type Sender, type SenderFacts, senderOf } from '../protocol/sender.ts';
import { browser } from './browser.ts';
import { logProblem } from './log.ts';

/** What does the work: one small function a message. It gets a request that fits its schema from a sender who may send it. */
export type Handlers = {
  readonly [Name in MessageName]: (
    request: RequestOf<Name>,
    sender: Sender,
  ) => Promise<DataOf<Name>> | DataOf<Name>;
};

/** Thrown by a handler that refuses: an expected outcome that ends what it was doing. */
export class Refused extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(code);
    this.name = 'Refused';
    this.code = code;
  }
}

/**
 * A promise of the answer to one of our messages, or undefined for anything else. Never rejects: what a
 * handler throws is caught here, once, and becomes `failed`.
 */
export function answer(
  handlers: Handlers,
  message: unknown,
  facts: SenderFacts,
  ready: Promise<void> = Promise.resolve(),
): Promise<Answer<unknown>> | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { name, request, ...rest } = message as Readonly<Record<string, unknown>>;
  if (!isMessageName(name)) return undefined;
  const isExact = Object.keys(rest).length === 0;
  return answerNamed(handlers, name, isExact ? request : undefined, { facts, ready });
}

/**
 * Starts answering. Not async: the listener stands before the first turn of the event loop ends.
 * @param ready What handlers work from is there. It never rejects.
 */
export function answerMessages(handlers: Handlers, ready: Promise<void>): void {
  const listen = (message: unknown, facts: SenderFacts, sendResponse: (answer: unknown) => void) => {
    const answered = answer(handlers, message, facts, ready);
    // A later answer goes through the callback, which every supported version of the browsers takes.
    answered?.then(sendResponse);
    return answered && (true as const);
  };
  // The types know listeners that always answer and ones that never do; the browsers take this one too.
  browser.runtime.onMessage.addListener(listen as Runtime.OnMessageListenerCallback);
}

async function answerNamed<Name extends MessageName>(
  handlers: Handlers,
  name: Name,
  request: unknown,
  { facts, ready }: { readonly facts: SenderFacts; readonly ready: Promise<void> },
): Promise<Answer<unknown>> {
  try {
    const sender = senderOf(facts, ourselves());
    const refused = refusal(name, sender);
    if (refused || !sender) return { ok: false, code: refused ?? 'not-allowed' };
    const parsed = MESSAGES[name].request.safeParse(request);
    if (!parsed.success) return { ok: false, code: 'bad-request' };
    await ready;
    return { ok: true, data: await handlers[name](parsed.data as RequestOf<Name>, sender) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code };
    logProblem(`${name} failed`, error);
    return { ok: false, code: 'failed' };
  }
}

function ourselves() {
  return { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
}
