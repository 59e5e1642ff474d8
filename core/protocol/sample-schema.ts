import * as z from 'zod/mini';
import type { PageReading } from '../pages/reading.ts';
import type { PageSample } from '../scrub/page-sample.ts';
import { pageReading } from './reading-schema.ts';
import { fieldName } from './schema-parts.ts';

/** Far more than any page of a shop; an answer of more would only fill the memory. */
const LONGEST_PAGE = 30_000_000;

const count = z.int().check(z.gte(0));

const verdict = z.strictObject({
  outcome: z.enum(['read', 'signed-out', 'blocked', 'unrecognised', 'not-ours']),
  missing: z.array(fieldName).check(z.maxLength(50)),
});

/** A sample as it comes out of the page's process. */
export const pageSample: z.ZodMiniType<PageSample<PageReading>> = z.strictObject({
  html: z.string().check(z.maxLength(LONGEST_PAGE)),
  url: z.url().check(z.maxLength(10_000)),
  language: z.string().check(z.maxLength(10)),
  replaced: z.strictObject({
    amounts: count,
    dates: count,
    numbers: count,
    words: count,
    scripts: count,
    comments: count,
  }),
  page: verdict,
  sample: verdict,
  alike: z.boolean(),
  reading: z.exactOptional(pageReading),
  left: z.array(z.string().check(z.maxLength(10_000))).check(z.maxLength(10_000)),
});
