import * as z from 'zod/mini';

/**
 * What the background, a page of Amazon's and the panel's frame in it say to one another about tips. The page
 * learns that there is a panel, how tall it is, and a nonce that is worth one answer. It never learns a word
 * of a tip.
 */

/** 128 random bits as hexadecimal digits. The frame that says it first gets the tips it stands for. */
export const tipNonce = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** The tallest that a panel can ask to be, in CSS pixels. Its window is lower, and the panel scrolls in it. */
export const HEIGHT_MAX_PX = 4000;
export const tipHeight = z.int().check(z.gte(0), z.lte(HEIGHT_MAX_PX));

/** Tips that wait to be shown. */
export interface TipOffer {
  readonly nonce: string;
  /** How the panel is called, for who cannot see it: the same over any tip. */
  readonly title: string;
  /** How many lines of text the panel has at first: makes room for it and says nothing else. None: only the popup has tips. */
  readonly lines: number;
}

/** What the script that holds the panel's frame defines for the script that reads the page. */
export interface TipHost {
  /** Puts up the panel for these tips in place of the one before. The same offer again changes nothing. */
  show(offer: TipOffer): void;
  /** Takes the panel away: the page has no tips now. */
  remove(): void;
}

/** The world that our scripts share in a page. The page's own scripts have another and see nothing of it. */
export interface TipWorld {
  unspentTip?: TipHost;
}

/**
 * What the background says to the script that holds the frame: how tall the panel of this nonce wants to be,
 * 0 when it was closed. Without a height it only asks whether this page still stands by that nonce.
 */
export interface TipOrder {
  readonly tip: string;
  readonly height?: number;
}

/** How tall the panel is now, or null where the page no longer stands by that nonce. */
export const tipAnswer = z.nullable(tipHeight);
export type TipAnswer = z.output<typeof tipAnswer>;
