import type { Lot } from '../../core/model/credit.ts';
import { parseReminderId } from '../../core/model/ids.ts';
import { shownAt } from '../../core/overview/holdings.ts';
import { pageLink } from '../../core/overview/page-link.ts';
import { browser } from '../../core/platform/browser.ts';
import { addToldBeside } from '../../core/platform/told-storage.ts';
import { mute as marksOfMute } from '../../core/reminders/marks.ts';
import { isAbout } from '../../core/reminders/reminders.ts';
import { muteReminder } from '../../core/store/reminder-log.ts';
import type { BackgroundContext } from './context.ts';
import { openTab } from './open-tab.ts';
import { loadStateNow } from './second-copy.ts';

/** Opens the first-run page at install. After an update that changed it, the popup says so. */
export async function openWelcome(reason: string): Promise<void> {
  if (reason === 'install') await openTab(browser.runtime.getURL('welcome.html'));
}

/**
 * "See it" was clicked on a notification: opens where Amazon shows what it was about, most money first, and the ledger
 * page where no page of Amazon's does.
 */
export async function openShownPage(world: Pick<BackgroundContext, 'db' | 'now'>, id: string): Promise<void> {
  await browser.notifications.clear(id);
  const ledger = browser.runtime.getURL('ledger.html');
  const about = parseReminderId(id);
  if (!about) return;
  if (about.kind === 'panel') return openTab(`${ledger}#panel`);
  if (about.kind === 'outage') return openTab(pagesUrl());
  const [lot] = await lotsOf(world, id);
  // A reminder may be clicked long after: what it was about is then no longer known.
  if (!lot) return openTab(pageLink('rewards', about.marketplace));
  await openTab(shownAt(lot).url ?? ledger);
}

/**
 * A notification was clicked beside its buttons, or has none: opens what is known here of what it was about, with all
 * that can be done about it.
 */
export async function openKnown(id: string): Promise<void> {
  await browser.notifications.clear(id);
  const about = parseReminderId(id);
  if (!about) return;
  if (about.kind === 'outage') return openTab(pagesUrl());
  const parts = { panel: 'panel', ended: 'history', ends: 'listed' } as const;
  await openTab(`${browser.runtime.getURL('ledger.html')}#${parts[about.kind]}`);
}

/** What a reminder is about: first what a page showed, then by amount. */
async function lotsOf(
  { db, now }: Pick<BackgroundContext, 'db' | 'now'>,
  id: string,
): Promise<readonly Lot[]> {
  const found = await loadStateNow(db, now());
  const lots = found.ok ? found.value.state.lots.filter((lot) => isAbout(id, lot)) : [];
  return lots.sort(
    (a, b) => Number(a.own !== undefined) - Number(b.own !== undefined) || b.amount.minor - a.amount.minor,
  );
}

/** "Mute this one"; while the database cannot be opened, beside it. */
export async function mute({ db, now }: Pick<BackgroundContext, 'db' | 'now'>, id: string): Promise<void> {
  await browser.notifications.clear(id);
  const muted = await muteReminder(db, id, now());
  if (!muted.ok) await addToldBeside(marksOfMute(await lotsOf({ db, now }, id)));
}

/** Where it says of each page how it is read, and what to do. */
function pagesUrl(): string {
  return browser.runtime.getURL('options.html#pages');
}
