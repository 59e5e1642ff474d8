import { addDays, type CalendarDate, dayAt, instantAt } from '../../core/model/calendar-date.ts';
import type { SavedPage } from './shop.ts';

/**
 * Synthetic pages for tests that need an end so many days from today: the saved pages stand still. They have
 * the parts that the readers look at and nothing else, and prove nothing about Amazon.
 */
export interface Shopper {
  readonly name?: string;
  readonly customerId?: string;
}

const ALEX: Shopper = { name: 'Alex', customerId: 'A1FAKE00000000' };
export const SAM: Shopper = { name: 'Sam', customerId: 'A2FAKE00000000' };

/** A gift card page of amazon.com with its newest rows: `$42.17` left after `-$19.48` for each order. */
export function giftCardPage({
  cents = 4217,
  spent = 1948,
  orders = ['111-5500001-6600001'],
  shopper = ALEX,
} = {}): SavedPage {
  const rows = orders.map(
    (order, at) => `<tr><td>May 12, 2026</td><td><span>Gift Card applied to Amazon.com order</span><br>
      <a href="/gp/your-account/order-details?orderID=${order}"><span>${order}</span></a></td>
      <td>-${dollars(spent)}</td><td>${dollars(cents + at * spent)}</td></tr>`,
  );
  return {
    url: 'https://www.amazon.com/gc/balance',
    html: page(
      shopper,
      `<div id="gc-balance-table"><div class="gc-balance-box"><h2>Your Gift Card Balance:
        <span id="gc-ui-balance-gc-balance-value">${dollars(cents)}</span></h2></div></div>
      <div><span class="a-size-large">Gift Card Activity</span>
      <table class="a-bordered">
        <tr><th>Date</th><th>Description</th><th>Amount</th><th>Closing balance</th></tr>
        ${rows.join('')}
      </table></div>`,
    ),
  };
}

export interface LotOnPage {
  readonly cents: number;
  /** Days from today, on the calendar of amazon.com. */
  readonly inDays: number;
}

/** A rewards page of amazon.com with one type and these lots. */
export function rewardsPage(
  lots: readonly LotOnPage[],
  { shopper = ALEX, today = todayAtAmazon() } = {},
): SavedPage {
  const sum = dollars(lots.reduce((total, { cents }) => total + cents, 0));
  const sentences = lots.map(
    ({ cents, inDays }) => `${dollars(cents)} expires on ${printed(addDays(today, inDays))}.`,
  );
  return {
    url: 'https://www.amazon.com/norushcredits',
    html: page(
      shopper,
      `<h1>Your No-Rush Reward Balance</h1><h1>Your total balance: ${sum}</h1>
      <div><h6>Digital content and services</h6><h3>${sum}</h3>
      ${sentences.map((sentence) => `<p>${sentence}</p>`).join('')}</div>`,
    ),
  };
}

/** A sign-in form in place of the page at this address. */
export function signInPage(url: string): SavedPage {
  return {
    url,
    html: `<!doctype html><html lang="en-us"><title>Amazon Sign-In</title>
      <form name="signIn" action="/ap/signin" method="post"><h1>Sign in</h1>
      <label>Email <input type="email" name="email" id="ap_email"></label></form></html>`,
  };
}

/** A gift card page under ids and words that no reader knows; its newest closing balance may be another than its balance. */
export function strangeGiftCardPage({ amount = '$41.27', closing = '$41.27', more = '' } = {}): SavedPage {
  const row = (day: string, change: string, after: string) =>
    `<tr><td>${day}</td><td>Gift Card applied to Amazon.com order</td><td>${change}</td><td>${after}</td></tr>`;
  const spent = `-$${(60.75 - Number(closing.slice(1))).toFixed(2)}`;
  return {
    url: 'https://www.amazon.com/gc/balance',
    html: page(
      ALEX,
      `<main><h2>Everything you have</h2><p>Reload by <b id="reload">$25.00</b> and relax</p>
      <div id="wallet-box"><span>Left on your cards:</span> <b class="wallet-figure">${amount}</b></div>${more}
      <h3>What happened</h3>
      <table>${row('May 12, 2026', spent, closing)}${row('May 2, 2026', '-$5.00', '$60.75')}</table>
      <button id="buy" onclick="document.title = 'pressed'">Buy</button></main>`,
    ),
  };
}

/** The same for the rewards page: `$7.50` in two types. */
export function strangeRewardsPage(): SavedPage {
  return {
    url: 'https://www.amazon.com/norushcredits',
    html: page(
      ALEX,
      `<main><h1>Your perks</h1><p>All in all <b id="perks-sum">$7.50</b></p>
      <section><h6>Books</h6><h3>$5.00</h3><h6>Films</h6><h3>$2.50</h3></section></main>`,
    ),
  };
}

/** The page at this address with nothing on it that is known. */
export function unknownPage(url: string): SavedPage {
  return { url, html: page(ALEX, '<h1>Something new</h1><p>It all looks different now.</p>') };
}

/** The day it is at amazon.com. */
export function todayAtAmazon(): CalendarDate {
  return dayAt(instantAt(Date.now()), 'America/Los_Angeles');
}

function page({ name, customerId }: Shopper, content: string): string {
  return `<!doctype html><html lang="en-us"><head><meta charset="utf-8"><title>Amazon</title>
    <link rel="icon" href="data:,">
    <script>window.page = {"customerId":"${customerId}"};</script></head><body>
    <header><span id="nav-link-accountList-nav-line-1">Hello, ${name}</span></header>
    ${content}</body></html>`;
}

function dollars(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}

function printed(day: CalendarDate): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-US', { dateStyle: 'long' });
}
