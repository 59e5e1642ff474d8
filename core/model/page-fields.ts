/** What a reader can find missing on a page: the fields of readings, then what a page must have to be read. */
const PAGE_FIELDS = [
  'balance',
  'hold',
  'activity',
  'lots',
  'more',
  'continued',
  'total',
  'types',
  'credits',
  'cards',
  'programmes',
  'items',
  'giftCard',
  'points',
  'step',
  'purchaseId',
  'lines',
  'offers',
  'orderId',
  'placed',
  'promotion',
  'promotions',
  'cancelled',
  'refund',
  'title',
  'asin',
  'price',
  'kind',
  'rewardShown',
  'amounts',
  'confirmation',
  'data',
  'heading',
  'summary',
  'size',
  'page',
  'reader',
  'bounds',
  'layout',
  'original',
] as const;

export type PageField = (typeof PAGE_FIELDS)[number];

/** A field by its name, one thing of a list, or a part of either: `balance`, `lots[1]`, `types[0].name`. */
export type MissingField =
  | PageField
  | `${PageField}.${string}`
  | `${PageField}[${number}]`
  | `${PageField}[${number}].${string}`;

const NAMES: ReadonlySet<string> = new Set(PAGE_FIELDS);
const MISSING = /^([a-zA-Z]+)(?:\[\d{1,4}\])?(?:\.[a-zA-Z]{1,30})?$/;

/** The field that a name is of; undefined for one that no reader gives. */
export function pageFieldOf(name: string): PageField | undefined {
  const [, field = ''] = MISSING.exec(name) ?? [];
  return NAMES.has(field) ? (field as PageField) : undefined;
}

export function isMissingField(name: unknown): name is MissingField {
  return typeof name === 'string' && pageFieldOf(name) !== undefined;
}

/** The browser shows the page in another language than the shop wrote it in. */
export const TRANSLATED = 'original' satisfies PageField;
