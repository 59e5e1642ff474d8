import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { readDocument } from '../../support/read-document.ts';

const TEXTS = [
  'Items:',
  'Shipping & handling:',
  'Gift Card:',
  'Total before tax:',
  'Order total:',
  'Grand Total:',
  'Refund Total',
  'Mystery',
  '$20.00',
  '-$5.00',
  '$15.00',
  '$0.00',
  '20',
  '.00',
  'EUR 5,00',
  'Get a $1 reward for select digital purchases.',
  'Use $5.00 of your $50.00 gift card balance',
  'Kindle Edition',
  'Order placed, thanks!',
  'Order # 111-5500001-6600001',
  '\u200e\u2066',
  '٣٫٥٠',
  'constructor',
  '<img src=x onerror=alert(1)>',
];
const TAGS = [
  'div',
  'span',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'b',
  'h1',
  'p',
  's',
  'label',
  'input',
  'button',
  'script',
];
const ATTRIBUTES = [
  ['id', 'subtotals-marketplace-table'],
  ['id', 'productTitle'],
  ['id', 'kindle-price'],
  ['class', 'a-popover-preload'],
  ['class', 'lineitem-container'],
  ['data-testid', 'Item_asin_B0FAKE0001'],
  ['name', 'subtotalLineType'],
  ['name', 'order_0_ShippingSpeed'],
  ['name', 'ppw-x'],
  ['value', 'ITEMS_TAX_EXCLUSIVE'],
  ['type', 'radio'],
  ['type', 'checkbox'],
  ['type', 'hidden'],
  ['checked', ''],
  ['for', '"]'],
  ['aria-labelledby', '  ] x'],
  ['data-a-popover', '{"inlineContent":"\\u003cdiv&gt;Refund Total $1'],
  ['hidden', ''],
] as const;

interface Part {
  readonly tag: string;
  readonly text: string;
  readonly attributes: readonly (typeof ATTRIBUTES)[number][];
  readonly children: readonly Part[];
}

const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.record({
    tag: fc.constantFrom(...TAGS),
    text: fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 12, unit: 'binary' })),
    attributes: fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 }),
    children: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('part'), { maxLength: 5 })),
  }),
}));

function elementOf(document: Document, { tag, text, attributes, children }: Part): Element {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.append(text, ...children.map((child) => elementOf(document, child)));
  return element;
}

const ADDRESSES = [
  'https://www.amazon.com/checkout/p/p-111-5500001-6600001/spc',
  'https://www.amazon.com/checkout/p/p-111-5500001-6600001/whatever',
  'https://www.amazon.com/gp/buy/payselect/handlers/display.html',
  'https://www.amazon.com/gp/buy/thankyou/handlers/display.html?purchaseId=111-5500001-6600001',
  'https://www.amazon.com/your-orders/order-details?orderID=111-5500001-6600001',
  'https://www.amazon.com/dp/B0FAKE0001',
];
const { document } = new JSDOM('<html lang="en-us"><body>').window;

test.each(ADDRESSES)(
  'any page at %s gives a plain answer and stays as it is',
  (address) => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        document.body.replaceChildren(...parts.map((each) => elementOf(document, each)));
        const before = document.body.outerHTML;
        const reading = readDocument(document, address);
        if (reading) expect(reading).toEqual(JSON.parse(JSON.stringify(reading)));
        expect(document.body.outerHTML).toBe(before);
      }),
      { numRuns: 120 },
    );
  },
  60_000,
);

/** Lines that the reader must add up itself, since nothing but the arithmetic says which total is right. */
test('a total that the lines do not make is never stated', () => {
  const cents = fc.integer({ min: 0, max: 200_000 });
  const dollars = (minor: number) => `${minor < 0 ? '-' : ''}$${(Math.abs(minor) / 100).toFixed(2)}`;
  fc.assert(
    fc.property(cents, cents, cents, fc.integer({ min: 1, max: 5_000 }), (items, shipping, paid, off) => {
      const total = items + shipping - paid + off;
      const lines = [
        ['Items:', items],
        ['Shipping & handling:', shipping],
        ['Gift Card:', -paid],
        ['Order total:', total],
      ] as const;
      const rows = lines.map(([label, amount]) => {
        const row = document.createElement('li');
        row.append(`${label} ${dollars(amount)}`);
        return row;
      });
      const list = document.createElement('ul');
      list.append(...rows);
      document.body.replaceChildren(list);
      expect(readDocument(document, ADDRESSES[0] ?? '')).toMatchObject({ outcome: 'unrecognised' });
    }),
    { numRuns: 200 },
  );
});
