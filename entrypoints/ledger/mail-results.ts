import type {
  FileNote,
  FoundItem,
  MailIntakeState,
  PuzzlingItem,
  ResultStep,
} from '../../components/mail/mail-intake-state.ts';
import { isUndecided } from '../../components/mail/mail-intake-state.ts';
import type { ImportEvent, MailSource } from '../../core/mail/mail-import.ts';
import { dayAt, daysBetween, type Instant } from '../../core/model/calendar-date.ts';
import { marketplaceById } from '../../core/model/marketplaces.ts';

/** Of each kind so many are listed: a mailbox made to flood the page fills no memory. */
const LISTED_MAX = 200;

type Result = Extract<ImportEvent, { type: 'result' }>;

const OPEN: ResultStep = { kind: 'open' };

/** The state after one more event of an import. */
export function withEvent(state: MailIntakeState, event: ImportEvent, now: Instant): MailIntakeState {
  switch (event.type) {
    case 'progress':
      return { ...state, progress: event };
    case 'result':
      return withResult(state, event, now);
    case 'known':
    case 'twice':
      return withCount(state, event.type, event.file);
    case 'refused':
    case 'file-done':
      return withNote(state, event);
    case 'done': {
      const { progress: _, ...rest } = state;
      return { ...rest, phase: 'idle', ended: 'done' };
    }
  }
}

function withResult(state: MailIntakeState, { file, result }: Result, now: Instant): MailIntakeState {
  if (result.kind === 'not-a-credit-mail') {
    const { mailId, sentence } = result;
    if (sentence === undefined) return withNote(state, { type: 'no-credit', file });
    if (state.passed.length >= LISTED_MAX) return { ...state, morePassed: state.morePassed + 1 };
    return { ...state, passed: [...state.passed, { file, mailId, sentence }] };
  }
  // Left undecided from an earlier import.
  const isListed = (mailId: string) => mailId === result.mailId;
  if ([...state.found, ...state.over].some(({ found }) => isListed(found.mailId)))
    return withCount(state, 'twice', file);
  if (state.puzzling.some(({ mail }) => isListed(mail.mailId))) return withCount(state, 'twice', file);
  if (result.kind === 'not-understood') {
    if (state.puzzling.length >= LISTED_MAX) return { ...state, moreResults: state.moreResults + 1 };
    return { ...state, puzzling: [...state.puzzling, { file, mail: result, step: OPEN }] };
  }
  const today = dayAt(now, marketplaceById(result.marketplace).timeZone);
  const daysLeft = result.expires === null ? null : daysBetween(today, result.expires);
  const item: FoundItem = { file, found: result, daysLeft, account: null, step: OPEN };
  if (daysLeft !== null && daysLeft < 0) {
    if (state.over.length >= LISTED_MAX) return { ...state, moreOver: state.moreOver + 1 };
    return { ...state, over: [...state.over, item] };
  }
  if (state.found.length >= LISTED_MAX) return { ...state, moreResults: state.moreResults + 1 };
  return { ...state, found: [...state.found, item] };
}

function withCount(state: MailIntakeState, type: 'known' | 'twice', file: MailSource): MailIntakeState {
  const at = state.notes.findIndex((note) => note.type === type && note.file === file);
  const before = state.notes[at];
  if (!before || !('count' in before)) return withNote(state, { type, file, count: 1 });
  return { ...state, notes: state.notes.with(at, { ...before, count: before.count + 1 }) };
}

function withNote(state: MailIntakeState, note: FileNote): MailIntakeState {
  if (state.notes.length >= LISTED_MAX) return { ...state, moreNotes: state.moreNotes + 1 };
  return { ...state, notes: [...state.notes, note] };
}

/** What stays on the page when another import begins: whatever waits to be decided. */
export function forNextImport(state: MailIntakeState): MailIntakeState {
  const { accounts, shops, found, puzzling } = state;
  return {
    accounts,
    shops,
    phase: 'starting',
    found: found.filter(isUndecided),
    puzzling: puzzling.filter(isUndecided),
    over: [],
    passed: [],
    moreOver: 0,
    morePassed: 0,
    moreResults: 0,
    notes: [],
    moreNotes: 0,
  };
}

/** The state with a change made to the result of one mail. */
export function withChange(
  state: MailIntakeState,
  mailId: string,
  change: Partial<Pick<FoundItem, 'step' | 'account'>>,
): MailIntakeState {
  const { account: _, ...forPuzzling } = change;
  return {
    ...state,
    found: state.found.map(
      (item): FoundItem => (item.found.mailId === mailId ? { ...item, ...change } : item),
    ),
    puzzling: state.puzzling.map(
      (item): PuzzlingItem => (item.mail.mailId === mailId ? { ...item, ...forPuzzling } : item),
    ),
  };
}
