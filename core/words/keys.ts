import type english from './en.json';

/** The key of any message. */
export type WordKey = keyof typeof english;

/** Keys, and beginnings of keys: those end in `_`. */
type Keys = readonly string[];
type KeyIn<List extends Keys> = Matched<List[number]>;
type Matched<Item extends string> = Item extends `${string}_`
  ? Extract<WordKey, `${Item}${string}`>
  : Extract<WordKey, Item>;

/** What the browser shows by itself, in its own language: the names in the manifest. */
export const BROWSER_KEYS = [
  'extension_name',
  'extension_description',
  'product_name',
] as const satisfies readonly WordKey[];

/** What the background alone says, and the scripts and frames that it puts into pages. */
const BACKGROUND_ALONE = [
  'badge_',
  'reminder_title_',
  'reminder_body_',
  'reminder_test_',
  'reminder_action_show',
  'advice_credit_',
  'advice_delivery_',
  'advice_gift_card_',
  'advice_points_',
  'advice_promotion_',
  'advice_short_',
  'advice_cancel_',
  'advice_edit_',
  'advice_digital_',
  'advice_line_',
  'advice_confidence_',
  'tip_panel',
  'tip_less',
  'tip_close',
  'tip_never_covered',
  'point_choose_',
  'point_how',
  'point_none',
  'point_failed',
  'point_cancel',
] as const satisfies Keys;

/** What the background and our pages both say. */
const SHARED = [
  'product_name',
  'age_just_now',
  'advice_source_',
  'reminder_action_never',
  'tip_why',
  'tip_not_this_order',
  'tip_never_kind',
  'programme_shopper_panel',
  'update_all',
  'ledger_own_add',
  'popup_ledger',
] as const satisfies Keys;

/** What the background can say: a copy of it, in every language, is built into its script, which can load nothing. */
export type BackgroundKey = KeyIn<typeof BACKGROUND_ALONE> | KeyIn<typeof SHARED>;

/** What our pages can say. */
export type PageKey = Exclude<
  WordKey,
  KeyIn<typeof BACKGROUND_ALONE> | 'extension_name' | 'extension_description'
>;

export function isBackgroundKey(key: WordKey): key is BackgroundKey {
  return isIn(BACKGROUND_ALONE, key) || isIn(SHARED, key);
}

export function isPageKey(key: WordKey): key is PageKey {
  return !isIn(BACKGROUND_ALONE, key) && !key.startsWith('extension_');
}

function isIn(list: Keys, key: string): boolean {
  return list.some((item) => (item.endsWith('_') ? key.startsWith(item) : key === item));
}
