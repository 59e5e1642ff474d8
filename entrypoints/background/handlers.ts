import { overviewOf } from '../../core/ledger/overview-of.ts';
import { pageStatuses } from '../../core/ledger/page-status.ts';
import { type MarketplaceId, originOf } from '../../core/model/marketplaces.ts';
import { addressOf } from '../../core/pages/addresses.ts';
import type { PageKind } from '../../core/pages/page-reading.ts';
import {
  dismissHint,
  loadAdviceSettings,
  saveAdviceSettings,
  switchHintOff,
} from '../../core/platform/advice-storage.ts';
import { createLanguage } from '../../core/platform/language.ts';
import { grantedMarketplaces, wantedMarketplaces } from '../../core/platform/permissions.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { eraseSettings, loadSettings, saveSettings } from '../../core/platform/settings-storage.ts';
import { endRuleOf } from '../../core/programmes/index.ts';
import { acceptReading } from '../../core/store/accept-reading.ts';
import { loadHoldings } from '../../core/store/holdings.ts';
import { eraseEverything, storageUsed } from '../../core/store/maintenance.ts';
import { orRefuseSender } from './accepted-sender.ts';
import { adviseOn } from './advice.ts';
import { createLedgerHandlers } from './ledger-handlers.ts';
import { pointingHandlers, readByPlace } from './pointing.ts';
import { sampleHandlers } from './sample.ts';
import { orRefuse, type World } from './world.ts';

/**
 * What each message does. `refresh` brings badge, alarms and registrations in line afterwards; a change of
 * choices waits for it, a reading does not, since it is acknowledged as soon as it is on disk.
 */
export function createHandlers({ db, now }: World, refresh: () => Promise<void>): Handlers {
  return {
    async 'deliver-reading'(delivery, sender) {
      await orRefuseSender(sender, delivery.reading.marketplace);
      const acceptance = orRefuse(await acceptReading(db, delivery, now()));
      if (!acceptance.accepted) throw new Refused('bad-request');
      void refresh();
      void readByPlace(delivery.reading, sender);
      return null;
    },

    async advise({ reading }, sender) {
      await orRefuseSender(sender, reading.marketplace);
      return adviseOn({ db, now }, reading, createLanguage());
    },

    async 'dismiss-hint'({ hint, kind, scope }, sender) {
      await orRefuseSender(sender);
      await (scope === 'kind' ? switchHintOff(kind) : dismissHint(hint));
      return null;
    },

    async overview() {
      const at = now();
      const [settings, points, granted, wasGranted, holdings] = await Promise.all([
        loadSettings(),
        loadAdviceSettings(),
        grantedMarketplaces(),
        wantedMarketplaces(),
        loadHoldings(db, at),
      ]);
      return overviewOf({
        ...orRefuse(holdings),
        settings,
        granted,
        wasGranted,
        now: at,
        points,
        hasEnds: (programme, marketplace) => endRuleOf(programme, marketplace).kind === 'dated',
        addressOf: addressOrShop,
        knownAddressOf: addressOf,
      });
    },

    async 'page-statuses'() {
      return pageStatuses({ ...orRefuse(await loadHoldings(db, now())), addressOf: addressOrShop });
    },
    ...sampleHandlers,
    ...createLedgerHandlers({ db, now }, refresh),

    settings: () => loadSettings(),

    async 'save-settings'(choices) {
      const saved = await saveSettings({ ...(await loadSettings()), ...choices });
      await refresh();
      return saved;
    },

    'advice-settings': () => loadAdviceSettings(),

    async 'save-advice-settings'(choices) {
      const saved = await saveAdviceSettings(choices);
      await refresh();
      return saved;
    },

    async accept({ version }) {
      const saved = await saveSettings({ ...(await loadSettings()), accepted: { version, at: now() } });
      await refresh();
      return saved;
    },

    async erase() {
      // First what allows reading, so that no reading comes in behind.
      await eraseSettings();
      orRefuse(await eraseEverything(db));
      await refresh();
      return null;
    },

    ...pointingHandlers({ now }),

    async 'storage-used'() {
      return { bytes: await storageUsed(navigator.storage) };
    },
  };
}

/** Where a marketplace shows a page; its front page where the address is not known. */
export function addressOrShop(page: PageKind, marketplace: MarketplaceId): string {
  return addressOf(page, marketplace) ?? originOf(marketplace);
}
