import { type DraftStart, startOfLink } from '../manual-credits/credit-draft.ts';

/** The parts of the history page, each at its address. */
export const TABS = ['overview', 'calendar', 'balances', 'earn', 'accounts'] as const;
export type Tab = (typeof TABS)[number];

/** What lies over the page. */
export type OpenDialog = 'credit' | 'mail' | 'import';

/** Where on the history page an address leads. */
export interface Place {
  readonly tab: Tab;
  /** The id of a part of the tab, to be brought into sight. */
  readonly part?: string;
  readonly opens?: OpenDialog | 'export';
  /** What the form starts with. */
  readonly start?: DraftStart;
}

/** Parts that links lead to, with their tabs. */
const PARTS: ReadonlyMap<string, Tab> = new Map([
  ['history', 'overview'],
  ['listed', 'calendar'],
  ['panel', 'balances'],
  ['own-credits', 'balances'],
]);

/** Links to what lies over the page. */
const OVER: ReadonlyMap<string, 'mail' | 'export'> = new Map([
  ['mail-intake', 'mail'],
  ['data', 'export'],
]);

/** The place of an address's fragment; the overview where it names none that is known. */
export function placeOf(hash: string): Place {
  const start = startOfLink(hash);
  if (start) return { tab: 'overview', opens: 'credit', start };
  const [name = ''] = hash.slice(1).split('?');
  const tab = TABS.find((id) => id === name);
  if (tab) return { tab };
  if (name.startsWith('earn-')) return { tab: 'earn', part: name };
  const opens = OVER.get(name);
  if (opens) return { tab: 'overview', opens };
  const holder = PARTS.get(name);
  return holder ? { tab: holder, part: name } : { tab: 'overview' };
}
