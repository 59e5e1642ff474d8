import { type CalendarDate, dayAt } from '../model/calendar-date.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import type { StoredCheckout, StoredThankYou } from './stored-pages.ts';
import { compareReadings, type StoredReading } from './stored-reading.ts';

export type PurchaseReading = StoredReading<StoredCheckout> | StoredReading<StoredThankYou>;

/** A purchase that was really placed: what its checkout last said before the thank-you page. */
export interface PlacedPurchase {
  /** The first thank-you page: the same page is often loaded again. */
  readonly placed: StoredReading<StoredThankYou>;
  /** The day it then was at the marketplace. */
  readonly day: CalendarDate;
  /** The last step that showed ways to deliver; steps that show none say nothing about the one chosen before. */
  readonly choice?: StoredReading<StoredCheckout>;
  /** The last step that showed a summary. */
  readonly summary?: StoredReading<StoredCheckout>;
}

/** Undefined while no thank-you page was seen: what was only looked at was never bought. */
export function placedPurchase(readings: readonly PurchaseReading[]): PlacedPurchase | undefined {
  const [placed] = readings.filter(isThankYou).sort(compareReadings);
  if (placed === undefined) return undefined;
  const before = readings
    .filter(isCheckout)
    .filter((reading) => compareReadings(reading, placed) < 0)
    .sort(compareReadings);
  const choice = before.findLast(showsChoice);
  const summary = before.findLast(showsSummary);
  return {
    placed,
    day: dayAt(placed.observedAt, marketplaceById(placed.marketplace).timeZone),
    ...(choice && { choice }),
    ...(summary && { summary }),
  };
}

/** Readings kept of each kind of step of one purchase. */
const KEPT_MAX = 8;

/**
 * The readings of a purchase that need not be kept. Of checkouts the newest eight stay of each kind of step
 * (with or without ways to deliver, with or without a summary), of thank-you pages the first. Which stay
 * does not depend on the order of arrival, and what follows from them is what would follow from all, unless
 * a checkout was read more than eight times after its order was placed.
 */
export function superfluous(readings: readonly PurchaseReading[]): PurchaseReading[] {
  const [, ...laterThankYous] = readings.filter(isThankYou).sort(compareReadings);
  const steps = Map.groupBy(
    readings.filter(isCheckout),
    (reading) => `${showsChoice(reading)} ${showsSummary(reading)}`,
  );
  const older = [...steps.values()].flatMap((same) => same.sort(compareReadings).slice(0, -KEPT_MAX));
  return [...laterThankYous, ...older];
}

function isThankYou(reading: PurchaseReading): reading is StoredReading<StoredThankYou> {
  return reading.page === 'thank-you';
}

function isCheckout(reading: PurchaseReading): reading is StoredReading<StoredCheckout> {
  return reading.page === 'checkout';
}

function showsChoice({ chosen }: StoredCheckout): boolean {
  return chosen.length > 0;
}

function showsSummary({ total }: StoredCheckout): boolean {
  return total !== null;
}
