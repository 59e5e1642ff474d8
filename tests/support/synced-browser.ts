import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Instant } from '../../core/model/calendar-date.ts';
import { instantAt } from '../../core/model/calendar-date.ts';
import type { Handlers } from '../../core/platform/server.ts';
import type { SyncView } from '../../core/protocol/sync-view.ts';
import type { Database } from '../../core/store/database.ts';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import { refresh } from '../../entrypoints/background/refresh.ts';
import { backgroundOn } from './background.ts';
import { databaseWith } from './backups.ts';
import type { SyncArea } from './sync-browsers.ts';

const PAGE = { kind: 'page' } as const;

/** One of the user's browsers: a real background with its own database and its own storage. */
export class SyncedBrowser {
  readonly #local = new Map<string, unknown>();
  readonly area: SyncArea;
  readonly db: Database;
  readonly #now: () => number;
  readonly alarms = new Map<string, number>();
  #handlers: Handlers | undefined;
  #refresh: () => Promise<void> = async () => undefined;

  private constructor(db: Database, area: SyncArea, now: () => number) {
    this.db = db;
    this.area = area;
    this.#now = now;
  }

  static async start(salt: string, area: SyncArea, now: () => number): Promise<SyncedBrowser> {
    const started = new SyncedBrowser(await databaseWith(salt), area, now);
    started.restart();
    return started;
  }

  /** The background died and starts again: nothing lives on but what is stored. */
  restart(): void {
    const world = backgroundOn(this.db, () => this.now(), crypto.randomUUID());
    this.#refresh = async () => {
      await world.sync.receive();
      await refresh(world);
      await world.sync.send();
    };
    this.#handlers = createHandlers(world, this.#refresh);
  }

  now(): Instant {
    return instantAt(this.#now());
  }

  /** What the background does when something has changed, or an alarm wakes it. */
  wake(): Promise<void> {
    return this.#as(this.#refresh);
  }

  say<Name extends keyof Handlers>(
    name: Name,
    request: Parameters<Handlers[Name]>[0],
  ): Promise<Awaited<ReturnType<Handlers[Name]>>> {
    const handle = this.#handlers?.[name] as (request: unknown, sender: typeof PAGE) => unknown;
    return this.#as(async () => (await handle(request, PAGE)) as never);
  }

  status(): Promise<SyncView> {
    return this.say('sync-status', {});
  }

  stored(key: string): unknown {
    return this.#local.get(key);
  }

  /** The interfaces of the browser are this one's as long as the work takes. */
  async #as<T>(work: () => Promise<T>): Promise<T> {
    Object.assign(fakeBrowser.storage.local, this.#storage());
    Object.assign(fakeBrowser.storage.sync, {
      get: () => this.area.get(),
      set: (items: Record<string, unknown>) => this.area.set(items),
      remove: (keys: string | string[]) => this.area.remove(keys),
    });
    Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({ os: 'linux', arch: 'x86-64' }) });
    return work();
  }

  #storage() {
    const local = this.#local;
    return {
      get: async (keys?: string | string[] | null) => {
        const wanted = keys === undefined || keys === null ? [...local.keys()] : [keys].flat();
        return Object.fromEntries(
          wanted.flatMap((key) => (local.has(key) ? [[key, structuredClone(local.get(key))]] : [])),
        );
      },
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) local.set(key, structuredClone(value));
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) local.delete(key);
      },
      clear: async () => local.clear(),
    };
  }
}
