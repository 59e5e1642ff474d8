import * as z from 'zod/mini';
import { readingRecord } from './reading-records.ts';
import { day, instant, marketplace, money, month, programme, rowKind } from './record-parts.ts';
import type { DamagedRecord, StoreName, UnspentSchema } from './schema.ts';

/**
 * What a record must look like to be used. Fields that are not named here are ignored, so that a record
 * written by a version that knows more is not taken for damaged.
 */

const origin = z.looseObject({ credit: z.string(), from: z.enum(['hand', 'mail']) });

const alike = z.looseObject({ kind: z.enum(['lot', 'credit']), id: z.string() });

const pageFailure = z.looseObject({
  reading: z.string(),
  at: instant,
  outcome: z.enum(['signed-out', 'blocked', 'unrecognised']),
  missing: z.array(z.string()),
  owner: z.exactOptional(
    z.looseObject({ customer: z.exactOptional(z.string()), name: z.exactOptional(z.string()) }),
  ),
});

const SCHEMAS = {
  meta: z.union([
    z.looseObject({ name: z.literal('salt'), value: z.string().check(z.minLength(16)) }),
    z.looseObject({ name: z.literal('changes'), count: z.int().check(z.gte(0)) }),
    z.looseObject({ name: z.literal('mark'), restored: z.exactOptional(instant) }),
    z.looseObject({ name: z.literal('underived'), derived: z.exactOptional(z.array(z.string())) }),
    z.looseObject({ name: z.literal('arrivals'), hour: z.string(), count: z.int() }),
    // Checked like those beside the database where it takes their place.
    z.looseObject({ name: z.literal('choices'), choices: z.looseObject({}) }),
    z.looseObject({
      name: z.literal('layouts'),
      matching: z.array(z.int()),
      refused: z.array(z.int()),
      taken: z.array(readingRecord),
      readers: z.exactOptional(z.string()),
    }),
    z.looseObject({ name: z.literal('recent-mails'), ids: z.array(z.string()) }),
    z.looseObject({ name: z.literal('sync'), document: z.string(), held: z.array(z.string()) }),
    z.looseObject({ name: z.literal('sync-key'), key: z.instanceof(CryptoKey) }),
  ]),
  accounts: z.looseObject({
    key: z.string(),
    marketplace,
    name: z.exactOptional(z.string()),
    givenName: z.exactOptional(z.string()),
    givenAt: z.exactOptional(instant),
    customer: z.exactOptional(z.string()),
    salt: z.exactOptional(z.string()),
    namedAt: z.exactOptional(instant),
    mergedInto: z.exactOptional(z.string()),
    byName: z.exactOptional(z.enum(['joined', 'parted'])),
  }),
  readings: readingRecord,
  lots: z.looseObject({
    id: z.string(),
    account: z.string(),
    marketplace,
    programme,
    type: z.string(),
    amount: money,
    expires: z.nullable(day),
    asOf: instant,
    points: z.exactOptional(z.int()),
    own: z.exactOptional(origin),
    endless: z.exactOptional(z.literal(true)),
    partOf: z.exactOptional(z.enum(['gift-card-balance', 'amazon-pay'])),
    said: z.exactOptional(z.literal(true)),
  }),
  balances: z.looseObject({
    account: z.string(),
    marketplace,
    programme: z.literal('gift-card'),
    amount: money,
    hold: z.exactOptional(money),
    asOf: instant,
    reading: z.string(),
    firstPage: z.exactOptional(
      z.looseObject({
        reading: z.string(),
        asOf: instant,
        amount: money,
        hold: z.exactOptional(money),
      }),
    ),
    first: z.exactOptional(
      z.looseObject({ reading: z.string(), asOf: instant, held: money, moved: z.exactOptional(money) }),
    ),
    explained: money,
  }),
  'row-groups': z.looseObject({
    id: z.string(),
    account: z.string(),
    date: day,
    amount: money,
    orderId: z.exactOptional(z.string()),
    count: z.int(),
    cells: z.array(
      z.looseObject({
        closing: z.nullable(z.int()),
        kinds: z.array(rowKind),
        reading: z.string(),
        observedAt: instant,
      }),
    ),
  }),
  entries: z.looseObject({
    id: z.string(),
    account: z.string(),
    programme,
    day,
    kind: z.enum([
      'opening',
      'earned',
      'refunded',
      'used',
      'gone',
      'changed',
      'expired',
      'ended',
      'adjusted',
      'promised',
    ]),
    amount: money,
    since: z.exactOptional(day),
    until: z.exactOptional(day),
    seen: z.exactOptional(instant),
    note: z.exactOptional(z.string()),
    words: z.exactOptional(z.array(z.string())),
    own: z.exactOptional(origin),
  }),
  months: z.looseObject({
    account: z.string(),
    programme,
    month,
    currency: money.shape.currency,
    earned: z.int(),
    used: z.int(),
    gone: z.int(),
    expired: z.int(),
    ended: z.int(),
    closing: z.exactOptional(z.int()),
    change: z.int(),
    count: z.int(),
  }),
  'own-credits': z.looseObject({
    id: z.string(),
    account: z.string(),
    marketplace,
    programme,
    name: z.string(),
    amount: money,
    expires: z.nullable(day),
    endless: z.exactOptional(z.literal(true)),
    minimum: z.exactOptional(money),
    points: z.exactOptional(z.looseObject({ programme: z.string(), count: z.int() })),
    from: z.enum(['hand', 'mail']),
    mailId: z.exactOptional(z.string()),
    statedAt: z.exactOptional(instant),
    toClaim: z.exactOptional(z.literal(true)),
    addedAt: instant,
    ended: z.exactOptional(instant),
    amounts: z.array(z.looseObject({ at: instant, minor: z.int() })).check(z.minLength(1)),
    since: instant,
    closed: day,
    covered: z.exactOptional(day),
    part: z.exactOptional(
      z.looseObject({ page: z.enum(['gift-card-balance', 'amazon-pay']), minor: z.int() }),
    ),
    asked: z.exactOptional(alike),
    answer: z.exactOptional(z.looseObject({ to: alike, is: z.enum(['one', 'two']) })),
  }),
  mails: z.looseObject({ id: z.string() }),
  panel: z.looseObject({
    account: z.string(),
    marketplace,
    month,
    receipts: z.int(),
    surveys: z.exactOptional(z.int()),
  }),
  promises: z.looseObject({
    id: z.string(),
    account: z.string(),
    marketplace,
    purchaseId: z.string(),
    amount: money,
    type: z.string(),
    placedAt: instant,
    day,
    total: z.exactOptional(money),
    outcome: z.union([
      z.looseObject({ kind: z.literal('open') }),
      z.looseObject({ kind: z.literal('settled'), day, said: z.exactOptional(z.literal(true)) }),
      z.looseObject({ kind: z.literal('void'), orderId: z.string() }),
    ]),
  }),
  spendings: z.looseObject({
    id: z.string(),
    account: z.string(),
    seenOn: z.enum(['checkout', 'order']),
    day,
    placedAt: z.exactOptional(instant),
    orderId: z.exactOptional(z.string()),
    purchaseId: z.exactOptional(z.string()),
    amount: money,
    cancelled: z.exactOptional(z.literal(true)),
    accounted: z.boolean(),
  }),
  words: z.looseObject({
    entry: z.string(),
    account: z.string(),
    said: z.enum(['used', 'expired', 'arrived']),
    at: instant,
    of: z.exactOptional(
      z.looseObject({
        programme,
        type: z.string(),
        expires: z.nullable(day),
        was: z.int(),
        seen: day,
        used: money,
      }),
    ),
  }),
  pages: z.looseObject({
    scope: z.string(),
    marketplace,
    page: z.string(),
    lastRead: z.exactOptional(instant),
    lastWhole: z.exactOptional(instant),
    served: z.exactOptional(
      z.looseObject({ reading: z.string(), at: instant, via: z.record(z.string(), z.string()) }),
    ),
    failures: z.exactOptional(z.array(pageFailure)),
    failed: z.exactOptional(pageFailure),
  }),
  told: z.looseObject({
    key: z.string(),
    lot: z.string(),
    covered: z.int(),
    claimedBy: z.exactOptional(z.string()),
  }),
} as const satisfies Record<Exclude<StoreName, 'damaged' | 'staged'>, z.ZodMiniType>;

export type CheckedStore = keyof typeof SCHEMAS;

/** Thrown out of a transaction that meets a record it cannot use; see `repair.ts`. */
export class DamagedRecordError extends Error {
  readonly damage: DamagedRecord;

  constructor(damage: DamagedRecord) {
    super(`damaged record in ${damage.store}`);
    this.damage = damage;
  }
}

/** @throws DamagedRecordError when the record is not what its store should hold. */
export function checked<Name extends CheckedStore>(
  store: Name,
  key: IDBValidKey,
  record: unknown,
): UnspentSchema[Name]['value'] {
  if (!SCHEMAS[store].safeParse(record).success) throw new DamagedRecordError({ store, key, record });
  return record as UnspentSchema[Name]['value'];
}
