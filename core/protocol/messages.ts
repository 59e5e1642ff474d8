import * as z from 'zod/mini';
import type { SitePage } from '../check/check-job.ts';
import type { CheckView } from '../check/check-view.ts';
import type { AdviceSettings } from '../model/advice-settings.ts';
import { EXPORT_LISTS, RECORD_MAX_CHARS } from '../model/backup.ts';
import { DISCLOSURE_VERSION } from '../model/disclosure.ts';
import { SEARCH_MAX_CHARS } from '../model/history-search.ts';
import { type AccountKey, type EntryId, ID_MAX_CHARS } from '../model/ids.ts';
import { ELEMENTS_MAX, type PageSnapshot } from '../model/page-snapshot.ts';
import type { PanelMonth } from '../model/panel.ts';
import { PASSPHRASE_MAX_CHARS, PASSPHRASE_MIN_CHARS } from '../model/passphrase.ts';
import type { Settings } from '../model/settings.ts';
import type { LedgerPage, LedgerSummary, LedgerTotals, ManualCreditList } from '../overview/ledger-views.ts';
import type { MutedCredit } from '../overview/muted-credit.ts';
import type { Overview } from '../overview/overview.ts';
import type { PageStatus } from '../overview/page-status.ts';
import { adviceSettings } from './advice-settings-schema.ts';
import { type BackupCredit, type ExportPage, type ImportCounts, wholeCredit } from './backup-record.ts';
import { sitePages } from './check-schema.ts';
import {
  accountKey,
  accountName,
  chosenAccount,
  entryId,
  lotId,
  mailId,
  month,
  programme,
  receipts,
  savedManualCredit,
  surveys,
} from './manual-credit-schema.ts';
import { type PickedView, type PlaceView, pointedPage } from './pointed-schema.ts';
import { page } from './reading-schema.ts';
import { day, instant, marketplace, money } from './schema-parts.ts';
import { CHOICE_FIELDS } from './settings-schema.ts';
import type { PanelWords } from './spoken.ts';
import type { SyncView } from './sync-view.ts';
import { type TipView, tipId } from './tip-view.ts';
import { type TipOffer, tipHeight, tipNonce } from './tips.ts';

const exportKey = z.string().check(z.maxLength(ID_MAX_CHARS + 100));
const importId = z.strictObject({ id: z.uuid() });
const someLots = z.strictObject({ lots: z.array(lotId).check(z.minLength(1), z.maxLength(1000)) });

/** Which movements are meant; `before` goes on where the last answer ended. */
const ledgerFilter = {
  account: z.exactOptional(accountKey),
  programme: z.exactOptional(programme),
  search: z.exactOptional(z.string().check(z.maxLength(SEARCH_MAX_CHARS))),
  before: z.exactOptional(z.strictObject({ day, id: entryId })),
};

/**
 * Every message that the background answers: who may send it, what it must look like, and what comes back.
 * The types below are inferred from this table; nothing is declared twice.
 */
export const MESSAGES = {
  /**
   * What a page shows now, as a text of JSON (`core/model/page-snapshot.ts`). Its id is the sender's, and the
   * same again when it is sent again. Answered when what was read of it is on disk.
   *
   * `settled`: the page has had its time; what it does not say by now counts as not understood, once a visit.
   */
  'deliver-page': message<DeliveredPage>()(
    'content',
    z.strictObject({ id: z.uuid(), visit: z.uuid(), settled: z.boolean(), snapshot: z.string() }),
  ),
  /** The tips that a nonce stands for: three at most, what can be done first. One frame gets them and no other. */
  'redeem-tips': message<{ readonly tips: readonly TipView[]; readonly spoken: PanelWords }>()(
    'frame',
    z.strictObject({ nonce: tipNonce }),
  ),
  /** How tall the panel's content is; 0 when the user has closed it. Answers how tall the panel became. */
  'fit-tips': message<{ readonly height: number }>()('frame', z.strictObject({ height: tipHeight })),
  /** The panel did not come up: the page forbids its frame. */
  'tips-blocked': message<null>()('content', z.strictObject({ nonce: tipNonce })),
  /** The tips of the page in front. */
  'page-tips': message<readonly TipView[]>()('page', z.strictObject({})),
  /**
   * No more of one tip (`order`: it belongs to its order or product), or of any of its kind. A frame may say
   * it of the tips that it redeemed.
   */
  'dismiss-tip': message<null>()(
    ['frame', 'page'],
    z.strictObject({ tip: tipId, scope: z.enum(['order', 'kind']) }),
  ),
  /** Lets the user point at the figure in the open tab that shows this page. */
  point: message<null>()('page', z.strictObject({ page: pointedPage, marketplace })),
  /**
   * The user has picked an element of the captured page (by its place in the snapshot). Taken once, and only
   * from the tab in which a page of ours has just begun it (`point`). Opens the page of ours that asks whether
   * that is right; nothing counts before.
   */
  'pick-place': message<null>()(
    'content',
    z.strictObject({ snapshot: z.string(), element: z.int().check(z.gte(0), z.lt(ELEMENTS_MAX)) }),
  ),
  /** What was picked and waits to be confirmed; null where nothing does. */
  'picked-place': message<PickedView | null>()('page', z.strictObject({})),
  /**
   * What was picked, by the id it was shown with, is right. The page is captured again: where it no longer
   * says that amount, the answer is `changed`. The same again changes nothing.
   */
  'keep-place': message<null>()('page', z.strictObject({ id: z.uuid() })),
  /** All places that the user pointed at. */
  'pointed-places': message<readonly PlaceView[]>()('page', z.strictObject({})),
  'forget-place': message<null>()('page', z.strictObject({ page: pointedPage, marketplace })),
  /** All that the popup shows. */
  overview: message<Overview>()('page', z.strictObject({})),
  /** How well each page is read, for the settings. */
  'page-statuses': message<readonly PageStatus[]>()('page', z.strictObject({})),
  /** The user followed a link of ours to this page. */
  'page-opened': message<null>()('page', z.strictObject({ page, marketplace })),
  /** How the check of pages goes, and what each page said last. */
  'check-state': message<CheckView>()('page', z.strictObject({})),
  /**
   * Opens pages one after another in a tab of their own, in the background, and reads them. Sent in a click and never
   * otherwise. While a check runs, its sender joins it.
   */
  'check-pages': message<CheckView>()(
    'page',
    z.strictObject({ pages: z.union([z.enum(['all', 'read', 'unchecked']), sitePages]) }),
  ),
  /** What the user wants of a check under way: its page in sight, the next page, its end, or to go on with a stopped one. */
  'steer-check': message<CheckView>()(
    'page',
    z.strictObject({ to: z.enum(['show', 'skip', 'stop', 'continue']) }),
  ),
  /** Movements, newest first. */
  ledger: message<LedgerPage>()(
    'page',
    z.strictObject({
      ...ledgerFilter,
      limit: z.int().check(z.gte(1), z.lte(200)),
    }),
  ),
  /** What the movements that fit come to: of one piece of them. The page adds the pieces up, and may stop asking. */
  'ledger-totals': message<LedgerTotals>()('page', z.strictObject(ledgerFilter)),
  /** The ledger by months and years. */
  'ledger-summary': message<LedgerSummary>()('page', z.strictObject({})),
  /** Credits that no page showed. */
  'own-credits': message<ManualCreditList>()('page', z.strictObject({})),
  /** Adds one, or changes it where its id is known. The same again changes nothing. */
  'save-credit': message<{ readonly id: string; readonly account: AccountKey }>()('page', savedManualCredit),
  /** It is used up, since this moment. */
  'end-credit': message<null>()('page', z.strictObject({ id: z.uuid(), at: instant })),
  'reopen-credit': message<null>()('page', z.strictObject({ id: z.uuid() })),
  /** Whether it is one credit with the other that it was shown beside; null takes the answer back. */
  'answer-alike': message<null>()(
    'page',
    z.strictObject({ id: z.uuid(), is: z.nullable(z.enum(['one', 'two'])) }),
  ),
  /**
   * Whether what was read of a page matches it. `refused` takes back what was read of pages laid out like it, and
   * null the last refusal.
   */
  'answer-layout': message<null>()(
    'page',
    z.strictObject({ reading: z.uuid(), is: z.nullable(z.enum(['matching', 'refused'])) }),
  ),
  /**
   * What became of the credit of a movement of which no page says it, or that a promised reward has come; null takes
   * back what was said, also of a listed credit.
   */
  'say-of-entry': message<null>()(
    'page',
    z.strictObject({ id: entryId, said: z.nullable(z.enum(['used', 'expired', 'arrived'])) }),
  ),
  /** How much is left of a credit that a page lists. Answers the movement that this makes, by which it is taken back. */
  'say-left': message<{ readonly entry: EntryId }>()('page', z.strictObject({ lot: lotId, left: money })),
  /** As if it had never been entered. The mail it was taken from stays known. Answers what brings it back. */
  'delete-credit': message<BackupCredit | null>()('page', z.strictObject({ id: z.uuid() })),
  /** Brings a deleted credit back, as it was. The same again changes nothing. */
  'restore-credit': message<null>()('page', z.strictObject({ credit: wholeCredit })),
  /** Mails that were imported or put aside. */
  'known-mails': message<{ readonly ids: readonly string[] }>()('page', z.strictObject({})),
  'put-mail-aside': message<null>()('page', z.strictObject({ mailId })),
  /** What was counted for Shopper Panel, newest month first. */
  panel: message<{ readonly months: readonly PanelMonth[] }>()('page', z.strictObject({})),
  'save-panel': message<{ readonly account: AccountKey }>()(
    'page',
    z.strictObject({ account: chosenAccount, month, receipts, surveys: z.exactOptional(surveys) }),
  ),
  /** What its owner calls an account: shown before the name that a page gives. */
  'name-account': message<null>()('page', z.strictObject({ key: accountKey, name: accountName })),
  /** Whose the pages are that did not say so. */
  'assign-account': message<null>()('page', z.strictObject({ key: accountKey, to: accountKey })),
  /** Two accounts are one person's. */
  'merge-accounts': message<null>()('page', z.strictObject({ key: accountKey, into: accountKey })),
  /** They are not after all. */
  'part-account': message<null>()('page', z.strictObject({ key: accountKey })),
  /** The next records of a full backup. */
  'export-page': message<ExportPage>()(
    'page',
    z.strictObject({
      list: z.enum(EXPORT_LISTS),
      after: z.nullable(z.union([exportKey, z.array(exportKey)])),
    }),
  ),
  /**
   * Records of a file, each as its text, put aside under the id of their import. Parts are counted from 0. Answers
   * which of them cannot be used. The same again changes nothing.
   */
  'stage-import': message<{ readonly unusable: readonly number[] }>()(
    'page',
    z.strictObject({
      id: z.uuid(),
      part: z.int().check(z.gte(0)),
      salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
      exportedAt: instant,
      records: z.array(z.string().check(z.maxLength(RECORD_MAX_CHARS))).check(z.maxLength(1000)),
    }),
  ),
  /** What the import would bring. */
  'preview-import': message<ImportCounts>()('page', importId),
  /** Brings in all of it, or nothing. */
  'commit-import': message<ImportCounts>()('page', importId),
  /** Takes the last import back. */
  'undo-import': message<null>()('page', importId),
  /** What was put aside is not wanted. */
  'drop-import': message<null>()('page', importId),
  /** The page that is open in a tab, captured there and then. Nothing of it is kept. */
  'capture-page': message<PageSnapshot>()('page', z.strictObject({ page, marketplace })),
  settings: message<Settings>()('page', z.strictObject({})),
  /** The choices alone: accepting the disclosure has its own message. Answers the settings as saved. */
  'save-settings': message<Settings>()('page', z.strictObject(CHOICE_FIELDS)),
  /** Shows a notification at once, so that the user sees whether the system lets any appear. */
  'test-reminder': message<null>()('page', z.strictObject({})),
  /** Credits of which no reminder comes because their owner said so. */
  'muted-credits': message<readonly MutedCredit[]>()('page', z.strictObject({})),
  /** No reminder of these lots comes any more. */
  mute: message<null>()('page', someLots),
  /** Reminders of these lots come again. The same again changes nothing. */
  unmute: message<null>()('page', someLots),
  /** These lots are told on the user's next day, and not before. */
  'remind-tomorrow': message<null>()('page', someLots),
  /** They are told when they would have been. */
  'remind-as-before': message<null>()('page', someLots),
  /** Whether the user's browsers share what they know, how that goes, and with which devices. */
  'sync-status': message<SyncView>()('page', z.strictObject({})),
  /**
   * Turns sync on, or sets another passphrase where it is on. With a passphrase, only devices with the same one can
   * read what is sent. Answers after the first exchange.
   */
  'turn-sync-on': message<SyncView>()(
    'page',
    z.strictObject({
      passphrase: z.exactOptional(
        z.string().check(z.minLength(PASSPHRASE_MIN_CHARS), z.maxLength(PASSPHRASE_MAX_CHARS)),
      ),
    }),
  ),
  /** What this device sent is taken away. What is stored here stays. */
  'turn-sync-off': message<SyncView>()('page', z.strictObject({})),
  /** What another device sent is taken away, and sync ends there. */
  'remove-sync-device': message<SyncView>()(
    'page',
    z.strictObject({ id: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }),
  ),
  /** The choices and figures that advice works with. */
  'advice-settings': message<AdviceSettings>()('page', z.strictObject({})),
  /** Replaces all of them. Answers them as saved. */
  'save-advice-settings': message<AdviceSettings>()('page', adviceSettings),
  /** The first-run page, in the version that was shown, has been read and accepted. */
  accept: message<Settings>()('page', z.strictObject({ version: z.literal(DISCLOSURE_VERSION) })),
  /** Forgets every reading, credit, choice and acceptance. Grants of hosts are the browser's and stay. */
  erase: message<null>()('page', z.strictObject({})),
  /** Bytes that the database takes, as the browser estimates them, and how many databases are left that could not be opened. */
  'storage-used': message<{ readonly bytes: number; readonly oldDatabases: number }>()(
    'page',
    z.strictObject({}),
  ),
  /** The database cannot be opened: begins another one, with what is kept beside it. The old one stays. */
  'start-new-database': message<null>()('page', z.strictObject({})),
  /** Deletes the databases that were left when another one was begun. */
  'delete-old-databases': message<null>()('page', z.strictObject({})),
};

/**
 * Which pages are to be checked: all, those that were read before, those that may show an expiration date and were not
 * read lately, or these.
 */
export type CheckedPages = 'all' | 'read' | 'unchecked' | readonly SitePage[];

/** What came of a captured page. */
export interface DeliveredPage {
  /** `unread`: signed out, blocked or not understood. `old-copy`: nothing of it was looked at. */
  readonly outcome: 'read' | 'unread' | 'none' | 'old-copy';
  /** Something of it was written, and is on disk. */
  readonly stored: boolean;
  readonly tip?: TipOffer;
}

/** A content script in an Amazon page, the panel's frame in one, or a page of the extension itself. */
export type SenderKind = 'content' | 'frame' | 'page';

export type MessageName = keyof typeof MESSAGES;
export type RequestOf<Name extends MessageName> = z.output<(typeof MESSAGES)[Name]['request']>;
export type DataOf<Name extends MessageName> = NonNullable<(typeof MESSAGES)[Name]['answer']>[0];

/** Why a message was refused or failed. */
export type FailureCode =
  /** The message is not what the table says, or names nothing in it. */
  | 'bad-request'
  /** The sender may not say this. */
  | 'not-allowed'
  /** The sender is in a private window, from which nothing is stored. */
  | 'private'
  /** The first-run page has not been accepted, or not in a version that names this kind of page. */
  | 'not-accepted'
  /** No tab has the page that this is about. */
  | 'not-open'
  /** A snapshot is too long, from a script older than an update, or not of a page that is read. */
  | 'too-large'
  | 'outdated'
  | 'malformed'
  /** The page shows no longer what the user was asked about, or the question is over. */
  | 'changed'
  /** What a file says cannot be brought in. */
  | 'unusable-file'
  /** The page gave no snapshot of itself of which a sample could be made. */
  | 'no-sample'
  /** The browser could not delete all of it. */
  | 'not-deleted'
  /** The browser's sync did not take away what this device sent; all that was stored here is gone. */
  | 'left-in-sync'
  /** The background could not do it now; nothing was written. */
  | 'failed'
  /** The same, and why: the disk is full. */
  | 'full'
  /** The same: the browser gives no database, or holds it closed for another copy of the extension. */
  | 'unavailable'
  | 'blocked'
  /** The same: the files of the database cannot be read. */
  | 'damaged'
  /** The data were written by a newer version of the extension and stay untouched. */
  | 'newer-version';

export type Answer<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly code: FailureCode };

export type AnswerOf<Name extends MessageName> = Answer<DataOf<Name>>;

/** What travels. */
export interface Envelope<Name extends MessageName = MessageName> {
  readonly name: Name;
  readonly request: RequestOf<Name>;
}

export function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(MESSAGES, name);
}

/** One row of the table. `answer` is never set: it holds the type of the answer's data, in a tuple so that null counts. */
function message<Data>() {
  return <Request extends z.ZodMiniType>(from: SenderKind | readonly SenderKind[], request: Request) => ({
    from: [from].flat() as readonly SenderKind[],
    request,
    answer: undefined as readonly [Data] | undefined,
  });
}
