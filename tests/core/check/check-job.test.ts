import { describe, expect, it } from 'vitest';
import {
  type CheckEffect,
  type CheckEvent,
  type CheckJob,
  type CheckOutcome,
  dueInMs,
  NO_CHECK,
  nextTurn,
  type SitePage,
} from '../../../core/check/check-job.ts';
import { type CheckView, checkView } from '../../../core/check/check-view.ts';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import { money } from '../../../core/model/money.ts';
import { checkJob } from '../../../core/protocol/check-schema.ts';

const START = Date.parse('2026-11-27T15:00:00.000Z');
const FRONT = 1;
const PAGES: readonly SitePage[] = (['gift-card-balance', 'rewards', 'benefits'] as const).map((page) => ({
  page,
  marketplace: 'amazon.com',
}));
const READ: CheckOutcome = { kind: 'read', amounts: [money(4217, 'USD')], isPart: false };

/** What the shop answers: after so long hidden, or when it is in sight. */
interface Answer {
  readonly outcome: CheckOutcome | 'old-copy' | 'never';
  readonly afterMs?: number;
  readonly onlyInSight?: true;
  /** How long the browser waits for the page itself. */
  readonly loadsForMs?: number;
}

/**
 * A fake browser and a fake clock around the job. The background can be ended before an effect is carried out or right
 * after it, before it knows that. The next event that it gets is that time has passed.
 */
class Desk {
  job: CheckJob = NO_CHECK;
  at = START;
  /** Every address that was opened, with when. */
  readonly opened: { readonly page: string; readonly at: number; readonly isReload: boolean }[] = [];
  readonly answers = new Map<string, Answer>();
  tab: { readonly id: number; isActive: boolean; page: string; since: number; answered: boolean } | undefined;
  tabs = 0;
  /** How many more effects are carried out before the background ends once. */
  killIn = Number.POSITIVE_INFINITY;
  killsBefore = false;
  isAwake = true;

  get now(): Instant {
    return instantAt(this.at);
  }

  get view(): CheckView {
    return checkView(this.job, PAGES);
  }

  lines(): string[] {
    return this.view.lines.map(({ state, outcome }) => outcome?.kind ?? state);
  }

  tell(event: CheckEvent): void {
    // A life of the background begins with a look at the tab, whatever woke it.
    const wasAwake = this.isAwake;
    this.isAwake = true;
    if (!wasAwake && event.kind !== 'time') this.look();
    const turn = nextTurn(this.job, event, this.now);
    this.job = turn.job;
    expect(checkJob.safeParse(JSON.parse(JSON.stringify(this.job)))).toMatchObject({ success: true });
    for (const effect of turn.effects) {
      this.killIn -= 1;
      const isKilled = this.killIn === 0;
      const came = isKilled && this.killsBefore ? undefined : this.#carryOut(effect);
      if (isKilled) this.isAwake = false;
      else if (came) this.tell(came);
      if (!this.isAwake) return;
    }
  }

  look(): void {
    const { tab } = this;
    const isOpen = tab && tab.id === this.job.tab;
    const loadsForMs = (tab && this.answers.get(tab.page)?.loadsForMs) ?? 0;
    const isLoading = loadsForMs > 0 && this.at - (tab?.since ?? 0) < loadsForMs;
    this.tell({
      kind: 'time',
      ...(isOpen && { tab: { isSignIn: false, isActive: tab.isActive, isLoading } }),
    });
  }

  #carryOut(effect: CheckEffect): CheckEvent | undefined {
    switch (effect.kind) {
      case 'create':
        // A tab that a life before this one created is found.
        if (!effect.since || !this.tab) {
          this.tabs += 1;
          this.tab = { id: 100 + this.tabs, isActive: false, page: '', since: 0, answered: false };
        }
        return { kind: 'created', tab: this.tab.id };
      case 'open':
        this.#load(effect.page, false);
        return { kind: 'opened', tab: effect.tab };
      case 'reload':
        this.#load(this.tab?.page ?? '', true);
        return { kind: 'opened', tab: effect.tab };
      case 'show':
        if (this.tab) this.tab.isActive = true;
        return undefined;
      case 'return':
        expect(effect.to).toBe(FRONT);
        if (this.tab) this.tab.isActive = false;
        return undefined;
      case 'close':
        this.tab = undefined;
        return { kind: 'time' };
    }
  }

  #load(page: string, isReload: boolean): void {
    if (!this.tab) throw new Error('no tab');
    Object.assign(this.tab, { page, since: this.at, answered: false });
    this.opened.push({ page, at: this.at, isReload });
  }

  /** Lets time go by in steps: pages answer, timers end, and a background that has ended is woken by the alarm. */
  pass(ms: number): void {
    for (const end = this.at + ms; this.at < end; ) {
      this.at += 100;
      this.#perhapsAnswer();
      const due = dueInMs(this.job, this.now);
      if (this.isAwake && due !== undefined && (due === 0 || this.at % 1000 === 0)) this.look();
      if (!this.isAwake && this.at % 30_000 === 0) this.look();
    }
  }

  #perhapsAnswer(): void {
    const { tab } = this;
    const answer = tab && this.answers.get(tab.page);
    if (!tab || !answer || tab.answered || answer.outcome === 'never') return;
    if (this.at - tab.since < (answer.afterMs ?? 500) || (answer.onlyInSight && !tab.isActive)) return;
    tab.answered = true;
    const isReload = this.opened.at(-1)?.isReload;
    if (answer.outcome === 'old-copy' && !isReload) {
      this.tell({ kind: 'old-copy', tab: tab.id });
      return;
    }
    const outcome = answer.outcome === 'old-copy' ? READ : answer.outcome;
    this.tell({
      kind: 'told',
      tab: tab.id,
      page: tab.page as SitePage['page'],
      marketplace: 'amazon.com',
      outcome,
    });
  }

  begin(pages = PAGES, purpose: CheckJob['purpose'] = 'check'): void {
    this.tell({ kind: 'begin', purpose, pages, from: FRONT });
  }

  /** From another tab. */
  userOpens(page: SitePage['page'], outcome: CheckOutcome): void {
    this.tell({ kind: 'told', tab: 7, page, marketplace: 'amazon.com', outcome });
  }
}

function desk(answers: Partial<Record<SitePage['page'], Answer>> = {}): Desk {
  const made = new Desk();
  for (const { page } of PAGES) made.answers.set(page, answers[page] ?? { outcome: READ });
  return made;
}

describe('a check', () => {
  it('opens one page after another in one tab, each for two seconds at least, and closes the tab', () => {
    const all = desk();
    all.begin();
    all.pass(10_000);
    expect(all.opened.map(({ page, at }) => [page, at - START])).toEqual([
      ['gift-card-balance', 0],
      ['rewards', 2_000],
      ['benefits', 4_000],
    ]);
    expect(all.tabs).toBe(1);
    expect(all.tab).toBeUndefined();
    expect(all.view).toMatchObject({ state: 'ended', checked: 3, of: 3 });
    expect(all.job).not.toHaveProperty('tab');
  });

  it('takes the next page at once where one took longer than that', () => {
    const slow = desk({ rewards: { outcome: READ, afterMs: 3_500 } });
    slow.begin();
    slow.pass(20_000);
    expect(slow.opened.map(({ at }) => at - START)).toEqual([0, 2_000, 5_500]);
  });

  it('does nothing without a click, and a second click joins it', () => {
    const idle = desk();
    idle.look();
    idle.userOpens('rewards', READ);
    idle.pass(60_000);
    expect(idle.opened).toEqual([]);
    idle.begin();
    idle.pass(2_500);
    const before = idle.job;
    idle.begin();
    expect(idle.job).toBe(before);
    idle.pass(10_000);
    expect(idle.opened).toHaveLength(3);
  });

  it('offers after six seconds to bring a page forward, and gives it its time there', () => {
    const hidden = desk({ rewards: { outcome: READ, onlyInSight: true } });
    hidden.begin();
    hidden.pass(7_900);
    expect(hidden.lines()).toEqual(['read', 'checking', 'waiting']);
    hidden.pass(300);
    expect(hidden.lines()).toEqual(['read', 'late', 'waiting']);
    hidden.tell({ kind: 'show' });
    expect(hidden.tab?.isActive).toBe(true);
    hidden.pass(200);
    expect(hidden.lines()[1]).toBe('read');
    expect(hidden.tab?.isActive).toBe(false);
    hidden.pass(10_000);
    expect(hidden.view).toMatchObject({ state: 'ended', checked: 3 });
  });

  it('leaves the user in a tab that they brought forward themselves', () => {
    const curious = desk({ rewards: { outcome: READ, afterMs: 3_000 } });
    curious.begin();
    curious.pass(2_500);
    if (curious.tab) curious.tab.isActive = true;
    curious.pass(3_000);
    expect(curious.tab?.isActive).toBe(true);
  });

  it('gives a page that is slow to come its time once it is there', () => {
    const slow = desk({ rewards: { outcome: READ, loadsForMs: 20_000, afterMs: 25_000 } });
    slow.begin();
    slow.pass(24_000);
    expect(slow.lines()).toEqual(['read', 'late', 'waiting']);
    slow.pass(8_000);
    expect(slow.lines()).toEqual(['read', 'read', 'read']);
  });

  it('gives up a page that does not come for half a minute', () => {
    const lost = desk({ rewards: { outcome: 'never', loadsForMs: 1_000_000 } });
    lost.begin();
    lost.pass(30_000);
    expect(lost.lines()[1]).toBe('late');
    lost.pass(5_000);
    expect(lost.lines()[1]).toBe('no-answer');
  });

  it('gives a page up after twelve seconds and goes on', () => {
    const silent = desk({ rewards: { outcome: 'never' } });
    silent.begin();
    silent.pass(15_300);
    expect(silent.lines()).toEqual(['read', 'no-answer', 'checking']);
    silent.pass(3_000);
    expect(silent.view).toMatchObject({ state: 'ended', checked: 3 });
  });

  it('tries one page again, with the outcomes of the others kept', () => {
    const silent = desk({ rewards: { outcome: 'never' } });
    silent.begin();
    silent.pass(20_000);
    silent.answers.set('rewards', { outcome: { kind: 'nothing' } });
    silent.begin(PAGES.slice(1, 2));
    expect(silent.lines()).toEqual(['read', 'checking', 'read']);
    silent.pass(5_000);
    expect(silent.lines()).toEqual(['read', 'nothing', 'read']);
    expect(silent.view).toMatchObject({ state: 'ended', checked: 1, of: 1 });
  });

  it('brings a sign-in form forward, waits as long as it takes, and goes on by itself', () => {
    const form = desk({ rewards: { outcome: { kind: 'signed-out' } } });
    form.begin();
    form.pass(3_000);
    expect(form.lines()[1]).toBe('signing-in');
    expect(form.tab?.isActive).toBe(true);
    form.pass(300_000);
    expect(form.lines()[1]).toBe('signing-in');
    form.tell({ kind: 'told', tab: form.tab?.id ?? 0, ...(PAGES[1] as SitePage), outcome: READ });
    expect(form.tab?.isActive).toBe(false);
    form.pass(10_000);
    expect(form.view).toMatchObject({ state: 'ended', checked: 3 });
  });

  it('knows a sign-in form by its address, also where the background slept past the time of the page', () => {
    const away = desk({ 'gift-card-balance': { outcome: 'never' } });
    away.begin();
    away.at += 40_000;
    away.tell({ kind: 'time', tab: { isSignIn: true, isActive: false, isLoading: false } });
    expect(away.lines()[0]).toBe('signing-in');
  });

  it('skips a site’s sign-in form, and asks for no further page of that site', () => {
    const out: Answer = { outcome: { kind: 'signed-out' } };
    const form = desk({ 'gift-card-balance': out, rewards: out, benefits: out });
    form.begin();
    form.pass(3_000);
    form.tell({ kind: 'skip' });
    expect(form.tab?.isActive).toBe(false);
    form.pass(10_000);
    expect(form.lines()).toEqual(['signed-out', 'signed-out', 'signed-out']);
    expect(form.opened).toHaveLength(3);
  });

  it('stops at a robot check', () => {
    const robots = desk({ rewards: { outcome: { kind: 'blocked' } } });
    robots.begin();
    robots.pass(60_000);
    expect(robots.view).toMatchObject({ state: 'blocked', checked: 2, of: 3 });
    expect(robots.lines()).toEqual(['read', 'blocked', 'unchecked']);
    expect(robots.opened).toHaveLength(2);
    expect(robots.tab).toBeUndefined();
  });

  it('goes on after a page that is not understood', () => {
    const strange = desk({ rewards: { outcome: { kind: 'unrecognised' } } });
    strange.begin();
    strange.pass(20_000);
    expect(strange.lines()).toEqual(['read', 'unrecognised', 'read']);
  });

  it('loads an old copy once more, past the cache', () => {
    const cached = desk({ rewards: { outcome: 'old-copy' } });
    cached.begin();
    cached.pass(20_000);
    expect(cached.opened.map(({ isReload }) => isReload)).toEqual([false, false, true, false]);
    expect(cached.lines()).toEqual(['read', 'read', 'read']);
  });

  it('stops when its tab is closed, and goes on from there', () => {
    const closed = desk({ rewards: { outcome: READ, afterMs: 1_800 } });
    closed.begin();
    closed.pass(3_000);
    closed.tab = undefined;
    closed.pass(1_000);
    expect(closed.view).toMatchObject({ state: 'stopped', checked: 1, of: 3 });
    closed.pass(60_000);
    expect(closed.opened).toHaveLength(2);
    closed.tell({ kind: 'continue' });
    closed.pass(10_000);
    expect(closed.view).toMatchObject({ state: 'ended', checked: 3, of: 3 });
    expect(closed.opened).toHaveLength(4);
  });

  it('stops when its user says so, and closes its tab', () => {
    const stopped = desk();
    stopped.begin();
    stopped.pass(2_300);
    stopped.tell({ kind: 'stop' });
    expect(stopped.tab).toBeUndefined();
    expect(stopped.view).toMatchObject({ state: 'stopped', checked: 1 });
  });

  it('stops where the browser may no longer open a page', () => {
    const refused = desk();
    refused.begin();
    refused.tell({ kind: 'failed' });
    refused.pass(60_000);
    expect(refused.view.state).toBe('stopped');
    expect(refused.opened).toHaveLength(1);
  });

  it('lasts no longer under a clock that is put back', () => {
    const wound = desk({ 'gift-card-balance': { outcome: 'never' } });
    wound.begin();
    wound.at -= 3_600_000;
    wound.pass(20_000);
    expect(wound.lines()[0]).toBe('no-answer');
  });
});

describe('a page that its user opens', () => {
  it('has its outcome without a run', () => {
    const idle = desk();
    idle.userOpens('rewards', READ);
    expect(idle.lines()).toEqual(['unchecked', 'read', 'unchecked']);
    expect(idle.view).toMatchObject({ state: 'idle', of: 0 });
  });

  it('need not be opened again by the run', () => {
    const both = desk();
    both.begin();
    both.userOpens('benefits', READ);
    both.pass(20_000);
    expect(both.opened.map(({ page }) => page)).toEqual(['gift-card-balance', 'rewards']);
    expect(both.view).toMatchObject({ state: 'ended', checked: 3 });
  });

  it('and cannot be read says nothing of the run’s own tab', () => {
    const both = desk({ 'gift-card-balance': { outcome: READ, afterMs: 3_000 } });
    both.begin();
    both.userOpens('gift-card-balance', { kind: 'signed-out' });
    expect(both.lines()[0]).toBe('checking');
    both.pass(20_000);
    expect(both.lines()).toEqual(['read', 'read', 'read']);
  });
});

describe('a background that ends in the middle', () => {
  const SHOPS: Record<string, Partial<Record<SitePage['page'], Answer>>> = {
    'that answers': {},
    'with an old copy': { rewards: { outcome: 'old-copy' } },
    'that never answers': { 'gift-card-balance': { outcome: 'never' } },
    'that is not understood': { benefits: { outcome: { kind: 'unrecognised' } } },
  };
  const cases = Object.keys(SHOPS).flatMap((shop) =>
    [1, 2, 3, 4, 5, 6, 7].flatMap((step) => [true, false].map((before) => [shop, step, before] as const)),
  );

  it.each(cases)(
    'at a shop %s, at step %i (before it is carried out: %s), goes on where it was',
    (...how) => {
      const [shop, step, before] = how;
      const made = desk(SHOPS[shop]);
      made.killIn = step;
      made.killsBefore = before;
      made.begin();
      made.pass(200_000);
      expect(made.view).toMatchObject({ state: 'ended', checked: 3, of: 3 });
      expect(made.tab).toBeUndefined();
      expect(made.tabs).toBeLessThanOrEqual(1);
      for (const { page } of PAGES) {
        const times = made.opened.filter((one) => one.page === page).length;
        expect(times).toBeGreaterThanOrEqual(1);
        expect(times).toBeLessThanOrEqual(3);
      }
      // Never two pages faster than a person, whatever happens.
      const first = made.opened.filter((one, at) => made.opened.findIndex((o) => o.page === one.page) === at);
      const gaps = first.slice(1).map(({ at }, n) => at - (first[n]?.at ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2_000);
    },
  );
});
