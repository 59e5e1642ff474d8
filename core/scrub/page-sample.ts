import { readAlike } from './alike.ts';
import { type Sample, type ScrubOptions, scrubPage } from './scrub.ts';
import { survivors } from './survivors.ts';

/** What a reader said of a page, as far as it may be told: never what stood there. */
export interface Verdict {
  readonly outcome: 'read' | 'signed-out' | 'blocked' | 'unrecognised' | 'not-ours';
  /** Names of the fields that were missing. */
  readonly missing: readonly string[];
}

/** A sample with what is known of how good it is. It is all that leaves the page it was made in. */
export interface PageSample<Reading> extends Omit<Sample, 'offsets'> {
  /** The language that the page names. */
  readonly language: string;
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

export interface SampleOptions<Reading> extends ScrubOptions {
  readonly read: (document: Document, url: string) => Reading | undefined;
  /** A document that runs and loads nothing. */
  readonly parse: (html: string, url: string) => Document;
}

interface AnyReading {
  readonly outcome: Exclude<Verdict['outcome'], 'not-ours'>;
  readonly missing?: readonly string[];
}

/**
 * Makes a sample of a page and checks it: is it read like the page, and is nothing of the page left in it?
 * The page is unchanged, and neither its text nor the numbers that would turn amounts back are in what
 * comes out.
 */
export function makeSample<Reading extends AnyReading>(
  document: Document,
  { url, seed, read, parse }: SampleOptions<Reading>,
): PageSample<Reading> {
  const { offsets, ...sample } = scrubPage(document, { url, seed });
  const copy = parse(sample.html, sample.url);
  const [before, after] = [read(document, url), read(copy, sample.url)];
  return {
    ...sample,
    language: languageIn(copy),
    page: verdictOf(before),
    sample: verdictOf(after),
    alike: readAlike(before, after, offsets),
    ...(after && { reading: after }),
    left: survivors({ document, url }, { document: copy, url: sample.url }),
  };
}

function verdictOf(reading: AnyReading | undefined): Verdict {
  return { outcome: reading?.outcome ?? 'not-ours', missing: reading?.missing ?? [] };
}

function languageIn(document: Document): string {
  const said = document.documentElement.getAttribute('lang') ?? '';
  return /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(said) ? said : '';
}
