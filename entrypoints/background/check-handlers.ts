import type { CheckJob, SitePage } from '../../core/check/check-job.ts';
import { isSame } from '../../core/check/check-job.ts';
import { type CheckView, checkView } from '../../core/check/check-view.ts';
import { checkablePages } from '../../core/check/checkable-pages.ts';
import { isUpToDate } from '../../core/model/disclosure.ts';
import { knownEndsOf } from '../../core/overview/known-ends.ts';
import { grantedMarketplaces } from '../../core/platform/permissions.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { loadSettings } from '../../core/platform/settings-storage.ts';
import type { CheckedPages } from '../../core/protocol/messages.ts';
import type { Check } from './check.ts';
import { tabInFront } from './check-tab.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';
import { noteOpened } from './opened.ts';
import { loadStateNow } from './second-copy.ts';

type Context = Pick<BackgroundContext, 'db' | 'now'>;

/** What the messages about the check of pages do. */
export function checkHandlers(
  context: Context,
  check: Check,
): Pick<Handlers, 'check-state' | 'check-pages' | 'steer-check' | 'page-opened'> {
  return {
    'check-state': async () => viewOf(await check.look()),

    'check-pages': async ({ pages }) => viewOf(await beginCheck(pages, context, check)),

    async 'page-opened'(opened) {
      if ((await checkable()).some((page) => isSame(page, opened))) await noteOpened(opened, context.now());
      return null;
    },

    'steer-check': async ({ to }) => viewOf(await check.tell({ kind: to })),
  };
}

/** Begins a run. @throws Refused where nothing was agreed to, or the window in front is a private one. */
export async function beginCheck(pages: CheckedPages, context: Context, check: Check): Promise<CheckJob> {
  if (!isUpToDate(await loadSettings())) throw new Refused('not-accepted');
  const front = await tabInFront();
  if (front?.incognito) throw new Refused('private');
  const wanted = await pagesFor(pages, context);
  await check.look();
  return check.tell({
    kind: 'begin',
    purpose: pages === 'read' ? 'update' : 'check',
    pages: wanted,
    ...(front?.id !== undefined && { from: front.id }),
  });
}

async function viewOf(job: CheckJob): Promise<CheckView> {
  return checkView(job, await checkable());
}

async function checkable(): Promise<readonly SitePage[]> {
  const [granted, settings] = await Promise.all([grantedMarketplaces(), loadSettings()]);
  return checkablePages(granted, settings);
}

/** The pages that are meant. Whatever a message names, only those that may be opened. */
async function pagesFor(wanted: CheckedPages, { db, now }: Context): Promise<readonly SitePage[]> {
  const all = await checkable();
  if (wanted === 'all') return all;
  if (wanted !== 'read' && wanted !== 'unchecked') {
    return all.filter((page) => wanted.some((one) => isSame(one, page)));
  }
  const at = now();
  const { state } = valueOrRefuse(await loadStateNow(db, at));
  const [settings, granted] = await Promise.all([loadSettings(), grantedMarketplaces()]);
  const some: readonly SitePage[] =
    wanted === 'read'
      ? state.pages.filter(({ lastRead }) => lastRead !== undefined)
      : knownEndsOf({ ...state, granted, settings, now: at }).unchecked;
  return all.filter((page) => some.some((one) => isSame(one, page)));
}
