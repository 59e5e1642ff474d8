import { POINTS_DEFAULTS, type PointsProgrammeId } from '../model/advice-settings.ts';
import { type Instant, isCalendarDate, isInstant } from '../model/calendar-date.ts';
import { PROGRAMME_IDS } from '../model/credit.ts';
import { ID_MAX_CHARS, isAccountKey, isEntryId, isLotId } from '../model/ids.ts';
import { isMarketplaceId, type MarketplaceId } from '../model/marketplaces.ts';
import { CURRENCY_DIGITS, type Currency } from '../model/money.ts';
import { parsePurchaseId } from '../model/order-ids.ts';
import { isMissingField, type MissingField } from '../model/page-fields.ts';
import { type Month, PANEL_RECEIPTS } from '../model/panel.ts';
import type { OverviewInput, StoredState } from '../overview/build-overview.ts';
import { EVERY_PAGE_KIND, type PageShownAsRead } from '../pages/page-kinds.ts';
import { either, list, nullable, object, oneOf, optional, type Shape, text, whole } from './shape.ts';

/**
 * What stands now, kept beside the database in parts: what the popup paints from before the background has woken
 * (`choices` and `credits`), and what no page can give back (`recovery`). Each part is one JSON text, so that its
 * length bounds what has to be parsed.
 *
 * The record is hostile until parsed: in Firefox a script in a page can write it, if its process was taken over.
 * It holds facts and no addresses. What is not named here is left out, where it is written and where it is read.
 */
export const NOW_VERSION = 3;

/** The longest text of each part, in bytes of UTF-8: 256 kB together. */
export const PART_MAX_BYTES = { choices: 6_144, credits: 96_000, recovery: 160_000 } as const;

export type NowPart = keyof typeof PART_MAX_BYTES;

export function bytesOf(part: string): number {
  return new TextEncoder().encode(part).byteLength;
}

/** More rows of any kind than any account has. */
const ROWS_MAX = 2000;

/** The names of a table, which the compiler checks to be all of their kind. */
function namesIn<Name extends string>(table: Readonly<Record<Name, unknown>>): Shape<Name> {
  return oneOf(Object.keys(table) as Name[]);
}

const page = oneOf(EVERY_PAGE_KIND);

const programme = oneOf(PROGRAMME_IDS);

const version = oneOf([NOW_VERSION]);
const count = whole(0, Number.MAX_SAFE_INTEGER);
const currency = namesIn<Currency>(CURRENCY_DIGITS);
const money = object({ minor: whole(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), currency });
const marketplace = text<MarketplaceId>(1, 40, isMarketplaceId);
const account = text(1, 200, isAccountKey);
/** Ids of lots and promises are made of keys and names, see `core/model/ids.ts`. */
const id = text(1, ID_MAX_CHARS);
const lotId = text(1, ID_MAX_CHARS, isLotId);
const entryId = text(1, ID_MAX_CHARS, isEntryId);
const name = text(1, 300);
const day = text(10, 10, isCalendarDate);
const instant = text(24, 24, isInstant);
const isSet = oneOf([true]);

function rows<T>(row: Shape<T>): Shape<readonly T[]> {
  return list(row, ROWS_MAX);
}

const lot = object({
  id: lotId,
  account,
  marketplace,
  programme,
  type: name,
  amount: money,
  expires: nullable(day),
  asOf: instant,
  points: optional(count),
  own: optional(object({ credit: id, from: oneOf(['hand', 'mail']) })),
  endless: optional(isSet),
  partOf: optional(oneOf(['gift-card-balance', 'amazon-pay'])),
  said: optional(isSet),
});

const balance = object({
  account,
  marketplace,
  programme: oneOf(['gift-card']),
  amount: money,
  hold: optional(money),
  asOf: instant,
});

const failure = object({
  reading: id,
  at: instant,
  outcome: oneOf(['signed-out', 'blocked', 'unrecognised']),
  missing: list(text<MissingField>(1, 80, isMissingField), 50),
  account: optional(account),
});

const pageRecord = object({
  scope: account,
  marketplace,
  page,
  lastRead: optional(instant),
  lastWhole: optional(instant),
  failures: optional(list(failure, 50)),
});

const shownFacts = { id, account, observedAt: instant };

const shownReadings = {
  'shop-with-points': object({
    ...shownFacts,
    page: oneOf(['shop-with-points']),
    programmes: rows(object({ name, points: optional(count), amount: optional(money) })),
  }),
  'trade-in': object({
    ...shownFacts,
    page: oneOf(['trade-in']),
    items: rows(
      object({
        title: text(0, 1000),
        amount: money,
        status: name,
        state: oneOf(['open', 'paid', 'returned', 'other']),
        date: optional(day),
      }),
    ),
  }),
  'amazon-pay': object({ ...shownFacts, page: oneOf(['amazon-pay']), balance: money }),
} satisfies Record<PageShownAsRead, unknown>;

const shownReading = either(
  shownReadings['shop-with-points'],
  shownReadings['trade-in'],
  shownReadings['amazon-pay'],
);

const promise = object({
  id: entryId,
  account,
  marketplace,
  purchaseId: text(1, 40, (value) => parsePurchaseId(value) !== undefined),
  amount: money,
  type: name,
  placedAt: instant,
  day,
  total: optional(money),
  outcome: object({ kind: oneOf(['open']) }),
});

const panelMonth = object({
  account,
  marketplace,
  month: text<Month>(7, 7, /^20\d\d-(?:0[1-9]|1[0-2])$/),
  receipts: whole(0, PANEL_RECEIPTS),
  surveys: optional(whole(0, 1000)),
});

const creditSource = object({
  from: oneOf(['hand', 'mail', 'page']),
  name,
  amount: money,
  expires: nullable(day),
});

const alike = object({ id, account, marketplace, credit: creditSource, other: creditSource });

const unconfirmed = object({
  reading: id,
  page,
  marketplace,
  account,
  asOf: instant,
  lines: rows(
    object({
      name: text(0, 1000),
      amount: optional(money),
      points: optional(count),
      expires: optional(nullable(day)),
    }),
  ),
  more: count,
});

/** The pace at which credits of one type were used. */
const pastUse = object({
  account,
  programme,
  type: name,
  days: whole(1, 1000),
  used: money,
});

const storedState: Shape<StoredState> = object({
  accounts: rows(object({ key: account, marketplace, name: optional(name) })),
  held: rows(account),
  lots: rows(lot),
  balances: rows(balance),
  pages: rows(pageRecord),
  shown: rows(shownReading),
  panel: rows(panelMonth),
  alike: rows(alike),
  unconfirmed: rows(unconfirmed),
  promises: rows(promise),
  stillListed: optional(rows(lotId)),
  pastUses: rows(pastUse),
  damaged: count,
  restored: optional(instant),
});

/** What the user chose of it, and the browser granted. */
export type NowChoices = Pick<OverviewInput, 'settings' | 'points' | 'granted' | 'wasGranted'>;

const choices: Shape<NowChoices> = object({
  settings: object({
    leadTimes: list(whole(0, 365), 10),
    accepted: optional(object({ version: whole(0, 1000), at: instant })),
  }),
  points: object({
    pointsProgramme: nullable(namesIn<PointsProgrammeId>(POINTS_DEFAULTS)),
    pointsAtAmazon: nullable(object({ micro: count, currency })),
  }),
  granted: list(marketplace, 50),
  wasGranted: list(marketplace, 50),
});

export interface CreditsPart {
  readonly version: number;
  /** How often the database had changed when this was read of it. */
  readonly changes: number;
  /** When that was written; absent in what earlier versions wrote. */
  readonly at?: Instant;
  readonly state: StoredState;
}

export interface ChoicesPart {
  readonly version: number;
  readonly choices: NowChoices;
}

/** What the database says of it. */
export const creditsPart: Shape<CreditsPart> = object({
  version,
  changes: count,
  at: optional(instant),
  state: storedState,
});

export const choicesPart: Shape<ChoicesPart> = object({ version, choices });
