import type { ComponentProps } from 'preact';
import type { LedgerView } from '../../components/ledger/LedgerView.tsx';
import type { LedgerReady } from '../../components/ledger/ledger-state.ts';
import { NO_MAILS } from '../../components/mail/mail-intake-state.ts';
import { DEFAULT_ADVICE_SETTINGS } from '../../core/model/advice-settings.ts';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import { type Currency, money } from '../../core/model/money.ts';
import type { Month } from '../../core/model/panel.ts';
import type { LedgerEntry, LedgerSummary, ManualCreditView } from '../../core/overview/ledger-views.ts';
import type { YearOutcomes } from '../../core/overview/year-outcomes.ts';
import { accountKey, entryId } from './ids.ts';
import { usd } from './ledger.ts';
import { AT, overview } from './ui.ts';

/** What the ledger page is drawn from, for the tests. */

export const ALEX: AccountChoice = { key: accountKey('account-1'), marketplace: 'amazon.com', name: 'Alex' };
export const LENA: AccountChoice = { key: accountKey('account-2'), marketplace: 'amazon.de', name: 'Lena' };

export function ready(changed: Partial<LedgerReady> = {}): LedgerReady {
  return {
    kind: 'ready',
    overview: overview(),
    own: { credits: [], accounts: [ALEX], merged: [] },
    advice: DEFAULT_ADVICE_SETTINGS,
    panel: [],
    ...changed,
  };
}

/** All that the history page is drawn from, with nothing in it; change what the test is about. */
export function ledgerProps(
  changed: Partial<ComponentProps<typeof LedgerView>> = {},
): ComponentProps<typeof LedgerView> {
  const nothing = () => {};
  return {
    state: ready(),
    place: { tab: 'overview' },
    history: { kind: 'ready', entries: [], more: false, summary: summary() },
    filter: { account: null, programme: null },
    outcome: undefined,
    marketplaces: ['amazon.com'],
    mail: {
      state: NO_MAILS,
      onRead: async () => true,
      onCancel: nothing,
      onChoose: nothing,
      onKeep: nothing,
      onKeepAll: nothing,
      onPutAside: nothing,
    },
    data: { kind: 'idle' },
    settingsUrl: '/options.html',
    onOutcomeGone: nothing,
    onExport: nothing,
    onImport: nothing,
    onAdd: nothing,
    onCancelImport: nothing,
    onSave: async () => true,
    onEnd: nothing,
    onReopen: nothing,
    onDelete: nothing,
    onCount: nothing,
    onName: nothing,
    onAnswer: nothing,
    onMerge: nothing,
    onPart: nothing,
    onSay: nothing,
    onAssign: nothing,
    onFilter: nothing,
    onMore: nothing,
    ...changed,
  };
}

/** A courtesy credit of $5.00 that ends in three days. */
export function manualCredit(changed: Partial<ManualCreditView> = {}): ManualCreditView {
  return {
    id: '0f0c1c7e-0000-4000-8000-000000000001',
    account: ALEX.key,
    marketplace: 'amazon.com',
    programme: 'promotional',
    name: 'Courtesy credit',
    amount: usd(500),
    expires: '2026-11-25',
    from: 'hand',
    addedAt: AT,
    left: usd(500),
    ...changed,
  };
}

export function entry(changed: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: entryId(`entry ${changed.day} ${changed.kind}`),
    account: ALEX.key,
    accountName: 'Alex',
    marketplace: 'amazon.com',
    programme: 'gift-card',
    day: '2026-11-20',
    kind: 'used',
    amount: usd(-1948),
    ...changed,
  };
}

/** $20.00 used, $1.00 expired, and what is not known. */
export function outcomes(changed: Partial<YearOutcomes> = {}): YearOutcomes {
  return {
    ...ALEX,
    used: usd(2000),
    expired: usd(100),
    gone: usd(250),
    ended: usd(75),
    counts: { used: 9, expired: 1 },
    lastExpired: '2026-11-18',
    ...changed,
  };
}

function nothing(currency: Currency) {
  const zero = money(0, currency);
  return { used: zero, expired: zero, gone: zero, ended: zero, counts: { used: 0, expired: 0 } };
}

/** Two accounts; a gift card balance over three months, and rewards of which some expired. */
export function summary(): LedgerSummary {
  const month = (name: Month, earned: number, used: number, expired: number, balance: number) => ({
    month: name,
    earned: usd(earned),
    used: usd(used),
    expired: usd(expired),
    gone: usd(0),
    ended: usd(0),
    balance: usd(balance),
  });
  const year = (number: number, used: number, expired: number, gone: number, ended: number) => ({
    year: number,
    marketplace: 'amazon.com' as const,
    used: usd(used),
    expired: usd(expired),
    gone: usd(gone),
    ended: usd(ended),
  });
  return {
    accounts: [
      {
        ...ALEX,
        programmes: [
          {
            programme: 'gift-card',
            perMonth: [month('2026-08', 5000, 0, 0, 5000), month('2026-11', 0, 2000, 0, 3000)],
          },
          { programme: 'no-rush', perMonth: [month('2026-10', 300, 0, 100, 200)] },
        ],
      },
      { ...LENA, programmes: [{ programme: 'gift-card', perMonth: [month('2026-11', 100, 0, 0, 100)] }] },
    ],
    years: [year(2025, 1500, 0, 0, 0), year(2026, 2000, 100, 250, 75)],
    thisYear: {
      year: 2026,
      accounts: [outcomes(), { ...LENA, ...nothing('EUR') }],
    },
  };
}
