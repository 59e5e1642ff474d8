import type { ComponentChild } from 'preact';
import { LedgerView } from '../../components/ledger/LedgerView.tsx';
import { placeOf } from '../../components/ledger/place.ts';
import { addDays, type CalendarDate } from '../../core/model/calendar-date.ts';
import type { EntryKind, ProgrammeId } from '../../core/model/credit.ts';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import { marketplaceById } from '../../core/model/marketplaces.ts';
import { money } from '../../core/model/money.ts';
import type { Month } from '../../core/model/panel.ts';
import type { LedgerEntry, LedgerMonth, LedgerSummary } from '../../core/overview/ledger-views.ts';
import { accountKey, entryId, lotId } from '../support/ids.ts';
import { ALEX, ledgerProps, manualCredit, ready } from '../support/ledger-page.ts';
import { account, ending, holding, overview, promise } from '../support/ui.ts';

type Props = Parameters<typeof LedgerView>[0];

/** The states of the history page, each of its tabs among them. */
export const HISTORY_STATES: Readonly<Record<string, () => ComponentChild>> = {
  'history empty': () => page({ state: ready({ own: { credits: [], accounts: [], merged: [] } }) }),
  'history one month': () => page(ofPeople([ALEX], 1)),
  'history five years': () => page(ofPeople([ALEX], 60)),
  'history many accounts': () => page(ofPeople(PEOPLE, 14)),
  'history long amounts': () => page(ofPeople([LONG], 14, 10_000_000)),
  'history calendar': () => page({ ...ofPeople(PEOPLE, 14), place: placeOf('#calendar') }),
  'history balances': () => page({ ...ofPeople(PEOPLE, 14), place: placeOf('#balances') }),
  'history ways': () => page({ ...ofPeople([ALEX], 14), place: placeOf('#earn') }),
  'history accounts': () => page({ ...ofPeople(PEOPLE, 14), place: placeOf('#accounts') }),
  'history adding': () => page({ ...ofPeople([ALEX], 14), place: placeOf('#add?amount=%245.00') }),
  'history email': () => page({ ...ofPeople([ALEX], 14), place: placeOf('#mail-intake') }),
  'history undo': () =>
    page({
      ...ofPeople([ALEX], 14),
      outcome: { kind: 'deleted', name: 'Reload bonus', onUndo: () => {} },
    }),
  'history failed': () => page({ state: { kind: 'failed', code: 'damaged' } }),
};

function page(changed: Partial<Props>) {
  return <LedgerView {...ledgerProps(changed)} />;
}

const TODAY: CalendarDate = '2026-11-22';
const SAM: AccountChoice = { key: accountKey('sam'), marketplace: 'amazon.com', name: 'Sam' };
const ALEXANDRA: AccountChoice = {
  key: accountKey('alexandra'),
  marketplace: 'amazon.de',
  name: 'Alexandra',
};
const HOLIDAY: AccountChoice = { key: accountKey('holiday'), marketplace: 'amazon.co.uk', name: 'Holiday' };
const PEOPLE = [ALEX, SAM, ALEXANDRA, HOLIDAY];
const LONG: AccountChoice = {
  ...ALEX,
  name: 'Maximiliane-Friederike von Hohenlohe-Waldenburg',
};

const TYPES = ['Digital content and services', 'Kindle eBooks', 'Grocery', 'Courtesy credit'];

/** Every kind of entry comes in turn. */
const TURNS: readonly (readonly [EntryKind, ProgrammeId, number])[] = [
  ['used', 'no-rush', -150],
  ['earned', 'no-rush', 200],
  ['expired', 'no-rush', -150],
  ['used', 'gift-card', -1948],
  ['earned', 'promotional', 500],
  ['ended', 'no-rush', -300],
  ['gone', 'promotional', -250],
  ['refunded', 'gift-card', 699],
  ['changed', 'no-rush', 0],
  ['used', 'promotional', -500],
  ['promised', 'no-rush', 150],
  ['adjusted', 'gift-card', -42],
];

function ofPeople(people: readonly AccountChoice[], months: number, times = 1): Partial<Props> {
  const entries = Array.from({ length: Math.min(months * 8, 200) }, (_, index) =>
    entryOf(people[index % people.length] ?? ALEX, index, times),
  );
  const shown = overview({
    ending: people.flatMap((owner, place) =>
      [3, 8, 12, 19, 40, 61].map((days, index) =>
        ending(days + place, {
          lot: lotId(`${owner.key}-${days}`),
          account: owner.key,
          marketplace: owner.marketplace,
          type: TYPES[index % TYPES.length] as string,
          amount: money((150 + index * 275) * times, marketplaceById(owner.marketplace).currency),
          ...(people.length > 1 && owner.name !== undefined && { accountName: owner.name }),
        }),
      ),
    ),
    accounts: people.map((owner, index) => {
      const { currency } = marketplaceById(owner.marketplace);
      return account({
        ...owner,
        holdings: [
          holding({ amount: money((4217 + index * 3311) * times, currency) }),
          holding({ programme: 'no-rush', amount: money(1950 * times, currency) }),
        ],
        nothing: ['trade-in'],
      });
    }),
    promises: [promise(4)],
  });
  return {
    state: ready({
      overview: shown,
      own: { credits: [manualCredit({ note: 'From the chat' })], accounts: [...people], merged: [] },
    }),
    history: { kind: 'ready', entries, more: months > 24, summary: summaryOf(people, months, times) },
  };
}

function entryOf(owner: AccountChoice, index: number, times: number): LedgerEntry {
  const [kind, programme, minor] = TURNS[index % TURNS.length] ?? ['used', 'no-rush', -1];
  const day = addDays(TODAY, -Math.floor(index * 3.6) - 2);
  return {
    id: entryId(`entry-${index}`),
    account: owner.key,
    marketplace: owner.marketplace,
    ...(owner.name !== undefined && { accountName: owner.name }),
    programme,
    kind,
    day,
    amount: money(minor * times, marketplaceById(owner.marketplace).currency),
    ...(programme !== 'gift-card' && {
      type: TYPES[index % TYPES.length] as string,
      expires: addDays(day, 60),
    }),
    ...(programme === 'gift-card' && kind === 'used' && { orderId: '111-5500001-6600001' }),
    ...(kind === 'gone' && { since: addDays(day, -6) }),
    ...(kind === 'ended' && { seen: `${addDays(day, -3)}T18:00:00.000Z` }),
    ...(kind === 'changed' && { was: { type: 'Digital items', expires: null } }),
  };
}

function summaryOf(people: readonly AccountChoice[], count: number, times: number): LedgerSummary {
  return {
    accounts: people.map((owner, index) => ({
      ...owner,
      programmes: (['gift-card', 'no-rush', 'promotional'] as const).map((programme, place) => ({
        programme,
        perMonth: monthsBefore(count).map((month, at) => monthOf(owner, month, at + index + place, times)),
      })),
    })),
    years: [],
    thisYear: {
      year: 2026,
      accounts: people.map((owner, index) => {
        const of = (minor: number) => money(minor * times, marketplaceById(owner.marketplace).currency);
        return {
          ...owner,
          used: of(count === 1 ? 450 : 3850 + index * 725),
          expired: of(count === 1 ? 0 : 2200 - index * 300),
          gone: of(index === 0 ? 600 : 0),
          ended: of(300),
          counts: { used: count === 1 ? 3 : 24, expired: count === 1 ? 0 : 10 },
          ...(count > 1 && { lastExpired: '2026-11-18' as const }),
        };
      }),
    },
  };
}

function monthsBefore(count: number): Month[] {
  const [year = 0, month = 0] = TODAY.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const all = year * 12 + month - 1 - (count - 1 - index);
    return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}` as Month;
  });
}

function monthOf(owner: AccountChoice, month: Month, turn: number, times: number): LedgerMonth {
  const of = (minor: number) => money(minor * times, marketplaceById(owner.marketplace).currency);
  return {
    month,
    earned: of(300 + (turn % 4) * 150),
    used: of((turn % 5) * 180),
    expired: of(turn % 3 === 0 ? 150 : 0),
    gone: of(turn % 7 === 0 ? 250 : 0),
    ended: of(turn % 6 === 1 ? 300 : 0),
    // Some months print no closing balance.
    ...(turn % 6 !== 5 && { balance: of(3000 + ((turn * 737) % 4000)) }),
  };
}
