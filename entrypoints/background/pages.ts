import { outcomeOf } from '../../core/check/page-outcome.ts';
import { isListPage } from '../../core/ledger/lists.ts';
import { REFUSED_LAYOUT } from '../../core/ledger/page-record.ts';
import { isRefusedLayout } from '../../core/model/page-layouts.ts';
import { isOldCopy, type PageSnapshot } from '../../core/model/page-snapshot.ts';
import { withRead } from '../../core/overview/reported-pages.ts';
import { addressOf, pageKindOf } from '../../core/pages/addresses.ts';
import { readPage } from '../../core/pages/index.ts';
import { coveredPages, pageKindFacts } from '../../core/pages/page-kinds.ts';
import { isPointedPage } from '../../core/pages/pointing/pointed.ts';
import { readPointedPage } from '../../core/pages/pointing/pointed-page.ts';
import type { PageReading } from '../../core/pages/reading.ts';
import { logProblem } from '../../core/platform/log.ts';
import { loadPlace } from '../../core/platform/pointed-storage.ts';
import { changeReported } from '../../core/platform/reported-storage.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { erasureCount, loadSettings } from '../../core/platform/settings-storage.ts';
import type { DeliveredPage } from '../../core/protocol/messages.ts';
import { pageReading } from '../../core/protocol/reading-schema.ts';
import type { Sender } from '../../core/protocol/sender.ts';
import { parseSnapshot } from '../../core/protocol/snapshot-schema.ts';
import { acceptReading, type ObservedReading } from '../../core/store/accept-reading.ts';
import { loadLayouts } from '../../core/store/layouts.ts';
import type { Check } from './check.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';
import { recordOrRefuse } from './now-record.ts';
import { heardFrom } from './opened.ts';
import { requireContentSender } from './require-sender.ts';
import { offerTips } from './tips.ts';

type Context = Pick<BackgroundContext, 'db' | 'now' | 'record' | 'caughtUp' | 'language'>;

/** What a captured page does: it is read here, what was read is kept, a check goes on, and tips for it are made ready. */
export function pageHandlers(
  context: Context & { readonly check: Pick<Check, 'tell'> },
  refresh: () => Promise<void>,
): Pick<Handlers, 'deliver-page'> {
  return {
    async 'deliver-page'({ id, visit, settled, snapshot: text }, sender) {
      if (sender.kind === 'content') await heardFrom(sender.marketplace);
      const snapshot = snapshotOrRefuse(text);
      const address = pageKindOf(snapshot.url);
      if (!address) throw new Refused('malformed');
      const about = { page: address.page, marketplace: address.marketplace.id };
      const { tab } = await requireContentSender(sender, about);
      if (isOldCopy(snapshot)) {
        if (tab !== undefined) await tellCheck(context, { kind: 'old-copy', tab });
        return { outcome: 'old-copy', stored: false };
      }
      const reading = await readSnapshot(context, snapshot);
      if (!reading) return { outcome: 'none', stored: false };
      const isRead = reading.outcome === 'read';
      // A page that is still being drawn has another chance.
      if (!isRead && !settled) return { outcome: 'unread', stored: false };
      const stored = !pageKindFacts(reading.page).isForgotten;
      if (stored) {
        await takeReading(
          context,
          { id: isRead ? id : visit, observedAt: snapshot.capturedAt, reading },
          refresh,
        );
      }
      if (isRead) {
        // The reading is stored: what is only said beside it may fail.
        await changeReported((known) => withRead(known, about, snapshot.capturedAt)).catch((error: unknown) =>
          logProblem('a report could not be marked as read again', error),
        );
      }
      if (tab !== undefined && addressOf(reading.page, reading.marketplace)) {
        await tellCheck(context, { kind: 'told', ...about, tab, outcome: outcomeOf(reading) });
      }
      const tip = await tipFor(context, sender, reading);
      return { outcome: isRead ? 'read' : 'unread', stored, ...(tip && { tip }) };
    },
  };
}

/** A check that cannot go on takes nothing back from what was read. */
async function tellCheck(
  { check }: { readonly check: Pick<Check, 'tell'> },
  event: Parameters<Check['tell']>[0],
): Promise<void> {
  try {
    await check.tell(event);
  } catch (error) {
    logProblem('the check of pages did not hear of a page', error);
  }
}

/** Keeps a reading. It is acknowledged once it is in the database and in the record; badge and alarms follow. */
export async function takeReading(
  { db, now, record, caughtUp }: Context,
  observed: ObservedReading,
  refresh: () => Promise<void>,
): Promise<void> {
  const erasures = erasureCount();
  if (isListPage(observed.reading.page)) await caughtUp;
  // Everything may have been erased since its sender was asked.
  if (!coveredPages(await loadSettings()).includes(observed.reading.page)) throw new Refused('not-accepted');
  const acceptance = valueOrRefuse(
    await acceptReading(db, observed, now(), () => erasureCount() === erasures),
  );
  if (!acceptance.accepted) throw new Refused('bad-request');
  // Also for a reading that was known: it comes again because it was not acknowledged.
  await recordOrRefuse(record);
  void refresh();
}

/** The snapshot in what came out of a page. @throws Refused */
export function snapshotOrRefuse(text: string): PageSnapshot {
  const parsed = parseSnapshot(text);
  if ('fault' in parsed) throw new Refused(parsed.fault);
  return parsed.snapshot;
}

/** What a page says; where it is not understood, with the help of the place that the user pointed at on it. */
async function readSnapshot(context: Context, snapshot: PageSnapshot): Promise<PageReading | undefined> {
  const reading = await withoutRefused(context, readOrNot(snapshot));
  if (reading?.outcome !== 'unrecognised' || !isPointedPage(reading.page)) return bounded(reading);
  const place = await loadPlace({ marketplace: reading.marketplace, page: reading.page });
  const pointed = place && readPointedPage(snapshot, place);
  return bounded(pointed?.outcome === 'read' ? pointed : reading);
}

/** A page of a layout that its user said is not read rightly counts as one that is not understood. */
async function withoutRefused(
  { db, now }: Context,
  reading: PageReading | undefined,
): Promise<PageReading | undefined> {
  if (reading?.outcome !== 'read' || !reading.layout) return reading;
  if (!isRefusedLayout(reading.layout, valueOrRefuse(await loadLayouts(db, now())))) return reading;
  const { page, marketplace, account } = reading;
  return {
    page,
    marketplace,
    outcome: 'unrecognised',
    ...(account && { account }),
    missing: [REFUSED_LAYOUT],
  };
}

/** A reader that breaks on a page has not understood it. Sent again, the page would break it again. */
function readOrNot(snapshot: PageSnapshot): PageReading | undefined {
  try {
    return readPage(snapshot);
  } catch (error) {
    logProblem('a reader failed', error);
    const address = pageKindOf(snapshot.url);
    return (
      address && {
        page: address.page,
        marketplace: address.marketplace.id,
        outcome: 'unrecognised',
        missing: ['reader'],
      }
    );
  }
}

/** A page can be made to say more than any page says: what does not fit the schema of readings is not stated. */
export function bounded(reading: PageReading | undefined): PageReading | undefined {
  if (!reading || pageReading.safeParse(reading).success) return reading;
  const { page, marketplace } = reading;
  return { page, marketplace, outcome: 'unrecognised', missing: ['bounds'] };
}

async function tipFor(context: Context, sender: Sender, reading: PageReading): Promise<DeliveredPage['tip']> {
  if (reading.outcome !== 'read') return undefined;
  if (reading.page !== 'checkout' && reading.page !== 'order' && reading.page !== 'digital-product') {
    return undefined;
  }
  return offerTips(context, sender, reading);
}
