import type { CheckJob, CheckOutcome, CheckStep, SitePage } from './check-job.ts';
import { isRead, isSame } from './check-job.ts';

/** All that our pages show of a check. */
export interface CheckView {
  readonly state: CheckJob['state'];
  readonly purpose: CheckJob['purpose'];
  /** Of the run: how many pages have an outcome, how many of these were read, and how many there are. */
  readonly checked: number;
  readonly read: number;
  readonly of: number;
  /** Every page that can be checked, site by site. */
  readonly lines: readonly CheckLine[];
}

export interface CheckLine extends SitePage {
  /** `waiting`: its turn is still to come. `known`: see its outcome. */
  readonly state: 'unchecked' | 'waiting' | 'checking' | 'late' | 'signing-in' | 'known';
  readonly outcome?: CheckOutcome;
}

export function checkView(job: CheckJob, checkable: readonly SitePage[]): CheckView {
  return {
    state: job.state,
    purpose: job.purpose,
    checked: job.pages.filter(({ outcome }) => outcome).length,
    read: job.pages.filter(({ outcome }) => outcome && isRead(outcome)).length,
    of: job.pages.length,
    lines: checkable.map((page) => lineOf(job, page)),
  };
}

function lineOf({ pages, seen, state, step }: CheckJob, { page, marketplace }: SitePage): CheckLine {
  const of = { page, marketplace };
  const at = pages.findIndex((known) => isSame(known, of));
  const outcome = (pages[at] ?? seen.find((known) => isSame(known, of)))?.outcome;
  if (outcome) return { ...of, state: 'known', outcome };
  if (at < 0 || state !== 'running') return { ...of, state: 'unchecked' };
  return { ...of, state: step?.at === at ? stateOf(step) : 'waiting' };
}

function stateOf({ phase }: CheckStep): CheckLine['state'] {
  return phase === 'late' || phase === 'signing-in' ? phase : 'checking';
}
