import * as z from 'zod/mini';
import type { ReportedPage } from '../overview/reported-pages.ts';
import { page } from './reading-schema.ts';
import { instant, marketplace } from './schema-parts.ts';

const PAGES_MAX = 30;

/** The pages of which the user saved a report, as they are kept. */
export const reportedPages: z.ZodMiniType<readonly ReportedPage[]> = z
  .array(z.strictObject({ page, marketplace, at: instant, again: z.exactOptional(instant) }))
  .check(z.maxLength(PAGES_MAX));
