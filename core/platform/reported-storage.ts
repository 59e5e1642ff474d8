import { reportedPages } from '../protocol/reported-schema.ts';
import { inTurns } from './in-turn.ts';
import { getLocal, setLocal } from './local-storage.ts';

const KEY = 'reported-pages';

type Reported = ReturnType<typeof reportedPages.parse>;

const inTurn = inTurns();

/** The pages of which the user saved a report. Damaged ones count as none. */
export async function loadReported(): Promise<Reported> {
  const { [KEY]: stored } = await getLocal(KEY);
  const parsed = reportedPages.safeParse(stored);
  return parsed.success ? parsed.data : [];
}

/** Nothing is written where the same list comes back. */
export function changeReported(change: (known: Reported) => Reported): Promise<void> {
  return inTurn(async () => {
    const known = await loadReported();
    const next = change(known);
    if (next !== known) await setLocal({ [KEY]: next });
  });
}
