import { findAmounts } from '../../core/model/amount-text.ts';
import type { CalendarDate } from '../../core/model/calendar-date.ts';
import type { Account } from '../../core/model/credit.ts';
import { parseReminderId } from '../../core/model/ids.ts';
import { marketplaceById } from '../../core/model/marketplaces.ts';
import type { Money } from '../../core/model/money.ts';
import type { ShownNotification } from './fake-browser.ts';

/** What a notification tells of credit that ends. */
export interface Told {
  readonly day: CalendarDate;
  readonly amount: Money;
  /** The name in the greeting. */
  readonly account?: string;
}

/**
 * What the words of a notification say to the user; undefined for one about anything else. It belongs to the account that
 * it names, or to the only one there is.
 */
export function toldBy(
  { id, title, message }: ShownNotification,
  accounts: readonly Account[],
): Told | undefined {
  const about = parseReminderId(id);
  if (about?.kind !== 'end') return undefined;
  const { currency } = marketplaceById(about.marketplace);
  const [found] = findAmounts(title, { currency, language: 'en' });
  if (!found) throw new Error(`no amount in "${title}"`);
  const here = accounts.filter(({ marketplace }) => marketplace === about.marketplace);
  const named = here.find(({ name }) => name !== undefined && `${title} ${message}`.includes(name));
  const { name } = named ?? (here.length === 1 ? here[0] : undefined) ?? {};
  return { day: about.expires, amount: found.amount, ...(name !== undefined && { account: name }) };
}
