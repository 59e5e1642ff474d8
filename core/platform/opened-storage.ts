import { openedPages } from '../protocol/check-schema.ts';
import { browser } from './browser.ts';
import { inTurns } from './in-turn.ts';

/** The pages that were opened on a click, kept until the browser closes: the background may end before they say anything. */
const KEY = 'opened';

type Opened = ReturnType<typeof openedPages.parse>;

const inTurn = inTurns();

/** Damaged ones count as none. */
export async function loadOpened(): Promise<Opened> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const parsed = openedPages.safeParse(stored);
  return parsed.success ? parsed.data : [];
}

/** Nothing is written where nothing changes. */
export function changeOpened(change: (known: Opened) => Opened): Promise<void> {
  return inTurn(async () => {
    const known = await loadOpened();
    const next = change(known);
    if (next.length !== known.length) await browser.storage.session.set({ [KEY]: next });
  });
}
