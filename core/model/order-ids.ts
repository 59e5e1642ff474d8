import { normaliseText } from './text.ts';

/**
 * Order numbers as Amazon prints them: three parts of 3-7-7 digits, `111-5550001-6660001`; of digital orders
 * with a letter, `D01-5550001-6660001`; of 2015 also 4-6-7 digits, `4000-555001-6660001`. It stands alone:
 * what continues with a letter, a digit or a hyphen is another number.
 */
export const ORDER_ID = /(?<![\w-])(?:(?:\d{3}|D\d{2})-\d{7}-\d{7}|\d{4}-\d{6}-\d{7})(?![\w-])/;

/** The text if all of it is an order number. */
export function parseOrderId(text: string): string | undefined {
  return ORDER_ID.exec(text)?.[0] === text ? text : undefined;
}

/** The order numbers in a text, each once. Example: `Order 111-5550001-6660001 has shipped`. */
export function orderIdsIn(text: string): Set<string> {
  return new Set(normaliseText(text).match(new RegExp(ORDER_ID, 'g')));
}

/**
 * The text if it is the number of a purchase, which checkout and thank-you page carry in their addresses. It
 * looks like an order number, but one purchase becomes one order or several with numbers of their own.
 */
export function parsePurchaseId(text: string): string | undefined {
  return /^\d{3}-\d{7}-\d{7}$/.test(text) ? text : undefined;
}
