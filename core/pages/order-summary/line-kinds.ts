import type { CheckoutLine } from '../reading.ts';

/** What a line of an order summary is, at checkout and on the order's page. */
export interface LineMeaning {
  readonly kind: CheckoutLine['kind'];
  /**
   * How the line takes part in the sum: a part of it, a sum on the way, the sum itself, money that came back,
   * or a figure that says something else about the order.
   */
  readonly role: 'part' | 'subtotal' | 'total' | 'refund' | 'refund-total' | 'remark';
  /** Where a summary names several totals, the highest is what is paid: `Summe`, then `Gesamtsumme`. */
  readonly rank?: number;
}

export const ITEMS: LineMeaning = { kind: 'items', role: 'part' };
export const SHIPPING: LineMeaning = { kind: 'shipping', role: 'part' };
export const TAX: LineMeaning = { kind: 'tax', role: 'part' };
export const GIFT_CARD: LineMeaning = { kind: 'gift-card', role: 'part' };
export const PROMOTION: LineMeaning = { kind: 'promotion', role: 'part' };
export const POINTS: LineMeaning = { kind: 'points', role: 'part' };
/** Known lines of no other kind. A subscription's discount lowers a price and is not a credit. */
export const OTHER: LineMeaning = { kind: 'other', role: 'part' };
export const BEFORE_TAX: LineMeaning = { kind: 'before-tax', role: 'subtotal' };
export const SUBTOTAL: LineMeaning = { kind: 'other', role: 'subtotal' };
export const REFUND: LineMeaning = { kind: 'other', role: 'refund' };
export const REFUND_TOTAL: LineMeaning = { kind: 'other', role: 'refund-total' };
/** Says something of the order and takes no part in its sum. */
export const REMARK: LineMeaning = { kind: 'other', role: 'remark' };
export const total = (rank: number): LineMeaning => ({ kind: 'total', role: 'total', rank });

/**
 * What lines are called, per language: labels in lower case without colon and without what stands in brackets;
 * `;` parts them.
 *
 * Sources, all public: saved pages of amazon.com (2023 to 2026), amazon.ca (2024) and amazon.de (2026),
 * programs that look the words up on the live pages (2015 to 2026), order mails of amazon.co.jp. A word that no
 * source has is listed only where it can mean nothing else in its language. Any other line is `other`.
 */
export type LineWords = readonly (readonly [LineMeaning, string])[];
