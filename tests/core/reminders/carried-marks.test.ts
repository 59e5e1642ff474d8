import { describe, expect, it } from 'vitest';
import { type Listed, lotsOf } from '../../../core/ledger/lots.ts';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { Lot } from '../../../core/model/credit.ts';
import { carriedMarks } from '../../../core/reminders/carried-marks.ts';
import { mute, type ReminderMark } from '../../../core/reminders/marks.ts';
import { dueReminders } from '../../../core/reminders/reminders.ts';
import { accountKey } from '../../support/ids.ts';
import { rewardLot, snapshot } from '../../support/ledger.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';

const READ = '2026-11-18T20:00:00.000Z';
const NOW: Instant = '2026-11-20T20:00:00.000Z';
const END = '2026-11-30';
const settings = REMINDED_AT_ANY_TIME;
const accounts = [{ key: accountKey('alex'), marketplace: 'amazon.com' }] as const;

const digital = (minor: number, expires: Listed['expires'] = END) => rewardLot(minor, expires, 'Digital');
const video = (minor: number, expires: Listed['expires'] = END) => rewardLot(minor, expires, 'Video');
const listed = (...lots: Listed[]): Lot[] =>
  lotsOf(
    snapshot('r', READ, lots),
    lots.map((lot) => ({ ...lot, seen: READ })),
  );

const due = (lots: readonly Lot[], told: readonly ReminderMark[]) =>
  dueReminders({ lots, accounts, settings, told, now: NOW });
/** All that a reminder says of these lots has been told. */
const toldOf = (lots: readonly Lot[]) => due(lots, []).flatMap(({ covers }) => covers);

/** The sums that are news once all of the first list was told, and the second list came in its place. */
function news(before: readonly Listed[], after: readonly Listed[], mark = toldOf): number[] {
  const [was, is] = [listed(...before), listed(...after)];
  return due(is, carriedMarks(was, is, mark(was))).map(({ total }) => total.minor);
}

describe('what was told', () => {
  it('is told at all, and once', () => {
    expect(due(listed(digital(300)), [])).toHaveLength(1);
    expect(news([digital(300)], [digital(300)])).toEqual([]);
  });

  it('stays told under a new name', () => {
    expect(news([digital(300)], [rewardLot(300, END, 'Digital content')])).toEqual([]);
  });

  it('stays told where its last day moved or is now shown', () => {
    expect(news([digital(300)], [digital(300, '2026-12-02')])).toEqual([]);
  });

  it('stays told in another language', () => {
    const german = [rewardLot(300, END, 'Digitale Inhalte'), rewardLot(100, END, 'Filme')];
    expect(news([digital(300), video(100)], german)).toEqual([]);
  });

  it('stays told in another language where some of it was used meanwhile', () => {
    expect(news([digital(300)], [rewardLot(250, END, 'Digitale Inhalte')])).toEqual([]);
  });

  it('stays told when it is split or merged', () => {
    const two = [rewardLot(300, END, 'Books'), rewardLot(200, END, 'Music')];
    expect(news([digital(500)], two)).toEqual([]);
    expect(news(two, [digital(500)])).toEqual([]);
    expect(news([digital(500)], [digital(300), digital(200)])).toEqual([]);
    expect(news([digital(300), digital(200)], [digital(500)])).toEqual([]);
  });

  it('stays told of what is left when some of it was used', () => {
    expect(news([digital(300)], [digital(120)])).toEqual([]);
  });

  it('does not cover what came in beside it', () => {
    expect(news([digital(300)], [digital(300), video(200)])).toEqual([500]);
    expect(news([digital(300)], [rewardLot(300, END, 'Digital content'), video(200)])).toEqual([500]);
  });

  it('of what was used up covers nothing that comes after it', () => {
    const [was, none, is] = [listed(digital(300)), listed(), listed(digital(300))];
    const left = carriedMarks(was, none, toldOf(was));
    expect(left).toEqual([]);
    expect(due(is, carriedMarks(none, is, left))).toHaveLength(1);
  });

  it('of what was used in part covers no more than was left', () => {
    const [was, less, is] = [listed(digital(300)), listed(digital(100)), listed(digital(300))];
    const left = carriedMarks(was, less, toldOf(was));
    expect(due(is, carriedMarks(less, is, left))).toHaveLength(1);
  });

  it('of one account says nothing of another’s equal credit', () => {
    const was = listed(digital(300));
    const others = was.map((lot) => ({ ...lot, account: accountKey('sam') }));
    expect(carriedMarks(was, others, toldOf(was))).toEqual([]);
  });
});

describe('what was muted', () => {
  it('stays silent under another name, and a new credit beside it is news by itself', () => {
    expect(news([digital(300)], [digital(300), video(200)], mute)).toEqual([200]);
    expect(news([digital(300)], [rewardLot(300, END, 'Digital content'), video(200)], mute)).toEqual([200]);
  });

  it('is silent for no more than there was of it', () => {
    expect(news([digital(300)], [digital(300), digital(100)], mute)).toEqual([100]);
    expect(news([digital(300)], [], mute)).toEqual([]);
  });
});
