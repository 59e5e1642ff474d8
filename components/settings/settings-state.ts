import type { AdviceSettings } from '../../core/model/advice-settings.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { MutedCredit } from '../../core/overview/muted-credit.ts';
import type { PageStatus } from '../../core/overview/page-status.ts';

/** What came of the last change. */
export type SettingsOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'erased' }
  /** It is read no longer. */
  | { readonly kind: 'shop-off'; readonly marketplace: MarketplaceId }
  /** The first: nothing has changed. The second: not all of it is gone. */
  | { readonly kind: 'not-saved' | 'not-erased'; readonly code: string };

/** All that the settings page can be. */
export type SettingsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: string }
  | {
      readonly kind: 'ready';
      readonly settings: Settings;
      readonly advice: AdviceSettings;
      readonly granted: readonly MarketplaceId[];
      /** What is stored, in bytes; absent when the browser does not say. */
      readonly bytes?: number;
      /** Databases that could not be opened and were left. */
      readonly oldDatabases: number;
      /** What is muted; empty also when that cannot be told now. */
      readonly muted: readonly MutedCredit[];
      /** How well each page is read; absent when that cannot be told now. */
      readonly pages?: readonly PageStatus[];
      /** What came of sending a test reminder. */
      readonly tested?: 'sent' | 'failed';
      /** What came of asking for more marketplaces. */
      readonly asked?: 'not-granted' | 'none-chosen';
    };

/** The choices that are saved; accepting the disclosure is not one of them. */
export type Choices = Omit<Settings, 'accepted'>;

/** A change of the choices about advice, to be made to what is stored then: tips are switched off elsewhere too. */
export type ChangeAdvice = (settings: AdviceSettings) => AdviceSettings;
