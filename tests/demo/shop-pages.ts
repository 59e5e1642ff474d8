import { addDays, type CalendarDate } from '../../core/model/calendar-date.ts';
import { type SavedPage, savedPage } from '../support/shop.ts';

/**
 * The demo shop: synthetic pages with the markup of the saved ones in `tests/fixtures/pages`, and with days
 * counted from today, so that there is always a credit about to end. They prove nothing about Amazon.
 */
export const GIFT_CARD_URL = 'https://www.amazon.com/gc/balance';
export const REWARDS_URL = 'https://www.amazon.com/norushcredits';
export const FRONT_URL = 'https://www.amazon.com/';

/** The pages around an order are the synthetic ones of the tests as they are: no day on them matters. */
const ORDER_PAGES = [
  savedPage('checkout/us-gift-card-no-rush'),
  savedPage('thank-you/us-plain'),
  savedPage('checkout/us-old-single-page'),
  savedPage('digital-product/us-kindle'),
].map(dressed);

export const [CHECKOUT_URL = '', THANK_YOU_URL = '', OLD_CHECKOUT_URL = '', KINDLE_URL = ''] =
  ORDER_PAGES.map(({ url }) => url);

/** With a look, so that the pictures show something like a shop. */
function dressed({ url, html }: SavedPage): SavedPage {
  const look = `<link rel="icon" href="data:,"><style>
    body { font: 15px/1.5 system-ui; max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem }
    ul { padding: 0; list-style: none } li .order-summary-grid, tr { display: flex; justify-content: space-between }
    #subtotals, table { border: 1px solid #9995; border-radius: 8px; padding: 1rem; max-width: 22rem; margin-block: 1rem }
  </style></head>`;
  return { url, html: html.replace('</head>', look) };
}

/** One row of the activity. The closing balances follow from the amounts. */
interface Row {
  readonly daysAgo: number;
  readonly text: string;
  readonly cents: number;
  readonly orderId?: string;
}

/** Newest first, as the page has them. */
const ROWS: readonly Row[] = [
  { daysAgo: 2, text: 'Gift Card applied to Amazon.com order', cents: -1948, orderId: '111-5500001-6600001' },
  { daysAgo: 3, text: 'Gift Card Balance added from Reload', cents: 2500, orderId: '111-5500002-6600002' },
  { daysAgo: 12, text: 'Refund from Amazon.com order', cents: 1455 },
  { daysAgo: 24, text: 'Gift Card applied to Amazon.com order', cents: -380, orderId: 'D01-5500003-6600003' },
  { daysAgo: 25, text: 'Gift Card added', cents: 2500 },
];

interface Lot {
  readonly cents: number;
  readonly inDays: number;
}

/** Kinds of reward with what is left of each and when it ends. */
const REWARDS: readonly { readonly name: string; readonly lots: readonly Lot[] }[] = [
  { name: 'Digital content and services', lots: [{ cents: 300, inDays: 4 }] },
  { name: 'Grocery', lots: [{ cents: 1000, inDays: 40 }] },
];

/** Pages of credit on which no day matters. */
const CREDIT_PAGES = ['card-rewards/us-two-cards', 'shop-with-points/us-three', 'trade-in/us-three-states']
  .map(savedPage)
  .map(dressed);

export const [CARDS_URL = '', POINTS_URL = '', TRADE_IN_URL = ''] = CREDIT_PAGES.map(({ url }) => url);
export const BENEFITS_URL = 'https://www.amazon.com/benefitsbalance';
export const AWS_URL = 'https://us-east-1.console.aws.amazon.com/billing/home?region=us-east-1#/credits';

/** @param today the day it is at amazon.com. */
export function shopPages(today: CalendarDate): SavedPage[] {
  return [
    frontPage(),
    giftCardPage(today),
    rewardsPage(today),
    benefitsPage(today),
    ...CREDIT_PAGES,
    awsPage(today),
    ...ORDER_PAGES,
  ];
}

function frontPage(): SavedPage {
  return page(
    FRONT_URL,
    'Demo shop',
    `<h1>Demo shop</h1>
<p>Pages made for trying Unspent, served at Amazon's addresses. Nothing here comes from Amazon, and nothing leaves this machine.</p>
<ul>
  <li><a href="${GIFT_CARD_URL}">Gift card balance</a></li>
  <li><a href="${REWARDS_URL}">Rewards</a></li>
  <li><a href="${BENEFITS_URL}">Benefits</a>, <a href="${CARDS_URL}">card rewards</a>,
    <a href="${POINTS_URL}">points</a>, <a href="${TRADE_IN_URL}">trade-ins</a>, <a href="${AWS_URL}">AWS credits</a></li>
  <li><a href="${CHECKOUT_URL}">Checkout</a>, <a href="${OLD_CHECKOUT_URL}">in the older layout</a></li>
  <li><a href="${THANK_YOU_URL}">Thank-you page</a></li>
  <li><a href="${KINDLE_URL}">A Kindle book</a></li>
</ul>`,
  );
}

function giftCardPage(today: CalendarDate): SavedPage {
  const closing = ROWS.map((_, at) => sum(ROWS.slice(at).map(({ cents }) => cents)));
  const rows = ROWS.map(({ daysAgo, text, cents, orderId }, at) => {
    const order = orderId
      ? `<br><a href="/gp/your-account/order-details/ref=fake?ie=UTF8&amp;orderID=${orderId}"><span>${orderId}</span></a>`
      : '';
    return `<tr><td> ${longDay(addDays(today, -daysAgo))} </td><td><span>${text}</span>${order}</td>
    <td>\n${dollars(cents)}\n</td><td>\n${dollars(closing[at] ?? 0)}\n</td></tr>`;
  });
  return page(
    GIFT_CARD_URL,
    'Gift Cards',
    `<section id="gc-balance-table">
  <div class="gc-balance-box">
    <h2>Your Gift Card Balance: <span id="gc-ui-balance-gc-balance-value">\n${dollars(closing[0] ?? 0)}\n</span></h2>
    <a href="/combinedreload?ref_=fake">Reload</a>
    <a href="/gc/redeem?ref_=fake">Redeem</a>
  </div>
</section>
<section><span class="a-size-large a-text-bold">Gift Card Activity</span></section>
<table class="a-bordered">
  <tbody>
  <tr><th>Date</th> <th>Description</th> <th>Amount</th> <th>Closing balance</th></tr>
  ${rows.join('\n  ')}
  </tbody>
</table>`,
  );
}

function rewardsPage(today: CalendarDate): SavedPage {
  const total = sum(REWARDS.flatMap(({ lots }) => lots.map(({ cents }) => cents)));
  return page(
    REWARDS_URL,
    'Rewards',
    `<div><h1>Your No-Rush and Amazon Day Reward Balance</h1></div>
<div><h1>Total rewards: ${dollars(total)}</h1></div>
${blocksOf(REWARDS, today)}`,
  );
}

/** Promotional credit, of which one ends soon. */
const BENEFITS: readonly { readonly name: string; readonly lots: readonly Lot[] }[] = [
  { name: 'Courtesy credit', lots: [{ cents: 500, inDays: 9 }] },
  { name: 'Photo upload credit', lots: [{ cents: 2000, inDays: 70 }] },
];

function benefitsPage(today: CalendarDate): SavedPage {
  const total = sum(BENEFITS.flatMap(({ lots }) => lots.map(({ cents }) => cents)));
  return page(
    BENEFITS_URL,
    'Benefits',
    `<div><h1>Your credit &amp; benefit balances</h1></div>
<div><h2>Total balance: ${dollars(total)}</h2></div>
${blocksOf(BENEFITS, today)}`,
  );
}

/** Two credits, in the table of the Billing console. */
function awsPage(today: CalendarDate): SavedPage {
  const row = (role: string, cells: readonly string[]) =>
    `<div role="row">${cells.map((cell) => `<div role="${role}">${cell}</div>`).join('')}</div>`;
  const slashed = (day: CalendarDate) => {
    const [year, month, date] = day.split('-');
    return `${month}/${date}/${year}`;
  };
  const columns = ['Credit name', 'Expiration date', 'Amount issued', 'Amount used', 'Amount remaining'];
  const head = row('columnheader', columns);
  const credits = [
    row('cell', ['Example start credit', slashed(addDays(today, 400)), '$200.00', '$50.00', '$150.00']),
    row('cell', ['Example event credit', slashed(addDays(today, 25)), '$25.00', '$0.00', '$25.00']),
  ];
  const { html } = page(
    AWS_URL,
    'Credits',
    `<h1>Credits</h1>
<section><h2>Summary</h2><div><div>Total amount remaining</div><div>$175.00</div></div>
<div><div>Total amount used</div><div>$50.00</div></div></section>
<div role="table"><div role="rowgroup">${head}</div><div role="rowgroup">${credits.join('')}</div></div>`,
  );
  return { url: AWS_URL.replace(/#.*/, ''), html };
}

function blocksOf(kinds: typeof REWARDS, today: CalendarDate): string {
  const blocks = kinds.map(({ name, lots }) => {
    const sentences = lots.map(
      ({ cents, inDays }) =>
        `<p>${dollars(cents)} expires in ${inDays} days on ${longDay(addDays(today, inDays))}.</p>`,
    );
    const balance = sum(lots.map(({ cents }) => cents));
    return `<div class="block"><h6>${name}</h6><h3>${dollars(balance)}</h3>${sentences.join('')}</div>`;
  });
  return blocks.join('\n');
}

function page(url: string, title: string, content: string): SavedPage {
  return {
    url,
    html: `<!doctype html>
<html lang="en-us">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>body { font: 16px/1.5 system-ui; max-width: 44rem; margin: 2rem auto } td, th { padding: .25rem 1rem .25rem 0; text-align: start }</style>
</head>
<body>
<div id="a-page">
<header id="navbar">
  <a id="nav-link-accountList" href="/"><span id="nav-link-accountList-nav-line-1">Hello, Alex</span></a>
</header>
<script type="application/json">{"customerId":"AFAKE0CUSTOMER0","marketplaceId":"ATVPDKIKX0DER"}</script>
<main>
${content}
</main>
<footer id="navFooter"><p>Synthetic page of the demo shop</p></footer>
</div>
</body>
</html>`,
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, cents) => total + cents, 0);
}

/** `-$19.48` */
function dollars(cents: number): string {
  return `${cents < 0 ? '-' : ''}$${(Math.abs(cents) / 100).toFixed(2)}`;
}

/** `May 12, 2026` */
function longDay(day: CalendarDate): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-US', { dateStyle: 'long' });
}
