import fc from 'fast-check';
import { instantAt } from '../../core/model/calendar-date.ts';
import { createMarkKey, type EntryId } from '../../core/model/ids.ts';
import type { BackupCredit } from '../../core/protocol/backup-record.ts';
import type { Register, SyncDocument } from '../../core/sync/document.ts';
import { keyOf, type SyncRecord, sharedPartOf } from '../../core/sync/sync-record.ts';
import { accountKey, lotId } from './ids.ts';
import { rewardLot, usd } from './ledger.ts';
import { giftCardReading, rewardsReading } from './readings.ts';

/** Documents that devices share: few keys and moments, so that changes of several devices meet. */

export const START = Date.parse('2026-11-20T12:00:00.000Z');
export const SALT = 'ab'.repeat(16);
export const DEVICES = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(16));

export function sharedCredit(n: number, changes: Partial<BackupCredit['saved']> = {}): SyncRecord {
  const minor = changes.amount?.minor ?? 1000;
  return {
    credit: {
      saved: {
        id: `0f0c1c7e-0000-4000-8000-00000000000${n}`,
        account: { key: accountKey('alex') },
        marketplace: 'amazon.com',
        programme: 'promotional',
        name: 'Courtesy credit',
        amount: usd(1000),
        expires: '2026-12-15',
        from: 'hand',
        ...changes,
      },
      addedAt: instantAt(START),
      since: instantAt(START),
      amounts: [{ at: instantAt(START), minor }],
    },
  };
}

export function sharedMark(
  expires: '2026-12-15' | '2026-12-31',
  covered: number,
  at: number | string,
): SyncRecord {
  const lot = lotId(`alex|no-rush|${expires}|Digital|0`);
  return { told: { key: createMarkKey(lot, at), lot, covered } };
}

export function sharedReading(id: string, t: number, minor: number, isWhole: boolean): SyncRecord {
  const { account: _, whole: __, ...page } = rewardsReading({ lots: [rewardLot(minor, '2026-12-31')] });
  return {
    reading: {
      ...page,
      ...(isWhole ? { whole: true } : { from: 'network' }),
      id,
      observedAt: instantAt(t),
      account: accountKey('alex'),
    },
  };
}

const moment = fc.integer({ min: 0, max: 6 }).map((n) => START + n * 1000);

const changed: fc.Arbitrary<{ readonly v: SyncRecord; readonly canGo: boolean }> = fc.oneof(
  fc
    .record({
      n: fc.integer({ min: 1, max: 3 }),
      minor: fc.integer({ min: 1, max: 3 }),
      name: fc.constantFrom('A', 'B'),
    })
    .map(({ n, minor, name }) => ({ v: sharedCredit(n, { name, amount: usd(minor) }), canGo: true })),
  fc
    .record({
      day: fc.constantFrom('2026-12-15' as const, '2026-12-31' as const),
      covered: fc.integer({ min: 0, max: 3 }),
      at: fc.constantFrom(3, 0, 'silenced', 'asked-2026-12-01'),
    })
    .map(({ day, covered, at }) => ({ v: sharedMark(day, covered, at), canGo: typeof at === 'string' })),
  fc.constantFrom('0123456789ab', 'ba9876543210').map((mail) => ({ v: { mail }, canGo: false })),
  fc.constantFrom('Alex', 'Sam').map((givenName) => ({
    v: {
      account: { key: accountKey('alex'), marketplace: 'amazon.com' as const, salt: SALT, givenName },
    },
    canGo: false,
  })),
  fc.constantFrom(1, 2).map((minor) => ({
    v: {
      word: {
        entry: 'alex|no-rush|2026-12-31|Digital|0|said|now' as EntryId,
        account: accountKey('alex'),
        said: 'used' as const,
        at: instantAt(START),
        of: {
          programme: 'no-rush' as const,
          type: 'Digital',
          expires: '2026-12-31' as const,
          was: 3,
          seen: '2026-11-20' as const,
          used: usd(minor),
        },
      },
    },
    canGo: true,
  })),
);

const change = fc
  .record({ changed, t: moment, d: fc.constantFrom(...DEVICES), isGone: fc.boolean() })
  .map(({ changed: { v, canGo }, t, d, isGone }): readonly [string, Register] => [
    keyOf(v),
    { t, d, v: isGone && canGo ? null : v },
  ]);

const reading = fc
  .record({
    t: moment,
    id: fc.integer({ min: 0, max: 9 }),
    isWhole: fc.boolean(),
    d: fc.constantFrom(...DEVICES),
  })
  .map(({ t, id, isWhole, d }): readonly [string, Register] => {
    const v = sharedReading(String(id), t, 100 + id, isWhole);
    return [keyOf(v), { t, d, v }];
  });

const balance = fc
  .record({ t: moment, d: fc.constantFrom(...DEVICES) })
  .map(({ t, d }): readonly [string, Register] => {
    const { account: _, ...page } = giftCardReading();
    const whole = { ...page, id: String(t), observedAt: instantAt(t), account: accountKey('alex') };
    const shared = sharedPartOf(whole);
    if (!shared) throw new Error('a balance is shared');
    const v: SyncRecord = { reading: shared };
    return [keyOf(v), { t, d, v }];
  });

export const documents: fc.Arbitrary<SyncDocument> = fc
  .array(fc.oneof(change, reading, balance), { maxLength: 14 })
  .map((registers) => new Map(registers));
