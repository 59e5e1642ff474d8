import type { BrowserContext } from '@playwright/test';

export interface NotificationWords {
  readonly title: string;
  readonly message: string;
}

/**
 * The words of each notification from here on. The browser tells no one what it shows, so the background's own
 * call is overheard; it goes on to the browser as it is.
 */
export async function overhearNotifications(
  context: BrowserContext,
): Promise<() => Promise<NotificationWords[]>> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the background does not run');
  await worker.evaluate(() => {
    const { create } = chrome.notifications;
    chrome.notifications.create = (id, options) => {
      globalThis.overheard = [
        ...(globalThis.overheard ?? []),
        { title: options.title, message: options.message },
      ];
      return create.call(chrome.notifications, id, options);
    };
  });
  return () => worker.evaluate(() => globalThis.overheard ?? []);
}

declare global {
  /** Kept in the background while the demo plays. */
  var overheard: NotificationWords[] | undefined;
}

/** The part of the extension API that is overheard. */
declare const chrome: {
  readonly notifications: { create: (id: string, options: NotificationWords) => Promise<string> };
};
