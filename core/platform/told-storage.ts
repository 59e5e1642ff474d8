import type * as z from 'zod/mini';
import { RECOVERY_MAX, toldMarks } from '../protocol/recovery-part.ts';
import { getLocal, removeLocal, setLocal } from './local-storage.ts';

/**
 * What reminders told while the database could not be opened, until it can: nobody is to be told twice. Bounded like
 * the marks of the second copy, which they are worked out from.
 */
const KEY = 'told-beside';

export type ToldMarks = z.infer<typeof toldMarks>;

/** The marks; damaged ones count as none, which costs one more notification at most. */
export async function loadToldBeside(): Promise<ToldMarks> {
  const { [KEY]: stored } = await getLocal(KEY);
  const parsed = toldMarks.safeParse(stored);
  return parsed.success ? parsed.data : [];
}

export async function addToldBeside(marks: ToldMarks): Promise<void> {
  const known = await loadToldBeside();
  const others = known.filter(({ key }) => !marks.some((mark) => mark.key === key));
  await setLocal({ [KEY]: [...others, ...marks].slice(-RECOVERY_MAX.told) });
}

export async function forgetToldBeside(): Promise<void> {
  await removeLocal(KEY);
}
