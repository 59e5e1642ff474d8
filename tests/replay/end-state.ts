import { hasEnded, isDated } from '../../core/ledger/lots.ts';
import { promiseState } from '../../core/ledger/promises.ts';
import { type CalendarDate, dayAt, type Instant } from '../../core/model/calendar-date.ts';
import type { Account, Lot, ProgrammeId } from '../../core/model/credit.ts';
import type { Money } from '../../core/model/money.ts';
import type { LedgerEntry, LedgerSummary } from '../../core/overview/ledger-views.ts';
import type { Database } from '../../core/store/database.ts';
import { loadStoredState } from '../../core/store/stored-state.ts';
import { succeed } from '../support/store.ts';
import type { FakeBrowser } from './fake-browser.ts';
import type { Life } from './life.ts';
import { type Told, toldBy } from './told.ts';

/** What a user finds when the scenario is over, as an expectation names it. */
export interface EndState {
  readonly credits: readonly {
    readonly programme: ProgrammeId;
    readonly type: string;
    readonly amount: Money;
    readonly expires: CalendarDate | null;
    readonly account?: string;
  }[];
  readonly balances: readonly { readonly programme: ProgrammeId; readonly amount: Money }[];
  /** Oldest first. */
  readonly entries: readonly EndEntry[];
  /** By year, sums in minor units over all accounts. What is zero is absent. */
  readonly years: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The months in which something moved, oldest first. */
  readonly months: readonly EndMonth[];
  readonly promises: readonly { readonly amount: Money; readonly state: EndPromise }[];
  readonly reminders: readonly (Told & { readonly on: CalendarDate })[];
  readonly showing: readonly Told[];
  readonly badge: string;
  readonly ask: number;
}

export type EndEntry = Pick<LedgerEntry, 'programme' | 'day' | 'kind' | 'type'> &
  Partial<Pick<LedgerEntry, 'amount'>>;

export interface EndMonth {
  readonly programme: ProgrammeId;
  readonly month: string;
  /** Null where it is not known. */
  readonly closing: Money | null;
}

type EndPromise = 'open' | 'settled' | 'void' | 'late';

interface EndFacts {
  readonly db: Database;
  readonly browser: FakeBrowser;
  readonly now: Instant;
  /** The browser's. */
  readonly timeZone: string;
}

/** The programmes whose amounts without an end move up and down: a balance, not a credit. */
const BALANCES: readonly ProgrammeId[] = ['card-points', 'partner-points'];

const PAGE_ENTRIES = 200;

export async function endStateOf({ db, browser, now, timeZone }: EndFacts, life: Life): Promise<EndState> {
  // First what is on the screen: a life begins with bringing it in line.
  const [shown, screen, badge] = [[...browser.shown], await browser.showing(), await browser.badgeText()];
  const state = succeed(await loadStoredState(db, now));
  const summary = await life.ask('ledger-summary', {});
  const { asked, alike } = await life.ask('overview', {});
  const counted = state.lots.filter((lot) => !hasEnded(lot, now) && !state.held.includes(lot.account));
  const isBalance = ({ programme }: Lot) => BALANCES.includes(programme);
  const told = (notifications: typeof shown) =>
    notifications.flatMap((one) => {
      const facts = toldBy(one, state.accounts);
      return facts ? [{ ...facts, on: dayAt(one.at, timeZone) }] : [];
    });
  return {
    credits: counted
      .filter((lot) => !isBalance(lot))
      .map(({ programme, type, amount, expires, account }) => ({
        programme,
        type,
        amount,
        expires,
        ...nameOf(state.accounts, account),
      }))
      .sort((a, b) => ((a.expires ?? '9') < (b.expires ?? '9') ? -1 : 1)),
    balances: [...state.balances, ...counted.filter((lot) => isBalance(lot) && !isDated(lot))]
      .filter(({ account }) => !state.held.includes(account))
      .map(({ programme, amount }) => ({ programme, amount })),
    entries: (await entriesOf(life)).map(({ kind, amount, day, programme, type }) => ({
      kind,
      ...(kind !== 'changed' && { amount }),
      day,
      programme,
      ...(type !== undefined && { type }),
    })),
    years: yearsOf(summary),
    months: monthsOf(summary),
    promises: await promisesOf({ db, now }),
    reminders: told(shown),
    showing: told(screen).map(({ on: _, ...facts }) => facts),
    badge,
    ask: asked.length + alike.length,
  };
}

function nameOf(accounts: readonly Account[], key: Account['key']): { account?: string } {
  const name = accounts.find((account) => account.key === key)?.name;
  return name === undefined ? {} : { account: name };
}

async function entriesOf(life: Life): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (;;) {
    const last = entries.at(-1);
    const before = last && { day: last.day, id: last.id };
    const page = await life.ask('ledger', { ...(before && { before }), limit: PAGE_ENTRIES });
    entries.push(...page.entries);
    if (!page.more) return entries.reverse();
  }
}

function yearsOf({ years }: LedgerSummary): EndState['years'] {
  const sums: Record<string, Record<string, number>> = {};
  for (const { year, marketplace: _, ...amounts } of years) {
    const sum = sums[year] ?? {};
    for (const [kind, { minor }] of Object.entries(amounts)) {
      if (minor !== 0) sum[kind] = (sum[kind] ?? 0) + minor;
    }
    sums[year] = sum;
  }
  return sums;
}

function monthsOf({ accounts }: LedgerSummary): EndMonth[] {
  return accounts.flatMap(({ programmes }) =>
    programmes.flatMap(({ programme, perMonth }) =>
      perMonth.map(({ month, balance }) => ({ programme, month, closing: balance ?? null })),
    ),
  );
}

async function promisesOf({ db, now }: Pick<EndFacts, 'db' | 'now'>): Promise<EndState['promises']> {
  const { promises, pages } = succeed(
    await db.read(['promises', 'pages'], async (tx) => ({
      promises: await tx.objectStore('promises').getAll(),
      pages: await tx.objectStore('pages').getAll(),
    })),
  );
  return promises.map((promise) => {
    const page = pages.find(({ scope, page }) => scope === promise.account && page === 'rewards');
    const state = promiseState(promise, page?.lastRead, now);
    const isOpen = state === 'waiting' || state === 'look' || state === 'past';
    return { amount: promise.amount, state: isOpen ? 'open' : state };
  });
}
