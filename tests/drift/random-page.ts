import type { Random } from './random.ts';

/** Addresses of every kind of page that is read, in several marketplaces. */
export const ADDRESSES = [
  'https://www.amazon.com/gc/balance',
  'https://www.amazon.de/gc/balance',
  'https://www.amazon.co.jp/gc/balance',
  'https://www.amazon.com/norushcredits',
  'https://www.amazon.com/checkout/p/p-106-1111111-2222222/spc',
  'https://www.amazon.fr/checkout/p/p-106-1111111-2222222/pay',
  'https://www.amazon.com/gp/buy/payselect/handlers/display.html',
  'https://www.amazon.com/gp/buy/spc/handlers/display.html',
  'https://www.amazon.com/gp/your-account/order-details?orderID=111-5500001-6600001',
  'https://www.amazon.it/gp/css/order-details?orderID=D01-5500001-6600001',
  'https://www.amazon.com/gp/buy/thankyou/handlers/display.html?purchaseId=106-1111111-2222222',
  'https://www.amazon.com/dp/B0FAKE0001',
  'https://www.amazon.com/gp/video/detail/B0FAKE0001',
  'https://www.amazon.com/benefitsbalance',
  'https://www.amazon.com/iss/credit/rewardscardmember',
  'https://www.amazon.com/hp/shopwithpoints/account',
  'https://www.amazon.com/tradein/ya',
  'https://www.amazon.in/gp/sva/dashboard',
  'https://us-east-1.console.aws.amazon.com/billing/home#/credits',
] as const;

const WORDS = [
  'Your Gift Card Balance:',
  'Gift Card Activity',
  'Dein Geschenkkartenguthaben:',
  'Geschenkgutschein-Aktivitäten',
  'ギフトカードの残高',
  'Date',
  'Description',
  'Amount',
  'Closing balance',
  'Gift Card applied to Amazon.com order',
  'Refund from Amazon.com order',
  'Your No-Rush Reward Balance',
  'Your total balance:',
  'Digital content and services',
  'Items:',
  'Shipping & handling:',
  'Estimated tax to be collected:',
  'Gift Card:',
  'Promotion Applied:',
  'Total before tax:',
  'Order total:',
  'Grand Total:',
  'Gesamtsumme:',
  'Montant total:',
  'Order #',
  'Order placed, thanks!',
  'Kindle Price:',
  'Get a $1 reward for select digital purchases.',
  'Use $5.00 of your $50.00 gift card balance',
  'Sign in',
  'Pending',
  'constructor',
  '__proto__',
  '{{',
];

const IDS = [
  'gc-ui-balance-gc-balance-value',
  'gc-balance-table',
  'gc-current-balance',
  'subtotals-marketplace-table',
  'subtotals',
  'od-subtotals',
  'kindle-price',
  'productTitle',
  'tmmSwatches',
  'nav-link-accountList-nav-line-1',
  'pm_gc_checkbox',
  'challenge-container',
];

const CLASSES = [
  'a-row',
  'order-summary-line-term',
  'order-summary-line-definition',
  'od-line-item-row',
  'a-offscreen',
  'a-text-strike',
  'hide',
  'grand-total-cell',
];
const TAGS = [
  'div',
  'div',
  'span',
  'span',
  'p',
  'h1',
  'h2',
  'h3',
  'h6',
  'table',
  'tr',
  'td',
  'th',
  'ul',
  'li',
  'label',
  'a',
  's',
  'b',
  'form',
  'input',
  'br',
  'script',
  'style',
  'template',
  'select',
  'option',
  'section',
  'custom-thing',
];
const SIGNS = ['$', '-$', '$-', '€', '￥', '£', 'US$', 'USD ', '', '+$', '−$', 'kr '];
const JUNK = [
  ' ',
  '\u00a0',
  '\u200e',
  '\u2066',
  '\u202f',
  '\u0000',
  '\ud800',
  '😀',
  '¼',
  '٣',
  '𝟙',
  '१',
  '-',
  '.',
  ',',
  '(',
  ')',
  '/',
  ':',
  '%',
  '\n',
];

function amount({ pick, int }: Random): string {
  const digits = String(int(10 ** (1 + int(7))));
  const number = pick([
    `${digits}.${int(10)}${int(10)}`,
    `${digits},${int(10)}${int(10)}`,
    digits,
    `${digits}.${int(10)}`,
    `1,${digits.padStart(3, '0').slice(-3)}.00`,
  ]);
  return pick([`${pick(SIGNS)}${number}`, `${number} €`, `${number}`]);
}

function date({ pick, int }: Random): string {
  const [day, year] = [int(33), 1999 + int(60)];
  return pick([
    `May ${day}, ${year}`,
    `${day} November ${year}`,
    `${day}. Mai ${year}`,
    `${year}年${int(14)}月${day}日`,
    `${int(14)}/${day}/${year}`,
    `Feb. ${day}`,
  ]);
}

function junk({ pick, int }: Random): string {
  return Array.from({ length: 1 + int(12) }, () => pick([...JUNK, String(int(1000)), 'x'])).join('');
}

/** Words that readers know, amounts, days, sentences about an end, rubbish. */
export function randomText(random: Random): string {
  const one = (): string => {
    const kind = random.int(10);
    if (kind < 4) return random.pick(WORDS);
    if (kind < 7) return amount(random);
    if (kind < 8) return date(random);
    if (kind < 9) return `${amount(random)} expires in ${random.int(30)} days on ${date(random)}.`;
    return junk(random);
  };
  return Array.from({ length: 1 + random.int(2) }, one).join(random.pick([' ', '', '\n', ': ']));
}

/** A random page in place of the document's own: any nesting, known ids and words, amounts, dates and rubbish. */
export function fillAtRandom(document: Document, random: Random): void {
  const { pick, int, chance } = random;
  document.documentElement.lang = pick(['en-us', 'en-US', 'de', 'fr-FR', 'ja', '', 'xx-YY', 'tlh', '%%']);
  document.title = chance(0.1) ? randomText(random) : '';
  const body = document.createElement('body');
  const open: Element[] = [body];
  for (let left = 3 + int(60); left > 0; left--) {
    const parent = open[Math.max(0, open.length - 1 - int(3))] ?? body;
    if (chance(0.45)) {
      parent.append(document.createTextNode(randomText(random)));
      continue;
    }
    const element = document.createElement(pick(TAGS));
    if (chance(0.3)) element.id = pick(IDS);
    if (chance(0.3)) element.className = pick(CLASSES);
    if (chance(0.05))
      element.setAttribute('style', pick(['display:none', 'visibility:hidden', 'color:red', ':;:']));
    if (chance(0.05))
      element.setAttribute(
        pick(['href', 'value', 'name', 'title', 'aria-hidden', 'hidden']),
        pick([randomText(random), 'https://[', '/gc/balance?next=%', 'true', 'signIn']),
      );
    parent.append(element);
    open.push(element);
    if (chance(0.3)) open.pop();
  }
  document.body?.remove();
  document.documentElement.append(body);
}
