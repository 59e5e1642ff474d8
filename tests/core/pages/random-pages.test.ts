import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { readDocument } from '../../support/read-document.ts';

/** Texts that the readers look for, and texts that look almost like them. */
const TEXTS = [
  'Your Gift Card Balance:',
  'Gift Card Activity',
  'Your No-Rush Reward Balance',
  'Total rewards: $5.00',
  'Date',
  'Amount',
  'Closing balance',
  '$5.00',
  '-$19.48',
  '$',
  '1.948,00',
  '€5,00',
  'May 12, 2026',
  'February 30, 2026',
  '$3.00 expires in 4 days on November 26, 2026.',
  '111-5500001-6600001',
  'Pending',
  '\u200e\u2066',
  '٣٫٥٠',
  'Your credit & benefit balances',
  'Prime Visa ending in 0001',
  '4,250 points',
  '$42.50',
  'Chase Ultimate Rewards',
  'Amazon Pay balance',
  '₹980.00',
  'Item',
  'Expected value',
  'Status',
  'Gift card deposited',
  'Credit name',
  'Expiration date',
  'Amount remaining',
  '31.08.2028',
  'constructor',
  '</script><script>',
  ' '.repeat(50),
];
const TAGS = [
  'div',
  'span',
  'table',
  'tr',
  'td',
  'th',
  'ul',
  'li',
  'h2',
  's',
  'script',
  'br',
  'form',
  'input',
  'a',
];
const ATTRIBUTES = [
  ['id', 'gc-ui-balance-gc-balance-value'],
  ['hidden', ''],
  ['style', 'display:none'],
  ['href', '/gc/balance?next=%'],
  ['href', '/gc/redeem'],
  ['href', 'https://['],
  ['href', '/x?orderID=%E0%A4%A'],
  ['lang', 'xx-YY'],
  ['id', 'APayBalance'],
  ['id', 'order_info_OPEN_1'],
  ['id', '__NEXT_DATA__'],
  ['name', 'signIn'],
  ['type', 'password'],
] as const;

interface Part {
  readonly tag: string;
  readonly text: string;
  readonly attribute: (typeof ATTRIBUTES)[number] | undefined;
  readonly children: readonly Part[];
}

const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 12, unit: 'binary' }));
const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.record({
    tag: fc.constantFrom(...TAGS),
    text,
    attribute: fc.option(fc.constantFrom(...ATTRIBUTES), { nil: undefined }),
    children: fc.oneof(
      { withCrossShrink: true, depthSize: 'small' },
      fc.constant([]),
      fc.array(tie('part'), { maxLength: 5 }),
    ),
  }),
}));

function elementOf(document: Document, { tag, text, attribute, children }: Part): Element {
  const element = document.createElement(tag);
  if (attribute) element.setAttribute(attribute[0], attribute[1]);
  element.append(text, ...children.map((child) => elementOf(document, child)));
  return element;
}

const url = 'https://www.amazon.com/gc/balance';
const window = new JSDOM('<html lang="en-us"><body>', { url }).window;

const ADDRESSES = [
  url,
  'https://www.amazon.com/norushcredits',
  'https://www.amazon.com/benefitsbalance',
  'https://www.amazon.com/iss/credit/rewardscardmember',
  'https://www.amazon.com/hp/shopwithpoints/servicing',
  'https://www.amazon.com/tradein/ya',
  'https://www.amazon.in/amazonpay/home',
  'https://console.aws.amazon.com/billing/home#/credits',
];

test.each(ADDRESSES)(
  'any page at %s gives an answer and stays as it is',
  (address) => {
    const { document } = window;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        document.body.replaceChildren(...parts.map((each) => elementOf(document, each)));
        const before = document.body.outerHTML;
        const reading = readDocument(document, address);
        expect(reading).toEqual(JSON.parse(JSON.stringify(reading)));
        expect(document.body.outerHTML).toBe(before);
      }),
      { numRuns: 150 },
    );
  },
  60_000,
);

test.each([
  ['a text of a million characters', () => ['$1.00 '.repeat(200_000)]],
  ['ten thousand amounts', () => Array.from({ length: 10_000 }, (_, at) => `$${at}.00`)],
] as const)('%s states nothing', (_, texts) => {
  const { document } = window;
  const paragraphs = texts().map((each) => {
    const paragraph = document.createElement('p');
    paragraph.append(each);
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
  for (const address of ADDRESSES) {
    expect(readDocument(document, address)?.outcome).toBe('unrecognised');
  }
});
