/** Browsers refuse what is written more often, and others need not hear of each change at once. */
const PAUSE_MS = 30_000;
const SENDS_PER_HOUR_MAX = 60;
const HOUR_MS = 60 * 60_000;

/** The sends that count: a clock that was set back must not wait for the hour to come again. */
export function recentSends(times: readonly number[], nowMs: number): number[] {
  return times.filter((time) => time > nowMs - HOUR_MS && time <= nowMs);
}

/** When a device may send next. @param times Its sends of the last hour, in milliseconds, in order. */
export function nextSend(times: readonly number[], nowMs: number): number {
  const [newest, oldest] = [times.at(-1), times.at(-SENDS_PER_HOUR_MAX)];
  if (oldest !== undefined) return oldest + HOUR_MS;
  return newest === undefined ? nowMs : newest + PAUSE_MS;
}
