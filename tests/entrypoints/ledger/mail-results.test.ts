import { describe, expect, it } from 'vitest';
import { NO_MAILS } from '../../../components/mail/mail-intake-state.ts';
import type { ImportEvent } from '../../../core/mail/mail-import.ts';
import { forNextImport, withChange, withEvent } from '../../../entrypoints/ledger/mail-results.ts';
import { foundCredit, mailId, notUnderstood } from '../../support/mail-items.ts';
import { AT } from '../../support/ui.ts';

type Result = Extract<ImportEvent, { type: 'result' }>['result'];

function stateAfter(...events: readonly ImportEvent[]) {
  return events.reduce((state, event) => withEvent(state, event, AT), NO_MAILS);
}

function result(result: Result, file: string | null = 'a.eml'): ImportEvent {
  return { type: 'result', file, result };
}

describe('a found credit', () => {
  it('waits to be decided, with the days that are left at its marketplace', () => {
    const { found } = stateAfter(result(foundCredit()));
    expect(found).toEqual([
      { file: 'a.eml', found: foundCredit(), daysLeft: 56, account: null, step: { kind: 'open' } },
    ]);
  });

  it('is still there on its last day, and over a day later', () => {
    const today = foundCredit({ expires: '2026-11-22' });
    const yesterday = foundCredit({ expires: '2026-11-21', mailId: mailId(3) });
    const state = stateAfter(result(today), result(yesterday));
    expect(state.found).toMatchObject([{ daysLeft: 0 }]);
    expect(state.over).toMatchObject([{ daysLeft: -1 }]);
  });

  it('has no days where its programme never ends', () => {
    expect(stateAfter(result(foundCredit({ expires: null }))).found).toMatchObject([{ daysLeft: null }]);
  });

  it('of an earlier import that is not decided yet is not listed twice', () => {
    const state = stateAfter(result(foundCredit()), result(notUnderstood()), { type: 'done' });
    const again = [result(foundCredit(), 'b.eml'), result(notUnderstood(), 'b.eml')].reduce(
      (now, event) => withEvent(now, event, AT),
      forNextImport(state),
    );
    expect(again.found).toHaveLength(1);
    expect(again.puzzling).toHaveLength(1);
    expect(again.notes).toEqual([{ type: 'twice', file: 'b.eml', count: 2 }]);
  });
});

it('what is decided goes when the next import begins, and notes with it', () => {
  const state = stateAfter(
    result(foundCredit()),
    result(foundCredit({ mailId: mailId(3) })),
    result(notUnderstood()),
    { type: 'refused', file: 'x.png', why: 'no-headers' },
    { type: 'done' },
  );
  const decided = withChange(withChange(state, mailId(1), { step: { kind: 'kept' } }), mailId(2), {
    step: { kind: 'aside' },
  });
  const next = forNextImport(decided);
  expect(next.found.map(({ found }) => found.mailId)).toEqual([mailId(3)]);
  expect(next).toMatchObject({ phase: 'starting', puzzling: [], notes: [] });
  expect(next).not.toHaveProperty('ended');
});

it('files are named with what is to be said of each', () => {
  const { notes } = stateAfter(
    { type: 'known', file: 'all.mbox', mailId: mailId(1) },
    { type: 'known', file: 'all.mbox', mailId: mailId(2) },
    { type: 'known', file: null, mailId: mailId(2) },
    result({ kind: 'not-a-credit-mail', mailId: mailId(4) }, 'order.eml'),
  );
  expect(notes).toEqual([
    { type: 'known', file: 'all.mbox', count: 2 },
    { type: 'known', file: null, count: 1 },
    { type: 'no-credit', file: 'order.eml' },
  ]);
});

it('a mail that names a credit and gives none can be looked at, and a flood of them is counted', () => {
  const passed = (at: number) =>
    result({ kind: 'not-a-credit-mail', mailId: mailId(at), sentence: 'Get a $9 credit.' }, 'all.mbox');
  const state = stateAfter(...Array.from({ length: 203 }, (_, at) => passed(at)));
  expect(state.passed[0]).toEqual({ file: 'all.mbox', mailId: mailId(0), sentence: 'Get a $9 credit.' });
  expect(state.passed).toHaveLength(200);
  expect(state.morePassed).toBe(3);
  expect(state.notes).toEqual([]);
  expect(forNextImport(state)).toMatchObject({ passed: [], morePassed: 0 });
});

it('the end of an import takes the progress away and says that it ended', () => {
  const counts = { file: 'all.mbox', bytes: 5, messages: 1, read: 1, unread: 0 };
  const reading = stateAfter({ type: 'progress', size: 10, ...counts });
  expect(reading.progress).toMatchObject({ bytes: 5, size: 10 });
  const ended = withEvent(reading, { type: 'done' }, AT);
  expect(ended).toMatchObject({ phase: 'idle', ended: 'done' });
  expect(ended).not.toHaveProperty('progress');
});

it('a mailbox made to flood the page is counted and not listed', () => {
  const many = (make: (at: number) => ImportEvent) => Array.from({ length: 1000 }, (_, at) => make(at));
  const state = stateAfter(
    ...many((at) => result(foundCredit({ mailId: mailId(10_000 + at) }))),
    ...many((at) => result(foundCredit({ mailId: mailId(20_000 + at), expires: '2020-01-01' }))),
    ...many((at) => result(notUnderstood({ mailId: mailId(30_000 + at) }))),
    ...many((at) => ({ type: 'refused', file: `${at}`, why: 'empty' })),
  );
  expect(state.found).toHaveLength(200);
  expect(state.puzzling).toHaveLength(200);
  expect(state.moreResults).toBe(1600);
  expect([state.over.length, state.moreOver]).toEqual([200, 800]);
  expect([state.notes.length, state.moreNotes]).toEqual([200, 800]);
});
