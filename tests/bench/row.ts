import type { Spread } from './statistics.ts';

/** One line of the bench. */
export interface Row {
  readonly group: string;
  readonly name: string;
  readonly unit: 'ms' | 'bytes' | 'count';
  readonly median: number;
  /** Where the inner half of the runs lies; absent where a run cannot differ from another. */
  readonly low?: number;
  readonly high?: number;
  /** How many times another row this one is. */
  readonly ratio?: { readonly to: string; readonly value: number };
  readonly goal?: Goal;
}

export interface Goal {
  readonly text: string;
  readonly isMet: boolean;
  /** Whether the bench ends with 1 where it is missed: only what is the same on every machine. */
  readonly isBinding: boolean;
}

/** A row of a time, in milliseconds. */
export function timeRow(group: string, name: string, { median, low, high }: Spread): Row {
  return { group, name, unit: 'ms', median, low, high };
}

/** The same row, compared with another; `most` is the ratio wished for. */
export function against(row: Row, other: Row, most?: number): Row {
  const value = row.median / other.median;
  return {
    ...row,
    ratio: { to: other.name, value },
    ...(most !== undefined && { goal: { text: `≤ ${most} times`, isMet: value <= most, isBinding: false } }),
  };
}
