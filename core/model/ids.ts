import { type CalendarDate, isCalendarDate } from './calendar-date.ts';
import { isMarketplaceId, type MarketplaceId } from './marketplaces.ts';

/**
 * The ids that records are found by. Most are several parts joined by a bar; they are put together and taken
 * apart in this file and nowhere else. Databases written by earlier versions hold them, so an id that is made
 * of the same parts must stay the same text.
 */

declare const kind: unique symbol;

/** A text that is known to be an id of one kind, because this file made it or a schema has checked it. */
type Id<Kind extends string> = string & { readonly [kind]: Kind };

/** One account. Opaque; see `core/store/accounts.ts` for how a page's account is recognized. */
export type AccountKey = Id<'account'>;

/** One lot, the same in every reading that shows it. */
export type LotId = Id<'lot'>;

/** One movement. It follows from what the movement states, so deriving it again gives the same id. */
export type EntryId = Id<'entry'>;

/** One notification: the same for the same news. The browser gives it back when the notification is clicked. */
export type ReminderId = Id<'reminder'>;

type Part = string | number;

/**
 * One text made of several parts: other parts give another text, and texts that begin with the same parts
 * sort together. A bar within a part is escaped.
 */
export function joinKey(...parts: readonly Part[]): string {
  return parts.map((part) => escaped(String(part))).join('|');
}

/** Most parts hold nothing to escape, and histories are derived from many thousands of them. */
function escaped(part: string): string {
  return part.includes('|') || part.includes('%') ? part.replace(/[%|]/g, encodeURIComponent) : part;
}

/** The id with more parts at its end. */
function extendKey(id: string, ...parts: readonly Part[]): string {
  return `${id}|${joinKey(...parts)}`;
}

/** The parts of an id, as `joinKey` has escaped them. */
function partsOf(id: string): readonly string[] {
  return id.split('|');
}

/** The least and the greatest text that goes on after a prefix, or after any from `first` to `last`. */
export function boundsUnder(first: string, last = first): readonly [string, string] {
  return [`${first}|`, `${last}|\uffff`];
}

/** The key of a new account: the hash of its customer or of its name, where a page has shown either. */
export function createAccountKey(marketplace: MarketplaceId, hash?: string): AccountKey {
  return (hash ?? `${marketplace}/unnamed`) as AccountKey;
}

/** The key to try next where the first is another account's. */
export function nextAccountKey(key: AccountKey): AccountKey {
  return `${key}/shared` as AccountKey;
}

const ACCOUNT_KEY_MAX_CHARS = 200;

/** Whether a text that comes from outside can be the key of an account. */
export function isAccountKey(text: string): text is AccountKey {
  return text.length >= 1 && text.length <= ACCOUNT_KEY_MAX_CHARS;
}

/** No id is longer: only names could be, and names are cut. */
export const ID_MAX_CHARS = 2000;

/** Whether a text that comes from outside can be the id of a lot. */
export function isLotId(text: string): text is LotId {
  return isIdOfParts(text);
}

/** Whether a text that comes from outside can be the id of an entry. */
export function isEntryId(text: string): text is EntryId {
  return isIdOfParts(text);
}

function isIdOfParts(text: string): boolean {
  return text.length <= ID_MAX_CHARS && isAccountKey(partsOf(text)[0] ?? '');
}

/** The account that the key of a record begins with. */
export function accountOfKey(key: string): AccountKey | undefined {
  const [account = ''] = partsOf(key);
  return isAccountKey(account) ? account : undefined;
}

/** The programme that a lot, an entry or a row group is of by its id, or what else stands in that place. */
export function programmeOfKey(key: string): string {
  return partsOf(key)[1] ?? '';
}

/** The id that the record of another account would have which is the same otherwise. */
export function withAccount<T extends LotId | EntryId>(id: T, account: AccountKey): T {
  return [joinKey(account), ...partsOf(id).slice(1)].join('|') as T;
}

/** What the ids of a programme's lots and of their entries begin with. */
export function lotsPrefix(account: AccountKey, programme: string): string {
  return joinKey(account, programme);
}

/** The same of the lots that end on one day. `null`: the page did not show the day. */
export function lotsEndingPrefix(
  account: AccountKey,
  programme: string,
  expires: CalendarDate | null,
): string {
  return joinKey(account, programme, expires ?? 'not-shown');
}

/** How many parts the id of a lot has that a page listed, and that of a manual credit. */
const LISTED_LOT_PARTS = 5;
const MANUAL_LOT_PARTS = 3;
/** Stands in place of the programme in the id of a manual credit's lot. */
const MANUAL = 'own';

/** The id of a lot that a page listed. `rank` tells apart lots of equal type and end. */
export function createListedLotId(lot: {
  readonly account: AccountKey;
  readonly programme: string;
  readonly expires: CalendarDate | null;
  readonly type: string;
  readonly rank: number;
}): LotId {
  const { account, programme, expires, type, rank } = lot;
  return extendKey(lotsEndingPrefix(account, programme, expires), type, rank) as LotId;
}

/** The id of a manual credit's lot. */
export function createManualLotId(account: AccountKey, credit: string): LotId {
  return joinKey(account, MANUAL, credit) as LotId;
}

/** What stands for a lot in the marks of an account's Shopper Panel reminders, which are about no lot. */
export function createPanelLotId(account: AccountKey): LotId {
  return joinKey(account, 'shopper-panel') as LotId;
}

/** What stands for a lot in the mark that a page of an account cannot be read. */
export function createPageLotId(account: AccountKey, page: string): LotId {
  return joinKey(account, 'page', page) as LotId;
}

/** The lot that an entry moved: the entry's id begins with the lot's. */
export function lotIdOf(entry: EntryId): LotId {
  const parts = partsOf(entry);
  return parts.slice(0, parts[1] === MANUAL ? MANUAL_LOT_PARTS : LISTED_LOT_PARTS).join('|') as LotId;
}

/** The entry of what changed in a lot up to a reading; the other one is of what is only listed otherwise. */
export function createMovementId(lot: LotId, reading: string, what?: 'changed'): EntryId {
  return extendKey(lot, what ?? 'moved', reading) as EntryId;
}

/** The entry of what the owner of a lot said of it at a moment. */
export function createSaidId(lot: LotId, at: string): EntryId {
  return extendKey(saidPrefix(lot), at) as EntryId;
}

/** What the ids of all that the owner of a lot said of it begin with. */
export function saidPrefix(lot: LotId): string {
  return extendKey(lot, 'said');
}

/** The entry of a lot whose last day passed. */
export function createLapseId(lot: LotId): EntryId {
  return extendKey(lot, 'lapsed') as EntryId;
}

/** The entry of one change that the owner of a manual credit made, by its rank, or of the end of the credit. */
export function createManualEntryId(lot: LotId, step: number | 'ended'): EntryId {
  return extendKey(lot, step) as EntryId;
}

/** What the ids of an account's gift card records begin with: row groups, spendings and entries. */
export function giftCardPrefix(account: AccountKey): string {
  return joinKey(account, 'gift-card');
}

/** The same of its row groups of one day. */
export function rowGroupsPrefix(account: AccountKey, date: CalendarDate): string {
  return joinKey(account, 'gift-card', date);
}

/** The same of those that also share an amount in minor units, whatever their order. */
export function rowFamilyPrefix(account: AccountKey, date: CalendarDate, minor: number): string {
  return extendKey(rowGroupsPrefix(account, date), minor);
}

/** The id of the rows of the gift card activity that share a day, an amount and an order. */
export function createRowGroupId(
  account: AccountKey,
  {
    date,
    minor,
    orderId = '',
  }: { readonly date: CalendarDate; readonly minor: number; readonly orderId?: string },
): string {
  return extendKey(rowFamilyPrefix(account, date, minor), orderId);
}

/** The entry of one row of a group, by the balance printed after it (null: none) and its rank among equals. */
export function createRowEntryId(group: string, closing: number | null, rank: number): EntryId {
  return extendKey(group, closing ?? '', rank) as EntryId;
}

/** The entry of what the known movements do not explain of a balance. */
export function createAdjustmentId(account: AccountKey, reason: string): EntryId {
  return joinKey(account, 'gift-card', 'corrected', reason) as EntryId;
}

/** The entry of the balance before the oldest known movement. */
export function createOpeningId(account: AccountKey): EntryId {
  return joinKey(account, 'gift-card', 'opening') as EntryId;
}

/** The id of the spending of an order or, without one, of a purchase. */
export function createSpendingId(
  account: AccountKey,
  { orderId, purchaseId = '' }: { readonly orderId?: string; readonly purchaseId?: string },
): string {
  return orderId === undefined
    ? joinKey(account, 'gift-card', 'purchase', purchaseId)
    : joinKey(account, 'gift-card', 'order', orderId);
}

/** What the ids of all entries of an account's spendings begin with. */
export function spentPrefix(account: AccountKey): string {
  return joinKey(account, 'gift-card', 'spent');
}

/** The entry of a spending. */
export function createSpentId(account: AccountKey, spending: string): EntryId {
  return extendKey(spentPrefix(account), spending) as EntryId;
}

/** What the ids of all entries of credit that orders have used begin with. */
export function creditSpentPrefix(account: AccountKey): string {
  return joinKey(account, 'order-credit');
}

/** The entry of a lot that an order has used. */
export function createCreditSpentId(account: AccountKey, orderId: string, lot: LotId): EntryId {
  return extendKey(creditSpentPrefix(account), orderId, lot) as EntryId;
}

/** The id of a purchase's promise, and of its entry. */
export function createPromiseId(account: AccountKey, purchaseId: string): EntryId {
  return joinKey(account, 'no-rush', 'promise', purchaseId) as EntryId;
}

/** The key of the mark that a lot was told about, at a lead time in days or for another reason. */
export function createMarkKey(lot: LotId, at: number | string): string {
  return extendKey(lot, at);
}

/** At which lead time, or for which other reason, a mark was made. */
export function markedAt({ key, lot }: { readonly key: string; readonly lot: LotId }): string {
  return key.slice(lot.length + 1);
}

/** Begins the ids of Shopper Panel's reminders, where that of another has a day. */
const PANEL = 'panel';

/** Begins the ids of reminders that a page cannot be read. */
const OUTAGE = 'outage';

/** The reminder of all that ends on one day for one account: the same at each lead time, another once it has ended. */
export function createReminderId(
  of: {
    readonly expires: CalendarDate;
    readonly marketplace: MarketplaceId;
    readonly account: AccountKey;
  },
  kind: 'ends' | 'ended',
): ReminderId {
  return joinKey(of.expires, of.marketplace, of.account, kind) as ReminderId;
}

/** The reminder of one month of Shopper Panel. */
export function createPanelReminderId(account: AccountKey, month: string): ReminderId {
  return joinKey(PANEL, account, month) as ReminderId;
}

/** The reminder that a page of an account cannot be read. */
export function createOutageReminderId(account: AccountKey, page: string): ReminderId {
  return joinKey(OUTAGE, account, page) as ReminderId;
}

/** The event of a calendar file about all that ends on one day for one account: the same in each export. */
export function createEventId(account: AccountKey, expires: CalendarDate): string {
  return `${joinKey(expires, account)}@unspent`;
}

/** A reading as devices share it: of which page and account, which one, when it was made, and whether it says all. */
export interface SharedReading {
  readonly account: AccountKey;
  readonly page: string;
  readonly id: string;
  readonly observedAt: string;
  readonly isWhole: boolean;
}

/** The key of a shared reading says all that decides which readings of a page are still needed. */
export function createSharedReadingKey({ isWhole, observedAt, ...reading }: SharedReading): string {
  return extendKey(createReadingIdentity(reading), observedAt, isWhole ? 'whole' : 'part');
}

/** What tells a reading apart from all others, whenever it is said to have been made. */
export function createReadingIdentity({
  account,
  page,
  id,
}: Pick<SharedReading, 'account' | 'page' | 'id'>): string {
  return joinKey(account, page, id);
}

export function parseSharedReadingKey(key: string): SharedReading | undefined {
  const [account = '', page = '', id = '', observedAt = '', extent] = partsOf(key).map(unescapePart);
  if (!isAccountKey(account) || (extent !== 'whole' && extent !== 'part')) return undefined;
  return { account, page, id, observedAt, isWhole: extent === 'whole' };
}

function unescapePart(part: string): string {
  return part.replace(/%(?:7C|25)/g, decodeURIComponent);
}

/** Whether an account was opened before anything was known of whose it is: databases share this key. */
export function isUnnamedKey(key: AccountKey): boolean {
  return key.includes('/unnamed');
}

/** What a reminder is about, by its id; undefined for a text that is no such id. */
export function parseReminderId(id: string): ReminderSubject | undefined {
  const [first = '', marketplace = '', account = '', kind] = partsOf(id);
  if (first === PANEL) return { kind: 'panel' };
  if (first === OUTAGE) return { kind: 'outage' };
  const isKnown = isCalendarDate(first) && isMarketplaceId(marketplace) && isAccountKey(account);
  if (!isKnown || (kind !== 'ends' && kind !== 'ended')) return undefined;
  return { kind, expires: first, marketplace, account };
}

type ReminderSubject =
  | { readonly kind: 'panel' }
  | { readonly kind: 'outage' }
  | {
      readonly kind: 'ends' | 'ended';
      readonly expires: CalendarDate;
      readonly marketplace: MarketplaceId;
      readonly account: AccountKey;
    };
