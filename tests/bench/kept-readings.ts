import { serialize } from 'node:v8';
import { runsOf } from '../../core/ledger/runs.ts';
import type { StoredReading } from '../../core/ledger/stored-reading.ts';
import { addDays, instantAt } from '../../core/model/calendar-date.ts';
import { createAccountKey } from '../../core/model/ids.ts';
import { rewardLot, row, usd } from '../support/ledger.ts';
import { giftCardReading, rewardsReading } from '../support/readings.ts';
import { against, type Row } from './row.ts';

const GROUP = 'Readings of ten years, a daily visit of two pages, as records without their indexes';
const DAYS = 3650;
/** Days until a page shows something else: a credit in three weeks, ten rows of activity of which one is new. */
const CHANGES_EVERY_DAYS = 21;
const START = Date.UTC(2016, 0, 1, 20);

/** What daily visits leave, each as a record of its own and as runs. */
export function keptReadingsRows(): Row[] {
  const readings = Array.from({ length: DAYS }, (_, day) => visitOn(day)).flat();
  const single = sizeRow('each reading by itself', readings);
  return [single, against(sizeRow('as runs', runsOf(readings)), single)];
}

function sizeRow(name: string, readings: readonly StoredReading[]): Row {
  const bytes = readings.reduce((sum, reading) => sum + serialize(reading).byteLength, 0);
  return { group: GROUP, name: `${name}: ${readings.length} records`, unit: 'bytes', median: bytes };
}

function visitOn(day: number): StoredReading[] {
  const phase = Math.floor(day / CHANGES_EVERY_DAYS);
  const dayOf = (of: number) => addDays('2016-01-01', of * CHANGES_EVERY_DAYS);
  const { account: _, ...rewards } = rewardsReading({
    lots: [0, 1].map((i) => rewardLot(100 + 50 * i, dayOf(phase + 2 + i))),
    from: 'network',
  });
  const { account: __, ...giftCard } = giftCardReading({
    balance: usd(1000 + phase),
    activity: Array.from({ length: 10 }, (_, i) =>
      row(dayOf(phase - i), 1, { closing: usd(1000 + phase - i) }),
    ),
    from: 'network',
  });
  const facts = (page: string) => ({
    id: `${page}c1c7e-0000-4000-8000-${String(day).padStart(12, '0')}`,
    observedAt: instantAt(START + day * 86_400_000),
    account: createAccountKey('amazon.com', '06b374e36ff09fd4ccc9c8662963fbb0'),
  });
  return [
    { ...rewards, ...facts('3f0') },
    { ...giftCard, ...facts('4f0') },
  ];
}
