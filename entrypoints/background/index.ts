import { defineBackground } from 'wxt/utils/define-background';
import { instantAt } from '../../core/model/calendar-date.ts';
import { backgroundLanguage } from '../../core/platform/background-language.ts';
import { browser } from '../../core/platform/browser.ts';
import { onLanguageChosen } from '../../core/platform/changes.ts';
import { logProblem } from '../../core/platform/log.ts';
import { onGrantsChanged } from '../../core/platform/permissions.ts';
import { answerMessages } from '../../core/platform/server.ts';
import { shutStorageToPages } from '../../core/platform/storage-access.ts';
import { onAreaChanged } from '../../core/platform/sync-storage.ts';
import { CHECK_ALARM, createCheck } from './check.ts';
import { beginCheck } from './check-handlers.ts';
import { bringBackLostChoices } from './choices.ts';
import { coalesce } from './coalesce.ts';
import { openUsedDatabase } from './databases.ts';
import { createHandlers } from './handlers.ts';
import { MUTE_BUTTON } from './notification.ts';
import { mute, openKnown, openShownPage, openWelcome } from './notification-clicks.ts';
import { createNowRecord } from './now-record.ts';
import { refresh } from './refresh.ts';
import { createSync } from './sync.ts';
import { goToTip } from './tips.ts';
import { chooseFromMenu, makeToolbarMenu } from './toolbar-menu.ts';

/**
 * Every listener is registered before this function returns: an event that wakes the background finds its
 * listener or is lost. Each start recalculates everything, because badge, alarms and registrations may be
 * gone and the clock may have moved.
 */
export default defineBackground(() => {
  const now = () => instantAt(Date.now());
  const store = { db: openUsedDatabase(now), now };
  const life = {
    ...store,
    session: crypto.randomUUID(),
    record: createNowRecord(store),
    language: backgroundLanguage,
  };
  const sync = createSync(life);
  const check = createCheck(life);
  const goOnChecking = () => void inBackground('checking', check.look());
  const refreshNow = coalesce(async () => {
    // First what other devices told: it is not told again.
    await inBackground('receiving', sync.receive());
    await inBackground('refresh', refresh(life));
    // Nobody waits for it: what a background that dies has not sent, the next one sends.
    void inBackground('sending', sync.send());
  });
  const wake = () => void refreshNow();
  const world = { ...life, caughtUp: refreshNow() };

  answerMessages(createHandlers({ ...world, sync, check }, refreshNow), bringBackLostChoices(life.db));
  const makeMenu = () => void inBackground('menu', backgroundLanguage().then(makeToolbarMenu));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void inBackground('install', openWelcome(reason));
    makeMenu();
  });
  // The browser also starts the background for it when it starts itself.
  browser.runtime.onStartup.addListener(makeMenu);
  onLanguageChosen(makeMenu);
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    const update = () => beginCheck('read', life, check);
    void inBackground('menu', chooseFromMenu(String(menuItemId), update));
  });
  browser.commands.onCommand.addListener((name) => {
    if (name === 'go-to-tip') void inBackground('going to the tip', goToTip(now()));
  });
  browser.alarms.onAlarm.addListener(({ name }) => (name === CHECK_ALARM ? goOnChecking() : wake()));
  onGrantsChanged(wake);
  onAreaChanged(wake);
  browser.notifications.onClicked.addListener((id) => void inBackground('show', openKnown(id)));
  browser.notifications.onButtonClicked.addListener((id, button) => {
    void inBackground('notification', button === MUTE_BUTTON ? mute(world, id) : openShownPage(world, id));
  });
  void inBackground('shutting the storage', shutStorageToPages());
  goOnChecking();
});

/** Work that nobody waits for: a failure of it ends here. What a refresh could not do, the next one does. */
function inBackground(what: string, work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => logProblem(`${what} failed`, error));
}
