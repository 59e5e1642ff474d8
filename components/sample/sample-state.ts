import type { PageSample } from '../../core/scrub/page-sample.ts';

export type ShownSample = Omit<PageSample<unknown>, 'reading'>;

/** All that the page of a sample can be. */
export type SampleState =
  | { readonly kind: 'making' }
  /** No tab has the page. */
  | { readonly kind: 'not-open' }
  | { readonly kind: 'failed'; readonly code: string }
  | {
      readonly kind: 'ready';
      readonly sample: ShownSample;
      /** What the sample shows, line by line. */
      readonly text: string;
      /** The markup made of it. */
      readonly source: string;
      /** The file to save, and what to call it. */
      readonly file: { readonly url: string; readonly name: string };
    };
