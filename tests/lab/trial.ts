import type { Random } from '../drift/random.ts';

/** One way in which the extension is put under strain, and what must hold then. */
export interface Trial {
  readonly name: string;
  /** What must hold, for the table. */
  readonly holds: string;
  /** How often, where no flag says otherwise. */
  readonly count: number;
  /** How often in `npm test`; absent of what needs a browser, which has tests of its own there. */
  readonly short?: number;
  readonly run: (asked: { readonly count: number; readonly random: Random }) => Promise<Outcome>;
}

export interface Outcome {
  readonly figures: Readonly<Record<string, number | string>>;
  /** What did not hold, in words. */
  readonly failures: readonly string[];
}

/** Milliseconds that work takes, with what it gives. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** The value that so much of all is at most: 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/**
 * Work of one round, which fails by its name where it does not end: a browser that hangs is found, and holds up nothing.
 *
 * @throws Error where it takes longer
 */
export async function limited<T>(what: string, work: () => Promise<T>, maxMs = 120_000): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${what} took longer than ${maxMs / 1000} s`)), maxMs);
  try {
    return await Promise.race([work(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
