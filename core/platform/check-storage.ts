import { type CheckJob, NO_CHECK } from '../check/check-job.ts';
import { checkJob } from '../protocol/check-schema.ts';
import { browser } from './browser.ts';
import { logProblem } from './log.ts';

/** The run over pages, kept until the browser closes: the background may end between any two pages. */
const KEY = 'check';

/** The job as it stands. A damaged one counts as none. */
export async function loadCheck(): Promise<CheckJob> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  if (stored === undefined) return NO_CHECK;
  const parsed = checkJob.safeParse(stored);
  if (parsed.success) return parsed.data;
  logProblem('the check of pages is damaged; it is left out');
  return NO_CHECK;
}

export async function saveCheck(job: CheckJob): Promise<void> {
  await browser.storage.session.set({ [KEY]: job });
}
