// First of all: what follows looks for the browser as it is loaded.
import '../replay/browser-globals.ts';
import { type Instant, instantAt } from '../../core/model/calendar-date.ts';
import { DISCLOSURE_VERSION } from '../../core/model/disclosure.ts';
import { answer, type Handlers } from '../../core/platform/server.ts';
import type { Answer } from '../../core/protocol/messages.ts';
import type { SenderFacts } from '../../core/protocol/sender.ts';
import type { Database } from '../../core/store/database.ts';
import { coalesce } from '../../entrypoints/background/coalesce.ts';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import { refresh } from '../../entrypoints/background/refresh.ts';
import { freshBrowser } from '../replay/fake-browser.ts';
import { backgroundOn } from '../support/background.ts';
import { SENDERS } from '../support/sender.ts';
import { freshDatabase } from '../support/store.ts';

/** The background's own handlers on a database in memory, accepted, with every shop granted. */
export interface LabBackground {
  readonly db: Database;
  readonly send: (message: unknown, sender?: SenderFacts) => Promise<Answer<unknown> | undefined>;
  /** Moves the clock on, and lets the background do what follows. */
  readonly passTo: (at: Instant) => Promise<void>;
  readonly now: () => Instant;
}

export async function startBackground(start = '2026-11-20T12:00:00.000Z' as Instant): Promise<LabBackground> {
  let now = start;
  freshBrowser(() => now);
  Object.assign(globalThis.navigator, { storage: { estimate: async () => ({ usage: 1 }) } });
  const db = await freshDatabase();
  const context = backgroundOn(db, () => now);
  const refreshNow = coalesce(() => refresh(context));
  const handlers: Handlers = createHandlers({ ...context, caughtUp: refreshNow() }, refreshNow);
  const send = async (message: unknown, sender: SenderFacts = SENDERS.page) =>
    answer(handlers, message, sender);
  await send({ name: 'accept', request: { version: DISCLOSURE_VERSION } });
  return {
    db,
    send,
    now: () => now,
    passTo: async (at) => {
      now = at;
      await refreshNow();
    },
  };
}

export function later(at: Instant, ms: number): Instant {
  return instantAt(Date.parse(at) + ms);
}
