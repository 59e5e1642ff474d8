/**
 * One text out of several, such that different parts give different texts and all keys that begin with the
 * same parts stand together: `recordKey(account, 'gift-card')` is a prefix of the keys of its entries.
 */
export function recordKey(...parts: readonly (string | number)[]): string {
  return parts.map((part) => String(part).replace(/[%|]/g, encodeURIComponent)).join('|');
}
