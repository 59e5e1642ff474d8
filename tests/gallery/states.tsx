import type { ComponentChild } from 'preact';
import type { Checking } from '../../components/check/checking.ts';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { type PopupState, popupState } from '../../components/popup/popup-state.ts';
import { money } from '../../core/model/money.ts';
import type { Notice, Overview } from '../../core/overview/overview.ts';
import { accountKey, lotId } from '../support/ids.ts';
import { account, daysAgo, ending, holding, overview, promise, usualOverview } from '../support/ui.ts';
import { HISTORY_STATES } from './history-states.tsx';
import { SETTINGS_STATES } from './settings-states.tsx';

/** What can be looked at, by name. */
export const STATES: Readonly<Record<string, () => ComponentChild>> = {
  'popup usual': () => popup(popupState(usualOverview())),
  'popup household': () => popup(popupState(household())),
  'popup last day': () =>
    popup(popupState(overview({ ending: [ending(0), ending(1)], accounts: [account()] }))),
  'popup nothing due': () => popup(popupState(overview({ ending: [ending(40)], accounts: [account()] }))),
  'popup gift card alone': () =>
    popup(
      popupState(
        knowing({
          unchecked: [
            { page: 'rewards', marketplace: 'amazon.com' },
            { page: 'benefits', marketplace: 'amazon.com' },
          ],
        }),
      ),
    ),
  'popup nothing expires': () => popup(popupState(knowing({ isAll: true, checked: 2 }))),
  'popup site without ends': () => popup(popupState(knowing({ withoutEnds: ['amazon.de'] }))),
  'popup notes': () =>
    popup(popupState({ ...usualOverview(), notices: NOTICES, asked: [ASKED], unconfirmed: [UNCONFIRMED] })),
  'popup large amounts': () => popup(popupState(large())),
  'popup first run': () => popup({ kind: 'first-run' }),
  'popup no site': () => popup({ kind: 'no-shop' }),
  'popup nothing read': () => popup(popupState(overview())),
  'popup cannot be opened': () =>
    popup(popupState({ ...usualOverview(), unopened: { why: 'damaged', at: daysAgo(2) } })),
  'popup failed': () => popup({ kind: 'failed', code: 'failed' }),
  ...HISTORY_STATES,
  ...SETTINGS_STATES,
};

function popup(state: PopupState) {
  const nothing = () => {};
  return (
    <PopupView
      state={state}
      tips={[]}
      onDismissTip={nothing}
      welcomeUrl="#welcome"
      settingsUrl="#settings"
      ledgerUrl="#history"
      onRetry={nothing}
      onStartAnew={async () => undefined}
    />
  );
}

function knowing(known: Partial<Overview['known']>): Overview {
  const nothing = overview({ accounts: [account()] });
  return { ...nothing, known: { ...nothing.known, ...known } };
}

/** 17 credits with a date in three accounts. */
function household(): Overview {
  const people = [
    { account: accountKey('alex'), accountName: 'Alex', marketplace: 'amazon.com', currency: 'USD' },
    { account: accountKey('sam'), accountName: 'Sam', marketplace: 'amazon.com', currency: 'USD' },
    { account: accountKey('alexandra'), accountName: 'Alexandra', marketplace: 'amazon.de', currency: 'EUR' },
  ] as const;
  const types = ['Digital content and services', 'Courtesy credit', 'Drugstore voucher', 'Grocery'];
  const credits = Array.from({ length: 17 }, (_, index) => {
    const { currency, ...owner } = people[index < 2 ? 0 : index % 3] as (typeof people)[number];
    return ending(index < 2 ? 3 : 2 + index * 3, {
      ...owner,
      lot: lotId(`lot-${index}`),
      type: types[index < 2 ? 0 : index % 4] as string,
      amount: money(150 + index * 75, currency),
    });
  });
  return overview({
    ending: credits,
    accounts: people.map(({ account: key, accountName: name, marketplace, currency }, index) =>
      account({
        key,
        name,
        marketplace,
        holdings: [
          holding({ amount: money(4217 + index * 3311, currency) }),
          holding({ programme: 'no-rush', amount: money(1950, currency) }),
        ],
        nothing: ['promotional', 'trade-in'],
      }),
    ),
    promises: [promise(4, { account: accountKey('alex') })],
  });
}

function large(): Overview {
  const name = 'Maximiliane-Friederike von Hohenlohe-Waldenburg';
  const amount = money(123456789, 'USD');
  const type = 'Promotional credit for a very long list of things that nobody reads to the end';
  return overview({
    ending: [3, 9, 12].map((days) => ending(days, { amount, type, accountName: name, asOf: daysAgo(40) })),
    accounts: [
      account({ name, holdings: [holding({ amount, hold: amount, failedAt: daysAgo(1) })] }),
      account({ key: accountKey('b') }),
    ],
  });
}

const GIFT_CARD = {
  page: 'gift-card-balance',
  marketplace: 'amazon.com',
  at: daysAgo(1),
  url: 'https://www.amazon.com/gc/balance',
} as const;

const NOTICES: readonly Notice[] = [
  { kind: 'unrecognised', ...GIFT_CARD, visits: 2, missing: [], lastRead: daysAgo(8) },
  { kind: 'grant-lost', marketplace: 'amazon.de' },
  { kind: 'disclosure-changed' },
  { kind: 'damaged-records', count: 2 },
];

const ASKED = {
  key: accountKey('unknown'),
  marketplace: 'amazon.com',
  page: 'rewards',
  at: daysAgo(0),
  candidates: [],
} as const;

const UNCONFIRMED = {
  reading: 'first',
  page: 'rewards',
  marketplace: 'amazon.com',
  account: accountKey('account-1'),
  asOf: daysAgo(0),
  lines: [{ name: 'Digital content', amount: money(300, 'USD'), expires: '2026-11-30' }],
  more: 0,
  url: 'https://www.amazon.com/norushcredits',
} as const;

/** Six pages that can be checked, none of which is being checked. */
export const CHECKING: Checking = {
  view: {
    state: 'idle',
    purpose: 'check',
    checked: 0,
    read: 0,
    of: 0,
    lines: [{ page: 'rewards', marketplace: 'amazon.com', state: 'unchecked' }],
  },
  begin: () => {},
  steer: () => {},
};
