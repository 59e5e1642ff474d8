import {
  type CheckEvent,
  type CheckJob,
  dueInMs,
  isRunning,
  nextTurn,
  type SitePage,
} from '../../core/check/check-job.ts';
import { checkablePages } from '../../core/check/checkable-pages.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import { browser } from '../../core/platform/browser.ts';
import { loadCheck, saveCheck } from '../../core/platform/check-storage.ts';
import { inTurns } from '../../core/platform/in-turn.ts';
import { logProblem } from '../../core/platform/log.ts';
import { grantedMarketplaces } from '../../core/platform/permissions.ts';
import { loadSettings } from '../../core/platform/settings-storage.ts';
import { carryOut, lookAtTab } from './check-tab.ts';
import { noteOpened } from './opened.ts';

/** Wakes the background where its timer ended with it. */
export const CHECK_ALARM = 'check';
const BACKSTOP_MINUTES = 0.5;

/** The run over pages: one at a time, in one tab, begun by a click and never otherwise. */
export interface Check {
  /** Tells it what happened; answers the job as it stands afterwards. */
  readonly tell: (event: CheckEvent) => Promise<CheckJob>;
  /** Looks at its tab and goes on where it stopped. */
  readonly look: () => Promise<CheckJob>;
}

export function createCheck({ now }: { readonly now: () => Instant }): Check {
  const inTurn = inTurns();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (event: CheckEvent) => inTurn(async () => takeTurns(await loadCheck(), event));

  const look = () =>
    inTurn(async () => {
      const job = await loadCheck();
      const tab = job.tab === undefined ? undefined : await lookAtTab(job.tab);
      return takeTurns(job, { kind: 'time', ...(tab && { tab }) });
    });

  /** What follows from an event, until there is nothing more to tell the browser. Each turn is kept before it is carried out. */
  async function takeTurns(job: CheckJob, event: CheckEvent): Promise<CheckJob> {
    const turn = nextTurn(job, event, now());
    if (turn.job !== job) await saveCheck(turn.job);
    let latest = turn.job;
    for (const effect of turn.effects) {
      const came = await carryOutOrFail(effect, latest);
      if (came) latest = await takeTurns(latest, came);
    }
    await waitFor(latest, turn.job !== job || event.kind === 'time');
    return latest;
  }

  async function carryOutOrFail(
    effect: Parameters<typeof carryOut>[0],
    job: CheckJob,
  ): Promise<CheckEvent | undefined> {
    try {
      // What was agreed to and granted at the click may have been taken back since.
      if (effect.kind === 'open' && !(await mayOpen(effect))) return { kind: 'failed' };
      const came = await carryOut(effect, job.from);
      if (effect.kind === 'open') await noteOpened(effect, now());
      return came;
    } catch (error) {
      logProblem('a page could not be opened', error);
      const isOnTheWay = effect.kind === 'create' || effect.kind === 'open' || effect.kind === 'reload';
      return isOnTheWay ? { kind: 'failed' } : undefined;
    }
  }

  async function waitFor(job: CheckJob, hasChanged: boolean): Promise<void> {
    if (!hasChanged) return;
    clearTimeout(timer);
    const due = dueInMs(job, now());
    if (due !== undefined) timer = setTimeout(lookLater, due);
    if (isRunning(job) || job.tab !== undefined) {
      browser.alarms.create(CHECK_ALARM, { delayInMinutes: BACKSTOP_MINUTES });
    } else {
      await browser.alarms.clear(CHECK_ALARM);
    }
  }

  function lookLater(): void {
    look().catch((error: unknown) => logProblem('the check of pages did not go on', error));
  }

  return { tell, look };
}

/** Only an address of our own table, of a site that is granted. */
async function mayOpen({ page, marketplace }: SitePage): Promise<boolean> {
  const [settings, granted] = await Promise.all([loadSettings(), grantedMarketplaces()]);
  return checkablePages(granted, settings).some(
    (known) => known.page === page && known.marketplace === marketplace,
  );
}
