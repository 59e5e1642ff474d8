import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { PageKind } from '../pages/reading.ts';

/** A page of a site, as a check goes over it. */
export interface SitePage {
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
}

/** What came of one page. */
export type CheckOutcome =
  /** The amounts add up to what the page lists, one for each currency; none where it states no sum. */
  | {
      readonly kind: 'read';
      readonly amounts: readonly Money[];
      /** The first day on which something expires; null where what it lists shows none; absent on pages without such days. */
      readonly expires?: CalendarDate | null;
      /** The page may list more than it showed. */
      readonly isPart: boolean;
    }
  /** The page says that nothing is there. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'signed-out' | 'blocked' | 'unrecognised' | 'no-answer' };

export interface PageCheck extends SitePage {
  /** Absent until the page has been checked. */
  readonly outcome?: CheckOutcome;
}

/**
 * One run over pages, and what the pages that the user opened meanwhile said. It is all that the background needs to
 * go on where it stopped.
 */
export interface CheckJob {
  /** `idle`: nothing has been asked for. `stopped`: its user stopped it or closed its tab. `blocked`: by a robot check. */
  readonly state: 'idle' | 'running' | 'ended' | 'stopped' | 'blocked';
  /** `update`: over pages that were read before. */
  readonly purpose: 'check' | 'update';
  /** In the order in which they are opened. The first without an outcome is next. */
  readonly pages: readonly PageCheck[];
  /** Pages outside the run, with what they said when their user opened them. */
  readonly seen: readonly PageCheck[];
  /** The tab that was in front when it began, to which its user is brought back. */
  readonly from?: number;
  /** The tab that it opened and has not closed yet. */
  readonly tab?: number;
  /** The page at hand; present while it runs. */
  readonly step?: CheckStep;
}

export interface CheckStep {
  /** Which of the pages. */
  readonly at: number;
  /**
   * `opening`: the browser is being told to open it, and whoever finds it so at the beginning of a turn does that
   * again. `late`: it may need to be in sight. `resting`: its outcome is known, and the next page is not yet due.
   */
  readonly phase: 'opening' | 'waiting' | 'late' | 'signing-in' | 'resting';
  /** Since when it has been open, or in sight. */
  readonly since: Instant;
  /** When it was first seen to have come as a whole; absent while the browser is loading it. */
  readonly loaded?: Instant;
  /** Who brought its tab to the front, if anybody did. */
  readonly shownBy?: 'us' | 'user';
  /** It came out of the browser's cache and was loaded again past it. */
  readonly isReloaded: boolean;
}

export type CheckEvent =
  /** Somebody clicked. While it runs they join it. */
  | {
      readonly kind: 'begin';
      readonly purpose: CheckJob['purpose'];
      readonly pages: readonly SitePage[];
      readonly from?: number;
    }
  /** The browser did what it was told: there is a tab, or the page is on its way into it. */
  | { readonly kind: 'created' | 'opened'; readonly tab: number }
  /** It could not, or may not any more. */
  | { readonly kind: 'failed' }
  /** A page in any tab has been read or given up, and what it said is kept. */
  | ({ readonly kind: 'told'; readonly tab: number; readonly outcome: CheckOutcome } & SitePage)
  /** The document in the tab came out of the browser's cache. */
  | { readonly kind: 'old-copy'; readonly tab: number }
  /** Time has passed; what the tab looks like now. Undefined: it is closed, or there is none. */
  | { readonly kind: 'time'; readonly tab?: TabLook }
  | { readonly kind: 'show' | 'skip' | 'stop' | 'continue' };

export interface TabLook {
  /** It asks to sign in, at an address of its own. */
  readonly isSignIn: boolean;
  readonly isActive: boolean;
  /** The page is still on its way: a slow connection is no answer that failed to come. */
  readonly isLoading: boolean;
}

/** What the browser is to be told. */
export type CheckEffect =
  /** An empty tab in the background. `since`: it may have been told already, then or later. */
  | { readonly kind: 'create'; readonly since?: Instant }
  | ({ readonly kind: 'open'; readonly tab: number } & SitePage)
  /** Loads it past the browser's cache. */
  | { readonly kind: 'reload'; readonly tab: number }
  | { readonly kind: 'show'; readonly tab: number }
  /** Brings its user back, if the tab is still in front. */
  | { readonly kind: 'return'; readonly tab: number; readonly to: number }
  | { readonly kind: 'close'; readonly tab: number };

export interface CheckTurn {
  readonly job: CheckJob;
  readonly effects: readonly CheckEffect[];
}

/** No faster than a person goes from page to page. */
const PAGE_MIN_MS = 2_000;
/** Some pages draw nothing until they are in sight. */
const LATE_MS = 6_000;
/** After that the page has come, and where it does not come. */
const PAGE_MAX_MS = 12_000;
const LOAD_MAX_MS = 30_000;
/** How often the tab is looked at. */
const LOOK_MS = 1_000;

export const NO_CHECK: CheckJob = { state: 'idle', purpose: 'check', pages: [], seen: [] };

/** What an event makes of a job. The same job comes back where it changes nothing. */
export function nextTurn(job: CheckJob, event: CheckEvent, now: Instant): CheckTurn {
  switch (event.kind) {
    case 'begin':
      return begin(job, event, now);
    case 'created':
      return created(job, event.tab);
    case 'opened':
      return opened(job, event.tab, now);
    case 'told':
      return told(job, event, now);
    case 'old-copy':
      return oldCopy(job, event.tab, now);
    case 'time':
      return timePassed(job, event.tab, now);
    case 'show':
      return show(job, now);
    case 'skip':
      return skip(job, now);
    case 'failed':
    case 'stop':
      return isRunning(job) ? ended(job, 'stopped') : { job, effects: [] };
    case 'continue':
      return job.state === 'stopped' ? goOn(job, now) : { job, effects: [] };
  }
}

/** In how many milliseconds time is to be told again; undefined where nothing waits for it. */
export function dueInMs(job: CheckJob, now: Instant): number | undefined {
  const { step } = job;
  if (!isRunning(job) || !step || step.phase === 'signing-in') return undefined;
  if (step.phase === 'resting') return Math.max(0, PAGE_MIN_MS - age(step, now));
  return LOOK_MS;
}

export function isRunning({ state }: CheckJob): boolean {
  return state === 'running';
}

function begin(
  job: CheckJob,
  { purpose, pages, from }: Extract<CheckEvent, { kind: 'begin' }>,
  now: Instant,
): CheckTurn {
  if (isRunning(job) || pages.length === 0) return { job, effects: [] };
  const before = [...job.pages, ...job.seen].filter(
    (known) => known.outcome && !pages.some((page) => isSame(page, known)),
  );
  const { tab } = job;
  const begun: CheckJob = {
    state: 'running',
    purpose,
    pages: pages.map(({ page, marketplace }) => ({ page, marketplace })),
    seen: before,
    ...(from !== undefined && { from }),
    ...(tab !== undefined && { tab }),
  };
  return goOn(begun, now);
}

/** Opens the next page that has no outcome, or ends. */
function goOn(job: CheckJob, now: Instant): CheckTurn {
  const at = job.pages.findIndex(({ outcome }) => !outcome);
  if (at < 0) return ended(job, 'ended');
  const step: CheckStep = { at, phase: 'opening', since: now, isReloaded: false };
  return opening({ ...job, state: 'running', step }, step);
}

/** The tab is known before anything is loaded in it: no page is opened twice because its tab was forgotten. */
function opening(job: CheckJob, { at, isReloaded, since }: CheckStep, isAgain = false): CheckTurn {
  const { tab } = job;
  const next = job.pages[at];
  if (tab === undefined) return { job, effects: [{ kind: 'create', ...(isAgain && { since }) }] };
  if (isReloaded) return { job, effects: [{ kind: 'reload', tab }] };
  return next
    ? { job, effects: [{ kind: 'open', page: next.page, marketplace: next.marketplace, tab }] }
    : ended(job, 'ended');
}

function created(job: CheckJob, tab: number): CheckTurn {
  const { step } = job;
  return step?.phase === 'opening' ? opening({ ...job, tab }, step) : { job, effects: [] };
}

/** The tab stays known until it is closed. */
function ended({ step: _, ...job }: CheckJob, state: 'ended' | 'stopped' | 'blocked'): CheckTurn {
  return { job: { ...job, state }, effects: closing(job) };
}

function closing({ tab }: CheckJob): readonly CheckEffect[] {
  return tab === undefined ? [] : [{ kind: 'close', tab }];
}

function opened(job: CheckJob, tab: number, now: Instant): CheckTurn {
  const { step } = job;
  if (step?.phase !== 'opening') return { job, effects: [] };
  return { job: { ...job, tab, step: { ...step, phase: 'waiting', since: now } }, effects: [] };
}

function told(job: CheckJob, event: Extract<CheckEvent, { kind: 'told' }>, now: Instant): CheckTurn {
  const { step } = job;
  const current = step && job.pages[step.at];
  const isOurs = event.tab === job.tab;
  const isCurrent = step !== undefined && step.phase !== 'resting' && current && isSame(current, event);
  if (!isCurrent) return isOurs ? { job, effects: [] } : { job: seen(job, event), effects: [] };
  // What the user opened beside it counts where it was read. Only its own tab says that it cannot be.
  if (!isOurs && !isRead(event.outcome)) return { job, effects: [] };
  if (event.outcome.kind === 'signed-out') return askedToSignIn(job, step, now);
  return settled(job, step, event.outcome, now);
}

/** Keeps what a page said that the user opened. */
function seen(job: CheckJob, { page, marketplace, outcome }: SitePage & { outcome: CheckOutcome }): CheckJob {
  const said: PageCheck = { page, marketplace, outcome };
  if (!job.pages.some((known) => isSame(known, said))) {
    return { ...job, seen: [...job.seen.filter((known) => !isSame(known, said)), said] };
  }
  if (!isRead(outcome)) return job;
  return { ...job, pages: job.pages.map((known) => (isSame(known, said) ? said : known)) };
}

/** The page at hand has its outcome. The next one follows when a person would be there. */
function settled(job: CheckJob, step: CheckStep, outcome: CheckOutcome, now: Instant): CheckTurn {
  const pages = job.pages.map((page, at) => (at === step.at ? { ...page, outcome } : page));
  const known = { ...job, pages };
  if (outcome.kind === 'blocked') return ended(known, 'blocked');
  const back = returning(job, step);
  if (age(step, now) < PAGE_MIN_MS) {
    return { job: { ...known, step: { ...step, phase: 'resting' } }, effects: back };
  }
  const next = goOn(known, now);
  return { ...next, effects: [...back, ...next.effects] };
}

function returning({ tab, from }: CheckJob, { shownBy }: CheckStep): readonly CheckEffect[] {
  return shownBy === 'us' && tab !== undefined && from !== undefined
    ? [{ kind: 'return', tab, to: from }]
    : [];
}

/** Its tab comes to the front, once for each site: whoever does not sign in there is not asked for each page. */
function askedToSignIn(job: CheckJob, step: CheckStep, now: Instant): CheckTurn {
  if (step.phase === 'signing-in') return { job, effects: [] };
  const { tab } = job;
  const site = job.pages[step.at]?.marketplace;
  const isDeclined = job.pages.some(
    ({ marketplace, outcome }) => marketplace === site && outcome?.kind === 'signed-out',
  );
  if (isDeclined || tab === undefined) return settled(job, step, { kind: 'signed-out' }, now);
  return {
    job: { ...job, step: { ...step, phase: 'signing-in', shownBy: 'us' } },
    effects: [{ kind: 'show', tab }],
  };
}

function oldCopy(job: CheckJob, tab: number, now: Instant): CheckTurn {
  const { step } = job;
  if (!step || tab !== job.tab || step.isReloaded || step.phase === 'resting') return { job, effects: [] };
  const reloaded: CheckStep = { ...anew(step, now), phase: 'opening', isReloaded: true };
  return opening({ ...job, step: reloaded }, reloaded);
}

function timePassed(job: CheckJob, look: TabLook | undefined, now: Instant): CheckTurn {
  if (job.tab !== undefined && !look) {
    const { tab: _, ...closed } = job;
    return isRunning(job) ? ended(closed, 'stopped') : { job: closed, effects: [] };
  }
  // It ended, and its tab was not closed.
  if (!isRunning(job)) return { job, effects: closing(job) };
  const { step } = job;
  // The clock was put back: the page has its time from now on.
  if (!step) return { job, effects: [] };
  if (Date.parse(now) < Date.parse(step.loaded ?? step.since)) {
    return { job: { ...job, step: { ...anew(step, now), phase: step.phase } }, effects: [] };
  }
  return stepOn(job, step, look, now);
}

function stepOn(job: CheckJob, step: CheckStep, look: TabLook | undefined, now: Instant): CheckTurn {
  const { phase } = step;
  // The life of the background that was to tell the browser ended before it knew that it had.
  if (phase === 'opening') return opening({ ...job, step: { ...step, since: now } }, step, true);
  if (phase === 'resting') {
    return age(step, now) >= PAGE_MIN_MS ? goOn(job, now) : { job, effects: [] };
  }
  if (phase === 'signing-in') return { job, effects: [] };
  if (look?.isSignIn) return askedToSignIn(job, step, now);
  if (look?.isActive && !step.shownBy) {
    return { job: { ...job, step: { ...anew(step, now), shownBy: 'user' } }, effects: [] };
  }
  if (!step.loaded && look && !look.isLoading) {
    return stepOn(job, { ...step, loaded: now }, look, now);
  }
  if (isOver(step, now)) return settled(job, step, { kind: 'no-answer' }, now);
  const isLate = phase === 'waiting' && !step.shownBy && age(step, now) >= LATE_MS;
  const isNew = isLate || job.step !== step;
  return { job: isNew ? { ...job, step: { ...step, ...(isLate && { phase: 'late' }) } } : job, effects: [] };
}

/** Whether a page has had its time: since it came, or for coming. */
function isOver(step: CheckStep, now: Instant): boolean {
  const { loaded } = step;
  if (loaded === undefined) return age(step, now) >= LOAD_MAX_MS;
  return Date.parse(now) - Date.parse(loaded) >= PAGE_MAX_MS;
}

/** It has its time again. */
function anew({ loaded: _, ...step }: CheckStep, now: Instant): CheckStep {
  return { ...step, phase: 'waiting', since: now };
}

/** Gives the page its time again, in sight. */
function show(job: CheckJob, now: Instant): CheckTurn {
  const { step, tab } = job;
  if (!step || tab === undefined || step.phase === 'opening' || step.phase === 'resting') {
    return { job, effects: [] };
  }
  const phase = step.phase === 'late' ? 'waiting' : step.phase;
  return {
    job: { ...job, step: { ...anew(step, now), phase, shownBy: 'us' } },
    effects: [{ kind: 'show', tab }],
  };
}

function skip(job: CheckJob, now: Instant): CheckTurn {
  const { step } = job;
  if (!step || step.phase === 'resting') return { job, effects: [] };
  const kind = step.phase === 'signing-in' ? 'signed-out' : 'no-answer';
  return settled(job, step, { kind }, now);
}

function age({ since }: CheckStep, now: Instant): number {
  return Date.parse(now) - Date.parse(since);
}

export function isRead({ kind }: CheckOutcome): boolean {
  return kind === 'read' || kind === 'nothing';
}

export function isSame(a: SitePage, b: SitePage): boolean {
  return a.page === b.page && a.marketplace === b.marketplace;
}
