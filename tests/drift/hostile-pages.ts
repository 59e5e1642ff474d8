/** The body of a page with about so many nodes. */
type Body = (nodes: number) => string;

/** What is deeper becomes a sibling. */
const DEEPEST = 500;

/** A part so many times over, numbered from 0, in what stands around all of them. */
function many(
  nodesOfOne: number,
  one: (at: number) => string,
  around: (all: string) => string = (all) => all,
): Body {
  return (nodes) => {
    const count = Math.max(1, Math.floor(nodes / nodesOfOne));
    return around(Array.from({ length: count }, (_, at) => one(at)).join(''));
  };
}

const cents = (at: number) => `$${at % 97}.${String(at % 89).padStart(2, '0')}`;
const day = (at: number) => `May ${1 + (at % 28)}, ${2010 + (at % 16)}`;
const table = (all: string) => `<table><tbody>${all}</tbody></table>`;
const headed = (head: string) => (all: string) =>
  `<h2>${head}</h2><table><tr><th>Date</th><th>Description</th><th>Amount</th><th>Closing balance</th></tr>${all}</table>`;

/**
 * Pages that no shop would send, by what they are made of: one part over and over, so that whoever compares
 * each with each comes to no end. Chains are as deep as the parsers of browsers nest.
 */
export const HOSTILE_PAGES: Readonly<Record<string, Body>> = {
  'empty elements': many(1, () => '<i></i>'),
  'elements with names': many(1, (at) => `<i id="n${at}" class="a-row b-${at % 7}"></i>`),
  words: many(2, (at) => `<b>word${at} </b>`),
  'words in lines': many(2, (at) => `<p>words of line ${at}</p>`),
  'texts without elements': many(2, (at) => `${at}.50 <br>`),
  'chains as deep as they go': many(
    DEEPEST + 1,
    (at) => `${'<div>'.repeat(DEEPEST)}${cents(at)} expires on ${day(at)}${'</div>'.repeat(DEEPEST)}`,
  ),
  'chains of named elements': many(
    DEEPEST + 1,
    (at) => `${'<div class="a-box">'.repeat(DEEPEST)}Order total: ${cents(at)}${'</div>'.repeat(DEEPEST)}`,
  ),
  'amounts in one line': many(2, (at) => `<b>${cents(at)}</b> `),
  'amounts in lines': many(2, (at) => `<p>${cents(at)}</p>`),
  'one row of amounts': many(
    2,
    (at) => `<td>${cents(at)}</td>`,
    (all) => `<table><tr><td>${day(1)}</td>${all}</tr></table>`,
  ),
  'numbers without a mark': many(2, (at) => `<p>${at % 97}.00</p>`),
  'rows of an activity': many(
    9,
    (at) => `<tr><td>${day(at)}</td><td>Refund</td><td>${cents(at)}</td><td>$5.00</td></tr>`,
    headed('Your Gift Card Balance: <span>$5.00</span>'),
  ),
  'rows of an activity without headings': many(
    9,
    (at) => `<tr><td>${day(at)}</td><td>Refund</td><td>${cents(at)}</td><td>$5.00</td></tr>`,
    table,
  ),
  'broken rows': many(
    7,
    (at) => `<tr><td>${day(at)}</td><td>Refund</td><td>${at % 3 ? '' : '$1.00'}</td></tr>`,
    headed('Gift Card Activity'),
  ),
  'rows far apart': many(6, (at) => `<section><p>${day(at)} <b>${cents(at)}</b></p></section>`),
  dates: many(2, (at) => `<p>${day(at)}</p>`),
  'dates in one row': many(2, (at) => `<b>${day(at)}</b> `),
  'balances with their id': many(4, (at) => `<b id="gc-ui-balance-gc-balance-value">$5.00</b><i>${at}</i>`),
  'balances with their label': many(4, () => '<p>Your Gift Card Balance: <span>$5.00</span></p>'),
  'buttons beside balances': many(
    3,
    () => '<p><a href="/gc/redeem">Redeem</a></p>',
    (all) => `<b>$5.00</b>${all}`,
  ),
  'lists within lists': many(41, (at) => `${'<ul><li>'.repeat(20)}${cents(at)}${'</li></ul>'.repeat(20)}`),
  totals: many(
    5,
    () => '<li><span>Order total:</span><span>$5.00</span></li>',
    (all) => `<ul>${all}</ul>`,
  ),
  'different totals': many(5, (at) => `<li><span>Order total:</span><span>${cents(at)}</span></li>`),
  'pairs that add up': many(
    15,
    () =>
      '<ul><li><b>Items:</b><i>$3.00</i></li><li><b>Shipping:</b><i>$2.00</i></li><li><b>Order total:</b><i>$5.00</i></li></ul>',
  ),
  'labels of a summary': many(
    2,
    (at) => `<p>${['Items:', 'Order total:', 'Shipping & handling:'][at % 3]}</p>`,
  ),
  'lines of unknown words': many(
    5,
    (at) => `<li><span>Fee ${'abcdefg'[at % 7]}</span><span>${cents(at)}</span></li>`,
  ),
  'money in sentences': many(
    2,
    (at) => `<p>Save ${cents(at)} today with a coupon for everything you like, and more</p>`,
  ),
  'money that does not parse': many(3, (at) => `<p>x<b>$1.2.${at % 9}</b></p>`),
  'advertising within totals': many(
    7,
    (at) => `<li>Order total: <b>$5.00</b> <i>Save ${cents(at)} with a card</i></li>`,
  ),
  'ways to deliver': many(
    4,
    (at) => `<label><input type="radio" name="ShippingSpeed" value="${at}"> FREE delivery ${day(at)}</label>`,
  ),
  'ways to deliver with one chosen out of sight': many(
    4,
    (at) => `<div><input type="radio" name="speed" id="s${at}"><b>FREE delivery</b></div>`,
    (all) => `<div hidden><input type="radio" name="speed" checked></div>${all}`,
  ),
  'ways to deliver with rewards': many(
    4,
    (at) =>
      `<div><input type="radio" name="ship${at}"><b>No-Rush Shipping: get a $1 reward for select digital purchases.</b></div>`,
  ),
  'gift card boxes': many(
    3,
    (at) => `<label><input type="checkbox" id="c${at}">Use $5.00 of your $50.00 gift card balance</label>`,
  ),
  'labels for fields': many(
    2,
    (at) => `<label for="f${at % 2 ? at : 0}">FREE delivery</label>`,
    (all) => `<input type="radio" name="ship" id="f0">${all}`,
  ),
  'choices with references': many(
    3,
    (at) => `<div><b role="radio" aria-labelledby="r r r r">gift card balance</b> ${cents(at)}</div>`,
  ),
  items: many(
    6,
    (at) =>
      `<div class="lineitem-container"><span class="lineitem-title-text">Thing ${at}</span><b>$1.00</b> <i>Qty: 1</i></div>`,
  ),
  'items within items': many(
    25,
    (at) => `${'<div class="lineitem-container">'.repeat(24)}Thing ${at}${'</div>'.repeat(24)}`,
  ),
  'fields of quantities': many(3, (at) => `<p><input name="quantity${at}" value="1">$1.00</p>`),
  'hidden tokens': many(
    4,
    () => '<li><input name="subtotalLineType" value="TOTAL_ORDER"><b>Order total:</b> $5.00</li>',
  ),
  'order numbers': many(
    4,
    (at) => `<p><b>Order #</b> 111-5500001-660${String(at % 10_000).padStart(4, '0')}</p>`,
  ),
  'days of an order': many(2, (at) => `<p>Order placed ${day(at)}</p>`),
  'prices of a book': many(
    3,
    () => '<span id="kindle-price" class="a-price"><b class="a-offscreen">$9.99</b></span>',
    (all) => `<h1 id="productTitle">A book</h1><p>Kindle Edition</p>${all}`,
  ),
  'formats of a book': many(
    4,
    () => '<li class="swatchElement selected"><a>Kindle <b>$9.99</b></a></li>',
    (all) => `<h1 id="productTitle">A book</h1><p>Kindle Edition</p><ul id="tmmSwatches">${all}</ul>`,
  ),
  'titles of a book': many(2, () => '<h1 id="productTitle">A book</h1>'),
  'kinds of reward': many(
    6,
    (at) => `<p>Kind ${'abcdefg'[at % 7]}</p><p>$1.00</p><p>$1.00 expires on ${day(at)}</p>`,
    (all) => `<h2>Your No-Rush Reward Balance</h2>${all}`,
  ),
  'sentences of an end': many(
    2,
    (at) => `<p>$1.00 expires in ${at % 30} days on ${day(at)}.</p>`,
    (all) => `<h2>Your credit & benefit balances</h2>${all}`,
  ),
  cards: many(
    4,
    (at) => `<p>Visa ending in ${String(at % 10_000).padStart(4, '0')}: 100 points <b>$1.00</b></p>`,
  ),
  'points of programmes': many(
    5,
    (at) =>
      `<div><p>${['Membership Rewards', 'Ultimate Rewards', 'ThankYou points'][at % 3]}</p><p>1,000 points ($7.00)</p></div>`,
  ),
  'tables of credits': many(
    22,
    (at) =>
      `<table><tr><th>Credit name</th><th>Amount remaining</th><th>Expiration date</th></tr><tr><td>Credit ${at}</td><td>$1.00</td><td>${day(at)}</td></tr></table>`,
  ),
  'rows of credits': many(
    7,
    (at) => `<tr><td>Credit ${at}</td><td>$1.00</td><td>05/01/2027</td></tr>`,
    (all) =>
      `<table><tr><th>Credit name</th><th>Amount remaining</th><th>Expiration date</th></tr>${all}</table>`,
  ),
  'headings of credits': many(2, () => '<p>Expiration date</p>'),
  'items traded in': many(
    7,
    (at) => `<tr><td>Thing ${at}</td><td>$1.00</td><td>Payment sent</td></tr>`,
    (all) => `<table><tr><th>Item</th><th>Amount</th><th>Status</th></tr>${all}</table>`,
  ),
  'rows of items traded in': many(
    7,
    (at) =>
      `<div id="order_info_${at}"><p class="title-box">Thing</p><p id="totalExpected${at}">$1.00</p><p id="status_${at}">Received</p></div>`,
  ),
  'balances of Amazon Pay': many(3, () => '<p id="APayBalance"><b class="currency-green">₹5.00</b></p>'),
  'names in greetings': many(2, (at) => `<a id="nav-link-accountList-nav-line-1">Hello, Alex ${at}</a>`),
  'scripts with ids': many(2, (at) => `<script>{"customerId":"A${String(1e12 + at)}"}</script>`),
  'sign-in fields': many(1, () => '<input type="email" name="email">'),
  'hidden parts': many(2, (at) => `<p class="hide" style="display:none">${cents(at)}</p>`),
  'styled parts': many(2, (at) => `<p style="position:relative;left:${at % 9}px">${cents(at)}</p>`),
};
