import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsBetween } from '../../../core/ledger/list-events.ts';
import { type ListState, nextState } from '../../../core/ledger/list-state.ts';
import { lotsOf, type Snapshot } from '../../../core/ledger/lots.ts';
import { monthChanges } from '../../../core/ledger/months.ts';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { Entry } from '../../../core/model/credit.ts';
import { anyLots, rewardLot, snapshot, usd } from '../../support/ledger.ts';

const MONDAY = '2026-11-02T20:00:00.000Z';
const TUESDAY = '2026-11-03T20:00:00.000Z';
const WEDNESDAY = '2026-11-04T20:00:00.000Z';
const ALL_DAYS: readonly Instant[] = [MONDAY, TUESDAY, WEDNESDAY];

type List = Pick<Snapshot, 'lots'> & Partial<Snapshot>;

const whole = (...lots: Snapshot['lots']): List => ({ lots });
const part = (...lots: Snapshot['lots']): List => ({ lots, isWhole: false });
const points = (...amounts: readonly (readonly [card: string, minor: number])[]): List => ({
  programme: 'card-points',
  lots: amounts.map(([card, minor]) => rewardLot(minor, null, card)),
});

/** What the last of these lists says, read on Monday, Tuesday and Wednesday unless they say when. */
function last(...lists: readonly List[]): Entry[] {
  let state: ListState | undefined;
  let events: Entry[] = [];
  for (const [i, { lots, ...changes }] of lists.entries()) {
    const next = nextState(state, snapshot(`r${i}`, ALL_DAYS[i] ?? WEDNESDAY, lots, changes));
    events = eventsBetween(state, next);
    state = next;
  }
  return events;
}

/** Kind, amount, name and end of each, in a fixed order. */
function story(...lists: readonly List[]): string[] {
  return last(...lists)
    .map(({ kind, amount, type, expires }) => `${kind} ${amount.minor} ${type} ${expires}`)
    .sort();
}

const NOVEMBER = '2026-11-30';
const digital = (minor: number, expires: `${number}-${number}-${number}` | null = NOVEMBER) =>
  rewardLot(minor, expires, 'Digital');
const video = (minor: number, expires: `${number}-${number}-${number}` | null = NOVEMBER) =>
  rewardLot(minor, expires, 'Video');

describe('what was there at first', () => {
  it('is an opening, on the day it was seen: nobody knows since when it is there', () => {
    for (const list of [whole(digital(300)), part(digital(300))]) {
      const [first, ...others] = last(list);
      expect(first).toMatchObject({
        kind: 'opening',
        amount: usd(300),
        day: '2026-11-02',
        expires: NOVEMBER,
      });
      expect(first).not.toHaveProperty('since');
      expect(others).toEqual([]);
    }
  });

  it('is all that is seen up to the first whole list', () => {
    expect(story(part(digital(300)), part(video(100)))).toEqual([`opening 100 Video ${NOVEMBER}`]);
    expect(story(part(digital(300)), whole(digital(300), video(100)))).toEqual([
      `opening 100 Video ${NOVEMBER}`,
    ]);
  });
});

describe('what came in', () => {
  it('is earned where a whole list did not have it, between the days of both', () => {
    expect(last(whole(), whole(digital(300)))).toMatchObject([
      { kind: 'earned', amount: usd(300), day: '2026-11-03', since: '2026-11-02' },
    ]);
    expect(story(whole(digital(300)), whole(digital(450)))).toEqual([`earned 150 Digital ${NOVEMBER}`]);
  });

  it('is earned also where a part shows it', () => {
    expect(story(whole(digital(300)), part(video(100)))).toEqual([`earned 100 Video ${NOVEMBER}`]);
  });
});

describe('what is no longer listed before its last day', () => {
  it('is gone, between the days of two whole lists: why is not known', () => {
    expect(last(whole(digital(300)), whole())).toMatchObject([
      { kind: 'gone', amount: usd(-300), day: '2026-11-03', since: '2026-11-02' },
    ]);
    expect(story(whole(digital(300)), whole(digital(120)))).toEqual([`gone -180 Digital ${NOVEMBER}`]);
  });

  it('is said by no part of a list, but by the next whole one', () => {
    expect(story(whole(digital(300), video(100)), part(video(100)))).toEqual([]);
    expect(story(whole(digital(300), video(100)), part(digital(120)))).toEqual([]);
    expect(story(whole(digital(300), video(100)), part(video(100)), whole(video(100)))).toEqual([
      `gone -300 Digital ${NOVEMBER}`,
    ]);
  });

  it('is in no year’s sum where the two lists are of two years', () => {
    const year = { observedAt: '2026-12-30T20:00:00.000Z' } as const;
    const next = { observedAt: '2027-01-02T20:00:00.000Z' } as const;
    const lot = digital(300, '2027-03-31');
    const gone = last({ lots: [lot], ...year }, { lots: [], ...next });
    expect(gone).toMatchObject([{ kind: 'gone', since: '2026-12-30', day: '2027-01-02' }]);
    expect(monthChanges([], gone)).toMatchObject([{ month: '2027-01', gone: 0, used: 0, change: -300 }]);
    const within = last(whole(lot), whole());
    expect(monthChanges([], within)).toMatchObject([{ month: '2026-11', gone: 300, used: 0, change: -300 }]);
  });
});

describe('what is listed otherwise', () => {
  it('is only changed under a new name, and keeps the old one', () => {
    const [entry, ...others] = last(whole(digital(300)), whole(rewardLot(300, NOVEMBER, 'Digital content')));
    expect(entry).toMatchObject({
      kind: 'changed',
      amount: usd(300),
      type: 'Digital content',
      was: { type: 'Digital', expires: NOVEMBER },
      since: '2026-11-02',
      day: '2026-11-03',
    });
    expect(others).toEqual([]);
  });

  it('is only changed where its last day moved, also when it is no longer shown or at last shown', () => {
    for (const [was, is] of [
      [NOVEMBER, '2026-12-31'],
      ['2026-12-31', NOVEMBER],
      [null, NOVEMBER],
      [NOVEMBER, null],
    ] as const) {
      expect(last(whole(digital(300, was)), whole(digital(300, is)))).toMatchObject([
        { kind: 'changed', amount: usd(300), expires: is, was: { type: 'Digital', expires: was } },
      ]);
    }
    expect(story(whole(digital(300, null)), whole(digital(500)))).toEqual([
      `changed 300 Digital ${NOVEMBER}`,
      `earned 200 Digital ${NOVEMBER}`,
    ]);
  });

  it('is only changed where a part shows it under another name', () => {
    expect(story(whole(digital(300), video(100)), part(rewardLot(300, NOVEMBER, 'Digital content')))).toEqual(
      [`changed 300 Digital content ${NOVEMBER}`],
    );
  });

  it('is only changed where it is split or merged', () => {
    const two = whole(rewardLot(300, NOVEMBER, 'Books'), rewardLot(200, NOVEMBER, 'Music'));
    expect(story(whole(digital(500)), two)).toEqual([
      `changed 200 Music ${NOVEMBER}`,
      `changed 300 Books ${NOVEMBER}`,
    ]);
    expect(story(two, whole(digital(500)))).toEqual([`changed 500 Digital ${NOVEMBER}`]);
    expect(last(two, whole(digital(500)))[0]).not.toHaveProperty('was');
  });

  it('is only changed where the page is shown in another language', () => {
    const english = whole(digital(300), video(100), digital(50, '2026-12-31'));
    const german = [
      rewardLot(300, NOVEMBER, 'Digitale Inhalte'),
      rewardLot(100, NOVEMBER, 'Filme'),
      rewardLot(50, '2026-12-31', 'Digitale Inhalte'),
    ];
    expect(story(english, whole(...german))).toEqual([
      `changed 100 Filme ${NOVEMBER}`,
      `changed 300 Digitale Inhalte ${NOVEMBER}`,
      'changed 50 Digitale Inhalte 2026-12-31',
    ]);
  });

  it('is missing no more than was used meanwhile, under its own name, where the page is shown in another language', () => {
    expect(story(whole(digital(300)), whole(rewardLot(250, NOVEMBER, 'Digitale Inhalte')))).toEqual([
      `changed 250 Digitale Inhalte ${NOVEMBER}`,
      `gone -50 Digital ${NOVEMBER}`,
    ]);
    expect(
      story(
        whole(digital(300), video(100)),
        whole(rewardLot(250, NOVEMBER, 'Digitale Inhalte'), rewardLot(100, NOVEMBER, 'Filme')),
      ),
    ).toEqual([
      `changed 100 Filme ${NOVEMBER}`,
      `changed 250 Digitale Inhalte ${NOVEMBER}`,
      `gone -50 Digital ${NOVEMBER}`,
    ]);
  });

  it('is another credit where both name and end are others, or the amount is', () => {
    expect(story(whole(digital(300)), whole(video(300, '2026-12-31')))).toEqual([
      'earned 300 Video 2026-12-31',
      `gone -300 Digital ${NOVEMBER}`,
    ]);
    expect(
      story(whole(digital(300), rewardLot(1, NOVEMBER, 'x')), whole(video(200), rewardLot(1, NOVEMBER, 'x'))),
    ).toEqual([`earned 200 Video ${NOVEMBER}`, `gone -300 Digital ${NOVEMBER}`]);
  });

  it('counts in no sum', () => {
    expect(monthChanges([], last(whole(digital(300)), whole(video(300))))).toEqual([]);
  });
});

describe('what has reached its last day', () => {
  const MIDNIGHT = '2026-11-03T08:00:00.000Z';
  const lot = digital(300, '2026-11-02');

  it('has ended, with what was left when it was last seen, and when that was', () => {
    expect(last(whole(lot), { lots: [], observedAt: MIDNIGHT })).toMatchObject([
      { kind: 'ended', amount: usd(-300), day: '2026-11-02', seen: MONDAY },
    ]);
  });

  it('has ended, whether the later list is whole or a part', () => {
    expect(story(whole(lot), { ...part(), observedAt: MIDNIGHT })).toEqual(['ended -300 Digital 2026-11-02']);
  });

  it('has ended at midnight at the marketplace, not in UTC', () => {
    expect(story(whole(lot), { lots: [], observedAt: '2026-11-03T07:59:59.999Z' })).toEqual([
      'gone -300 Digital 2026-11-02',
    ]);
  });

  it('has expired where a list read after its end still shows it', () => {
    const [entry] = last(whole(lot), whole(lot));
    expect(entry).toMatchObject({ kind: 'expired', amount: usd(-300), day: '2026-11-02' });
    expect(entry).not.toHaveProperty('seen');
    expect(story(whole(lot), part(lot))).toEqual(['expired -300 Digital 2026-11-02']);
  });

  it('ends with what a part of the list showed last', () => {
    const [entry] = last(
      { lots: [digital(300, '2026-11-03')] },
      { ...part(digital(120, '2026-11-03')) },
      { lots: [], observedAt: '2026-11-04T20:00:00.000Z' },
    );
    expect(entry).toMatchObject({ kind: 'ended', amount: usd(-120), seen: TUESDAY });
  });
});

describe('points, which are a balance', () => {
  it('are adjusted where there are more or fewer: the page does not say why', () => {
    expect(last(points(['Visa', 500]), points(['Visa', 700]))).toMatchObject([
      { kind: 'adjusted', amount: usd(200), since: '2026-11-02', day: '2026-11-03' },
    ]);
    expect(story(points(['Visa', 500]), points(['Visa', 120]))).toEqual(['adjusted -380 Visa null']);
  });

  it('of another card came in, and those of one that is not listed any more are gone', () => {
    expect(story(points(['Visa', 500]), points(['Visa', 500], ['Business', 90]))).toEqual([
      'earned 90 Business null',
    ]);
    expect(story(points(['Visa', 500], ['Business', 90]), points(['Visa', 500]))).toEqual([
      'gone -90 Business null',
    ]);
  });
});

it('what the first whole list has less of than the parts before it is adjusted: no whole list had it', () => {
  expect(story(part(digital(300)), whole(digital(200)))).toEqual([`adjusted -100 Digital ${NOVEMBER}`]);
});

describe('equal lots', () => {
  const twins = [digital(300), digital(300)];

  it('are two', () => {
    const lots = twins.map((lot) => ({ ...lot, seen: MONDAY }) as const);
    expect(new Set(lotsOf(snapshot('a', MONDAY, twins), lots).map(({ id }) => id)).size).toBe(2);
    expect(story(whole(...twins))).toEqual([
      `opening 300 Digital ${NOVEMBER}`,
      `opening 300 Digital ${NOVEMBER}`,
    ]);
    expect(story(whole(...twins), whole(digital(300)))).toEqual([`gone -300 Digital ${NOVEMBER}`]);
  });

  it('that changed places have not moved', () => {
    expect(story(whole(digital(500), digital(300)), whole(digital(300), digital(500)))).toEqual([]);
    expect(story(whole(digital(300), digital(500)), whole(digital(500)))).toEqual([
      `gone -300 Digital ${NOVEMBER}`,
    ]);
  });

  it('that are listed as one have not moved, nor has one that is listed as two', () => {
    expect(story(whole(digital(500), digital(300)), whole(digital(800)))).toEqual([]);
    expect(story(whole(digital(800)), whole(digital(500), digital(300)))).toEqual([]);
  });
});

it('nothing has happened between two lists that show the same', () => {
  fc.assert(
    fc.property(anyLots, fc.boolean(), (lots, isWhole) => {
      expect(story(whole(...lots), { lots, isWhole, observedAt: MONDAY })).toEqual([]);
    }),
  );
});
