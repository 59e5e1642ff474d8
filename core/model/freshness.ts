import type { Instant } from './calendar-date.ts';

const OLD_AFTER_DAYS = 7;

/** Whether an amount read at `asOf` is so old at `at` that its age should be seen at a glance. */
export function isOld(asOf: Instant, at: Instant): boolean {
  return Date.parse(at) - Date.parse(asOf) >= OLD_AFTER_DAYS * 86_400_000;
}
