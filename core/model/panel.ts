import type { AccountKey } from './credit.ts';
import type { MarketplaceId } from './marketplaces.ts';

/** Receipts that Shopper Panel takes in a month. */
export const PANEL_RECEIPTS = 10;

/** A calendar month as ISO text: `2026-11`. */
export type Month = string;

/** What its owner counted for Shopper Panel in one month. */
export interface PanelMonth {
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  readonly month: Month;
  readonly receipts: number;
  readonly surveys?: number;
}
