import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Instant, instantAt } from '../../core/model/calendar-date.ts';
import { SELF } from '../support/sender.ts';

/** A notification as it was put on the screen. */
export interface ShownNotification {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly at: Instant;
}

/** The browser as far as a scenario sees it. */
export interface FakeBrowser {
  /** Every notification that was shown, in order. */
  readonly shown: readonly ShownNotification[];
  /** Those that stand on the screen. */
  readonly showing: () => Promise<ShownNotification[]>;
  /** When the next alarm is due. */
  readonly nextAlarm: () => Promise<Instant | undefined>;
  /** Takes the alarms away that are due by then. */
  readonly takeAlarms: (by: Instant) => Promise<void>;
  /** What goes with the browser: its windows' notifications and the storage of the session. */
  readonly close: () => Promise<void>;
  readonly badgeText: () => Promise<string>;
}

/** WXT's fake browser as it is after install, with every shop granted, and the parts that it lacks. */
export function freshBrowser(now: () => Instant): FakeBrowser {
  fakeBrowser.reset();
  const getPlatformInfo = async () => ({ os: 'linux', arch: 'x86-64' });
  Object.assign(fakeBrowser.runtime, { id: SELF.id, getPlatformInfo });
  Object.assign(fakeBrowser.action, { setIcon: async () => undefined });
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => undefined,
    },
    i18n: { getUILanguage: () => 'en-US' },
  });

  const shown: ShownNotification[] = [];
  const screen = new Map<string, ShownNotification>();
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string, { title, message: text }: { title: string; message: string }) => {
      const notification = { id, title, message: text, at: now() };
      shown.push(notification);
      screen.set(id, notification);
      return id;
    },
    update: async (id: string, { title, message: text }: { title: string; message: string }) => {
      const stands = screen.get(id);
      if (stands) screen.set(id, { ...stands, title, message: text });
      return stands !== undefined;
    },
    clear: async (id: string) => screen.delete(id),
    getAll: async () => Object.fromEntries([...screen.keys()].map((id) => [id, true])),
  });

  const alarms = async () =>
    (await fakeBrowser.alarms.getAll()).map(({ name, scheduledTime }) => ({
      name,
      at: instantAt(scheduledTime),
    }));

  return {
    shown,
    showing: async () => [...screen.values()],
    nextAlarm: async () => (await alarms()).map(({ at }) => at).sort()[0],
    takeAlarms: async (by) => {
      for (const { name, at } of await alarms()) if (at <= by) await fakeBrowser.alarms.clear(name);
    },
    close: async () => {
      screen.clear();
      await fakeBrowser.storage.session.clear();
    },
    badgeText: () => fakeBrowser.action.getBadgeText({}),
  };
}
