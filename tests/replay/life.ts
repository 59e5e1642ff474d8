import type { Instant } from '../../core/model/calendar-date.ts';
import { answer } from '../../core/platform/server.ts';
import type { DataOf, MessageName, RequestOf } from '../../core/protocol/messages.ts';
import type { ObservedReading } from '../../core/store/accept-reading.ts';
import type { Database } from '../../core/store/database.ts';
import { coalesce } from '../../entrypoints/background/coalesce.ts';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import { mute } from '../../entrypoints/background/notification-clicks.ts';
import { takeReading } from '../../entrypoints/background/pages.ts';
import { refresh } from '../../entrypoints/background/refresh.ts';
import { backgroundOn } from '../support/background.ts';
import { SENDERS } from '../support/sender.ts';

/** One life of the background: from an event that wakes it until nothing is left to do. */
export interface Life {
  readonly visit: (observed: ObservedReading) => Promise<void>;
  /** What a page of ours asks. @throws Error with the code of a refusal */
  readonly ask: <Name extends MessageName>(name: Name, request: RequestOf<Name>) => Promise<DataOf<Name>>;
  /** "Mute this one" on the notification of this id. */
  readonly mute: (notification: string) => Promise<void>;
  /** Ends when everything that was begun has ended. */
  readonly end: () => Promise<void>;
}

/** Starts the background as `entrypoints/background/index.ts` does, refresh included. */
export function startLife(db: Database, now: () => Instant, session: string): Life {
  const started = backgroundOn(db, now, session);
  const begun = new Set<Promise<unknown>>();
  const follow = <T>(work: Promise<T>): Promise<T> => {
    begun.add(work);
    const done = () => void begun.delete(work);
    work.then(done, done);
    return work;
  };
  const once = coalesce(() => refresh(started));
  const refreshNow = () => follow(once());
  const world = { ...started, caughtUp: refreshNow() };
  const handlers = createHandlers(world, refreshNow);

  return {
    visit: (observed) => takeReading(world, observed, refreshNow),
    ask: async <Name extends MessageName>(name: Name, request: RequestOf<Name>) => {
      const answered = await answer(handlers, { name, request }, SENDERS.page);
      if (!answered?.ok) throw new Error(`${name}: ${answered?.code ?? 'no such message'}`);
      return answered.data as DataOf<Name>;
    },
    mute: (notification) => mute(world, notification),
    end: async () => {
      while (begun.size > 0) await Promise.all(begun);
    },
  };
}
