import type { PageSnapshot } from '../model/page-snapshot.ts';
import { readAlike } from './alike.ts';
import { type Sample, scrubSnapshot } from './scrub-snapshot.ts';
import { survivors } from './survivors.ts';

/** What a reader said of a page, as far as it may be told: never what stood there. */
export interface Verdict {
  readonly outcome: 'read' | 'signed-out' | 'blocked' | 'unrecognised' | 'not-ours';
  /** Names of the fields that were missing. */
  readonly missing: readonly string[];
}

/** A sample with what is known of how good it is. */
export interface PageSample<Reading> extends Omit<Sample, 'offsets'> {
  /** What the reader says of the page and of the sample. */
  readonly page: Verdict;
  readonly sample: Verdict;
  /** The two are the same up to what was replaced: every field, and not only the outcome. */
  readonly alike: boolean;
  /** The reading of the sample. */
  readonly reading?: Reading;
  /** Words and numbers of the page that are still in it: none is expected. */
  readonly left: readonly string[];
}

export interface SampleOptions<Reading> {
  /** Decides every fake. In the product a random text that is not kept. */
  readonly seed: string;
  readonly read: (snapshot: PageSnapshot) => Reading | undefined;
}

interface AnyReading {
  readonly outcome: Exclude<Verdict['outcome'], 'not-ours'>;
  readonly missing?: readonly string[];
}

/**
 * Makes a sample of a captured page and checks it: is it read like the page, and is nothing of the page left
 * in it? Neither the page's text nor the numbers that would turn amounts back are in what comes out.
 */
export function makeSample<Reading extends AnyReading>(
  snapshot: PageSnapshot,
  { seed, read }: SampleOptions<Reading>,
): PageSample<Reading> {
  const { offsets, ...sample } = scrubSnapshot(snapshot, seed);
  const before = read(snapshot);
  const after = read(sample.snapshot);
  return {
    ...sample,
    page: verdictOf(before),
    sample: verdictOf(after),
    alike: readAlike(before, after, offsets),
    ...(after && { reading: after }),
    left: survivors(snapshot, sample.snapshot),
  };
}

function verdictOf(reading: AnyReading | undefined): Verdict {
  return { outcome: reading?.outcome ?? 'not-ours', missing: reading?.missing ?? [] };
}
