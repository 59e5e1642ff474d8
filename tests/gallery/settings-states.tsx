import type { ComponentChild } from 'preact';
import { SettingsView } from '../../components/settings/SettingsView.tsx';
import type { SettingsState } from '../../components/settings/settings-state.ts';
import { DEFAULT_ADVICE_SETTINGS } from '../../core/model/advice-settings.ts';
import { DEFAULT_SETTINGS } from '../../core/model/settings.ts';
import type { PageStatus } from '../../core/overview/page-status.ts';
import { lotId } from '../support/ids.ts';
import { usd } from '../support/ledger.ts';
import { AT, daysAgo } from '../support/ui.ts';

type Props = Parameters<typeof SettingsView>[0];
type Ready = Extract<SettingsState, { kind: 'ready' }>;

/** The states of the settings page. */
export const SETTINGS_STATES: Readonly<Record<string, () => ComponentChild>> = {
  'settings usual': () => page({}, { sync: { sync: { isOn: false }, at: AT, isBusy: false } }),
  'settings full': () => page(FULL, FULL_PROPS),
  'settings before agreeing': () => page({ settings: DEFAULT_SETTINGS, granted: [], pages: [] }),
  'settings no days': () => page({ settings: { ...USUAL.settings, leadTimes: [] } }),
  'settings failed': () => page({}, { state: { kind: 'failed', code: 'failed' } }),
};

function page(changed: Partial<Ready>, props: Partial<Props> = {}) {
  const nothing = () => {};
  return (
    <SettingsView
      state={{ ...USUAL, ...changed }}
      outcome={undefined}
      version="0.2.0"
      welcomeUrl="#welcome"
      ledgerUrl="#ledger"
      places={[]}
      at={AT}
      sync={undefined}
      syncActions={{ onTurnOn: nothing, onTurnOff: nothing, onRemove: nothing }}
      shortcuts={{ _execute_action: 'Alt+Shift+U', 'go-to-tip': '' }}
      onChangeShortcuts={nothing}
      onOutcomeGone={nothing}
      onChoose={nothing}
      onTest={nothing}
      onUnmute={nothing}
      onAdvise={nothing}
      onAllow={nothing}
      onRemove={nothing}
      onErase={nothing}
      onDeleteOld={nothing}
      onForget={nothing}
      {...props}
    />
  );
}

const GIFT_CARD: PageStatus = {
  page: 'gift-card-balance',
  marketplace: 'amazon.com',
  lastRead: daysAgo(1),
  via: { balance: 'id, closing', activity: 'header-words' },
  visits: 0,
  missing: [],
  url: 'https://www.amazon.com/gc/balance',
};

const USUAL: Ready = {
  kind: 'ready',
  settings: { ...DEFAULT_SETTINGS, accepted: { version: 1, at: AT } },
  advice: DEFAULT_ADVICE_SETTINGS,
  granted: ['amazon.com'],
  bytes: 2_345_678,
  oldDatabases: 0,
  muted: [],
  pages: [GIFT_CARD],
};

const FULL: Partial<Ready> = {
  granted: ['amazon.com', 'amazon.de', 'aws'],
  advice: {
    ...DEFAULT_ADVICE_SETTINGS,
    hintsOff: ['points'],
    card: 'prime-visa',
    cardBack: 250,
    pointsProgramme: 'amex-uk',
  },
  oldDatabases: 1,
  muted: [
    {
      lots: [lotId('grocery')],
      marketplace: 'amazon.com',
      accountName: 'Maximiliane-Friederike von Hohenlohe-Waldenburg',
      type: 'Promotional credit for a very long list of things that nobody reads to the end',
      expires: '2026-12-08',
      daysLeft: 16,
      amount: usd(123_456_789),
    },
  ],
  pages: [
    GIFT_CARD,
    {
      ...GIFT_CARD,
      page: 'rewards',
      accountName: 'Alex',
      visits: 3,
      lastRead: daysAgo(9),
      lastFailed: { at: daysAgo(1), outcome: 'unrecognised' },
    },
  ],
};

const FULL_PROPS: Partial<Props> = {
  outcome: { kind: 'shop-off', marketplace: 'amazon.fr' },
  places: [{ page: 'gift-card-balance', marketplace: 'amazon.com', at: daysAgo(3) }],
  sync: {
    sync: {
      isOn: true,
      isSealed: true,
      state: 'up-to-date',
      upToDateAt: AT,
      unsent: 0,
      devices: [
        { id: 'a'.repeat(16), name: 'Chrome · Linux', sentAt: AT, isThis: true, state: 'read' },
        {
          id: 'b'.repeat(16),
          name: 'Firefox · Windows',
          sentAt: daysAgo(2),
          isThis: false,
          state: 'locked',
        },
      ],
    },
    at: AT,
    isBusy: false,
  },
};
