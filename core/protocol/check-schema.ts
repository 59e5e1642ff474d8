import * as z from 'zod/mini';
import type { CheckJob, CheckOutcome } from '../check/check-job.ts';
import type { OpenedPage } from '../check/opened-pages.ts';
import { page } from './reading-schema.ts';
import { day, instant, marketplace, money } from './schema-parts.ts';

/** More than there are pages to check on all sites together. */
const PAGES_MAX = 300;

const sitePage = { page, marketplace };

/** The pages that a check is asked for, one by one. */
export const sitePages = z.array(z.strictObject(sitePage)).check(z.maxLength(PAGES_MAX));

/** What is kept of pages that were opened until the browser closes. */
export const openedPages: z.ZodMiniType<readonly OpenedPage[]> = z
  .array(z.strictObject({ ...sitePage, at: instant }))
  .check(z.maxLength(PAGES_MAX));

const checkOutcome: z.ZodMiniType<CheckOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    amounts: z.array(money).check(z.maxLength(20)),
    expires: z.exactOptional(z.nullable(day)),
    isPart: z.boolean(),
  }),
  z.strictObject({ kind: z.enum(['nothing', 'signed-out', 'blocked', 'unrecognised', 'no-answer']) }),
]);

const pageChecks = z
  .array(z.strictObject({ ...sitePage, outcome: z.exactOptional(checkOutcome) }))
  .check(z.maxLength(PAGES_MAX));

/** What is kept of a check until the browser closes. */
export const checkJob: z.ZodMiniType<CheckJob> = z.strictObject({
  state: z.enum(['idle', 'running', 'ended', 'stopped', 'blocked']),
  purpose: z.enum(['check', 'update']),
  pages: pageChecks,
  seen: pageChecks,
  from: z.exactOptional(z.int()),
  tab: z.exactOptional(z.int()),
  step: z.exactOptional(
    z.strictObject({
      at: z.int().check(z.gte(0)),
      phase: z.enum(['opening', 'waiting', 'late', 'signing-in', 'resting']),
      since: instant,
      loaded: z.exactOptional(instant),
      shownBy: z.exactOptional(z.enum(['us', 'user'])),
      isReloaded: z.boolean(),
    }),
  ),
});
