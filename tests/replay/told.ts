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

/** The amount in the words of a notification, and what that is about; undefined for one about anything else. */
export function toldBy({ id, title }: ShownNotification, accounts: readonly Account[]): Told | undefined {
  const about = parseReminderId(id);
  if (about === undefined || about.kind === 'panel' || about.kind === 'outage') return undefined;
  const { currency } = marketplaceById(about.marketplace);
  const [found] = findAmounts(title, { currency, language: 'en' });
  if (!found) throw new Error(`no amount in "${title}"`);
  const name = accounts.find(({ key }) => key === about.account)?.name;
  return { day: about.expires, amount: found.amount, ...(name !== undefined && { account: name }) };
}
