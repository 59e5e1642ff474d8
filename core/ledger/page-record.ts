import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import { isMarketplaceId, type MarketplaceId } from '../model/marketplaces.ts';
import { type MissingField, TRANSLATED } from '../model/page-fields.ts';
import type { PageKind, UnreadPage } from '../pages/reading.ts';
import { compareReadings, compareText, type ReadingFacts } from './stored-reading.ts';

/**
 * When a page was last read and in which way, and how it failed. Reads are kept for each account; failures
 * for the marketplace, each with whose page it was where the page said so: whose account that is may become
 * clear only later.
 */
export interface PageRecord {
  readonly scope: AccountKey | MarketplaceId;
  readonly marketplace: MarketplaceId;
  readonly page: PageKind;
  readonly lastRead?: Instant;
  /** When it last listed all that such a page can list. Records of before it was kept have none. */
  readonly lastWhole?: Instant;
  /** Which way served each field of the newest reading. Records of before it was kept have none. */
  readonly served?: ServedFields;
  /** The newest failures, oldest first. */
  readonly failures?: readonly PageFailure[];
  /** The newest failure in records of before they were counted. */
  readonly failed?: PageFailure;
}

export interface ServedFields {
  readonly reading: string;
  readonly at: Instant;
  readonly via: Readonly<Record<string, string>>;
  /** See `core/pages/layout.ts`. */
  readonly layout?: readonly number[];
}

export interface PageFailure {
  /** The reading's id. A visit that fails has one, however often its page was looked at. */
  readonly reading: string;
  readonly at: Instant;
  readonly outcome: UnreadPage['outcome'];
  /** Names of fields that were missing; empty unless unrecognised. */
  readonly missing: readonly MissingField[];
  /** Whose page it was, as far as it said. */
  readonly owner?: PageOwner;
  /** The known account that this is; worked out when it is looked at and stored nowhere. */
  readonly account?: AccountKey;
}

/** The missing part of a page of which its user said that what was read does not match it. */
export const REFUSED_LAYOUT = 'layout' satisfies MissingField;

/** `refused`: its user said that what was read does not match it. `translated`: the browser shows it in another language. */
export type FailureCause = 'refused' | 'translated';

/** Why a page was not understood, where that is known. */
export function causeOf({ missing }: Pick<PageFailure, 'missing'>): FailureCause | undefined {
  if (missing.includes(REFUSED_LAYOUT)) return 'refused';
  return missing.includes(TRANSLATED) ? 'translated' : undefined;
}

/** What an account is recognized by: the salted hash of its customer id, and its name. */
export interface PageOwner {
  readonly customer?: string;
  readonly name?: string;
}

/** The account whose reads a record is about; undefined where the record is the marketplace's. */
export function accountOfRecord({ scope }: Pick<PageRecord, 'scope'>): AccountKey | undefined {
  return isMarketplaceId(scope) ? undefined : scope;
}

/** What one reading says of its page. */
export function readRecord(
  scope: PageRecord['scope'],
  reading: Pick<PageRecord, 'marketplace' | 'page'> &
    Pick<ReadingFacts, 'id' | 'observedAt'> & {
      readonly via?: ServedFields['via'];
      readonly layout?: readonly number[];
    },
  isWhole = false,
): PageRecord {
  const { id, observedAt: at, marketplace, page, via, layout } = reading;
  return {
    scope,
    marketplace,
    page,
    lastRead: at,
    ...(isWhole && { lastWhole: at }),
    ...(via && { served: { reading: id, at, via, ...(layout && { layout }) } }),
  };
}

/** More than are ever looked at, and few enough for a page that fails on every visit. */
const FAILURES_MAX = 50;

/**
 * Two records of one scope and page in one: the newest of each, whatever the order, and the same again
 * changes nothing. Keeping only the newest failures gives the same result in any order.
 */
export function mergePageRecords(a: PageRecord, b: PageRecord): PageRecord {
  const { scope, marketplace, page } = a;
  const lastRead = later(a.lastRead, b.lastRead);
  const lastWhole = later(a.lastWhole, b.lastWhole);
  const served = newest([a.served, b.served].filter((one) => one !== undefined));
  const failures = mergeFailures([...failuresOf(a), ...failuresOf(b)]);
  return {
    scope,
    marketplace,
    page,
    ...(lastRead !== undefined && { lastRead }),
    ...(lastWhole !== undefined && { lastWhole }),
    ...(served !== undefined && { served }),
    ...(failures.length > 0 && { failures }),
  };
}

/** The failures of a record, oldest first, whenever it was written. */
export function failuresOf({ failures, failed }: PageRecord): readonly PageFailure[] {
  return failures ?? (failed === undefined ? [] : [failed]);
}

/** Of one visit the last failure counts. */
function mergeFailures(all: readonly PageFailure[]): PageFailure[] {
  const ofVisits = new Map<string, PageFailure>();
  for (const failure of [...all].sort(byTime)) ofVisits.set(failure.reading, failure);
  return [...ofVisits.values()].sort(byTime).slice(-FAILURES_MAX);
}

interface Moment {
  readonly reading: string;
  readonly at: Instant;
}

function later(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return (a ?? '') > (b ?? '') ? a : b;
}

/** What a reading said decides between two of one id and moment, so that no order of arrival does. */
function byTime(a: Moment, b: Moment): number {
  const order = compareReadings({ id: a.reading, observedAt: a.at }, { id: b.reading, observedAt: b.at });
  return order || compareText(JSON.stringify(a), JSON.stringify(b));
}

function newest<One extends Moment>(all: readonly One[]): One | undefined {
  return [...all].sort(byTime).at(-1);
}
