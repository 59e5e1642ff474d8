import type { CalendarDate } from '../model/calendar-date.ts';
import type { LotId } from '../model/ids.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';

/** Credit of one type and last day that its owner does not want to be told of. */
export interface MutedCredit {
  readonly lots: readonly LotId[];
  readonly marketplace: MarketplaceId;
  /** Shown only where several accounts are known. */
  readonly accountName?: string;
  readonly type: string;
  readonly expires: CalendarDate;
  /** Whole days left at the marketplace. */
  readonly daysLeft: number;
  /** What is muted of it: what was added since is told. */
  readonly amount: Money;
}
