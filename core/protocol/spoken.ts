/** Words for a frame or script that loads none of its own: the background says them, in the language chosen. */
export interface Spoken<Key extends string> {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** In which amounts are written, as a BCP 47 tag. */
  readonly locale: string;
  readonly words: Readonly<Record<Key, string>>;
}

/** What the panel with the tips says beside them. */
export const PANEL_WORDS = [
  'product_name',
  'tip_why',
  'tip_less',
  'tip_close',
  'tip_not_this_order',
  'tip_never_kind',
  'tip_never_covered',
] as const;
export type PanelWords = Spoken<(typeof PANEL_WORDS)[number]>;

/** What the card says with which a figure on a page is picked. */
export const POINTING_WORDS = [
  'product_name',
  'point_choose_balance',
  'point_choose_total',
  'point_how',
  'point_none',
  'point_failed',
  'point_cancel',
] as const;
export type PointingWords = Spoken<(typeof POINTING_WORDS)[number]>;

/** The world that our scripts share in a page: the words are there before the script that says them. */
export interface PointingWorld {
  unspentPointing?: PointingWords;
}
