import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type AccountKey,
  accountOfKey,
  boundsUnder,
  createAccountKey,
  createAdjustmentId,
  createLapseId,
  createListedLotId,
  createManualEntryId,
  createManualLotId,
  createMarkKey,
  createMovementId,
  createOpeningId,
  createPanelLotId,
  createPanelReminderId,
  createPromiseId,
  createReminderId,
  createRowEntryId,
  createRowGroupId,
  createSpendingId,
  createSpentId,
  isEntryId,
  isLotId,
  joinKey,
  lotIdOf,
  lotsEndingPrefix,
  nextAccountKey,
  parseReminderId,
} from '../../../core/model/ids.ts';
import { accountKey } from '../../support/ids.ts';

const alex = accountKey('a1');
const listed = createListedLotId({
  account: alex,
  programme: 'no-rush',
  expires: '2026-12-20',
  type: 'Digital',
  rank: 0,
});
const manual = createManualLotId(alex, 'c1');
const group = createRowGroupId(alex, { date: '2026-11-03', minor: -150, orderId: '111-5500001-6600001' });
const spending = createSpendingId(alex, { purchaseId: '111-5500009-6600009' });

/** Every one of these is in databases that earlier versions have written. */
test.each([
  [createAccountKey('amazon.com', 'a1'), 'a1'],
  [createAccountKey('amazon.com'), 'amazon.com/unnamed'],
  [nextAccountKey(createAccountKey('amazon.com')), 'amazon.com/unnamed/shared'],
  [listed, 'a1|no-rush|2026-12-20|Digital|0'],
  [
    createListedLotId({ account: alex, programme: 'aws', expires: null, type: '5% | off', rank: 1 }),
    'a1|aws|not-shown|5%25 %7C off|1',
  ],
  [manual, 'a1|own|c1'],
  [createMovementId(listed, 'r1'), 'a1|no-rush|2026-12-20|Digital|0|moved|r1'],
  [createMovementId(listed, 'r1', 'changed'), 'a1|no-rush|2026-12-20|Digital|0|changed|r1'],
  [createLapseId(listed), 'a1|no-rush|2026-12-20|Digital|0|lapsed'],
  [createManualEntryId(manual, 0), 'a1|own|c1|0'],
  [createManualEntryId(manual, 'ended'), 'a1|own|c1|ended'],
  [group, 'a1|gift-card|2026-11-03|-150|111-5500001-6600001'],
  [createRowGroupId(alex, { date: '2026-11-03', minor: 500 }), 'a1|gift-card|2026-11-03|500|'],
  [createRowEntryId(group, 4217, 0), 'a1|gift-card|2026-11-03|-150|111-5500001-6600001|4217|0'],
  [createRowEntryId(group, null, 1), 'a1|gift-card|2026-11-03|-150|111-5500001-6600001||1'],
  [createAdjustmentId(alex, 'held'), 'a1|gift-card|corrected|held'],
  [createOpeningId(alex), 'a1|gift-card|opening'],
  [spending, 'a1|gift-card|purchase|111-5500009-6600009'],
  [createSpendingId(alex, { orderId: '111-5500001-6600001' }), 'a1|gift-card|order|111-5500001-6600001'],
  [createSpentId(alex, spending), 'a1|gift-card|spent|a1%7Cgift-card%7Cpurchase%7C111-5500009-6600009'],
  [createPromiseId(alex, '111-5500009-6600009'), 'a1|no-rush|promise|111-5500009-6600009'],
  [createMarkKey(listed, 14), 'a1|no-rush|2026-12-20|Digital|0|14'],
  [createMarkKey(listed, 'silenced'), 'a1|no-rush|2026-12-20|Digital|0|silenced'],
  [createPanelLotId(alex), 'a1|shopper-panel'],
  [createMarkKey(createPanelLotId(alex), 'panel'), 'a1|shopper-panel|panel'],
])('an id stays what it was on disk: %#', (id, onDisk) => {
  expect(id).toBe(onDisk);
});

const anyAccount: fc.Arbitrary<AccountKey> = fc.string({ minLength: 1, maxLength: 40 }).map(
  // A bar in an account's key is escaped in every id that begins with it.
  (text) => accountKey(text.replaceAll(/[%|]/g, '.')),
);
const anyLot = fc
  .record({
    account: anyAccount,
    programme: fc.constantFrom('no-rush', 'promotional', 'aws'),
    expires: fc.constantFrom('2026-12-20' as const, null),
    type: fc.string(),
    rank: fc.nat(9),
  })
  .map((parts) => ({ ...parts, id: createListedLotId(parts) }));

describe('the id of a lot', () => {
  it('is found again in the ids of its entries, whatever its type is called', () => {
    fc.assert(
      fc.property(anyLot, anyAccount, fc.string(), ({ id }, account, name) => {
        expect(lotIdOf(createMovementId(id, name))).toBe(id);
        expect(lotIdOf(createMovementId(id, name, 'changed'))).toBe(id);
        expect(lotIdOf(createLapseId(id))).toBe(id);
        const byHand = createManualLotId(account, name);
        expect(lotIdOf(createManualEntryId(byHand, 2))).toBe(byHand);
      }),
    );
  });

  it('names its account, and stands under its programme and end alone', () => {
    fc.assert(
      fc.property(anyLot, anyLot, (lot, other) => {
        expect(accountOfKey(lot.id)).toBe(lot.account);
        expect([isLotId(lot.id), isEntryId(createLapseId(lot.id))]).toEqual([true, true]);
        const prefix = lotsEndingPrefix(other.account, other.programme, other.expires);
        const [first, last] = boundsUnder(prefix);
        const isOfIt =
          lot.account === other.account && lot.programme === other.programme && lot.expires === other.expires;
        expect(first <= lot.id && lot.id <= last).toBe(isOfIt);
      }),
    );
  });

  it.each(['', '|own|c1', `a1|${'x'.repeat(2000)}`])('is not %j', (text) => {
    expect(isLotId(text)).toBe(false);
  });
});

it('different parts give different keys', () => {
  const parts = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(joinKey(...a) === joinKey(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

describe('the id of a reminder', () => {
  it('says what it is about', () => {
    const of = { expires: '2026-11-26', marketplace: 'amazon.co.uk', account: alex } as const;
    expect(parseReminderId(createReminderId(of, 'ended'))).toEqual({ kind: 'ended', ...of });
    expect(parseReminderId(createPanelReminderId(alex, '2026-11'))).toEqual({ kind: 'panel' });
  });

  it.each([
    '',
    '2026-11-26',
    // As reminders were named that did not say whose they are.
    '2026-11-26|amazon.com|3',
    '2026-02-30|amazon.com|a1|ends',
    '2026-11-26|example.org|a1|ends',
    '2026-11-26|amazon.com|a1|soon',
    'constructor|aws',
  ])('is not %j', (text) => {
    expect(parseReminderId(text)).toBeUndefined();
  });
});
