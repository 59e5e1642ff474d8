import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CSV_COLUMNS, type CsvEntry, csvEntry, csvHead } from '../../../core/export/csv.ts';
import { money } from '../../../core/model/money.ts';

const LABELS = Object.fromEntries(CSV_COLUMNS.map((name) => [name, name])) as Record<
  (typeof CSV_COLUMNS)[number],
  string
>;

const entry = (changes: Partial<CsvEntry> = {}): CsvEntry => ({
  day: '2026-11-20',
  kind: 'used',
  kindLabel: 'Used',
  programmeLabel: 'Gift card',
  amount: money(-1948, 'USD'),
  type: 'Digital content, and more',
  expires: '2026-11-26',
  site: 'amazon.com',
  accountName: 'Alex',
  orderId: '111-5500001-6600001',
  ...changes,
});

function read(entries: readonly CsvEntry[]): Record<string, string>[] {
  const file = csvHead(LABELS) + entries.map(csvEntry).join('');
  expect(file.charCodeAt(0)).toBe(0xfeff);
  return parse(file, { bom: true, columns: true, record_delimiter: '\r\n' });
}

it('writes one movement a row, its amount without a sign in the column that says where it went', () => {
  const [used, earned, yen, promised] = read([
    entry(),
    entry({ kind: 'earned', amount: money(5, 'EUR'), expires: null }),
    entry({ kind: 'earned', amount: money(1200, 'JPY') }),
    entry({ kind: 'promised', amount: money(150, 'USD') }),
  ]);
  expect(used).toMatchObject({ in: '', out: '19.48', currency: 'USD', name: 'Digital content, and more' });
  expect(used).toMatchObject({ day: '2026-11-20', expires: '2026-11-26', order: '111-5500001-6600001' });
  expect(earned).toMatchObject({ in: '0.05', out: '', currency: 'EUR', expires: '' });
  expect(yen).toMatchObject({ in: '1200' });
  expect(promised).toMatchObject({ in: '', out: '', uncounted: '1.50' });
});

/** What makes a spreadsheet take a cell for a formula, at its start or after white space. */
const FORMULA = /^\s*"?\s*[=+\-@|%＝＋－＠\t\r\n]/u;

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  ' =1',
  '"=1',
  '=HYPERLINK("http://x","y")',
  'a;=1+1',
  'a; "=1',
])('makes %j harmless, split at commas or at semicolons', (name) => {
  const [row] = read([entry({ type: name, accountName: name })]);
  for (const cell of [row?.name ?? '', row?.account ?? '']) {
    for (const part of cell.split(';')) expect(part).not.toMatch(/^\s*[=+\-@|%＝＋－＠]/u);
  }
  const line = csvEntry(entry({ type: name, accountName: name }));
  for (const cell of line.split(/[,;\r\n]+/)) expect(cell).not.toMatch(FORMULA);
});

it('gives any name back as one cell that runs nothing', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      ',',
      ';',
      '"',
      "'",
      '\n',
      '\r',
      '\t',
      ' ',
      'a',
      '1',
      '＝',
      'é',
      '😀',
    ),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (name) => {
      const [row] = read([entry({ type: name })]);
      for (const part of (row?.name ?? '').split(';')) expect(part).not.toMatch(/^\s*[=+\-@|%＝＋－＠]/u);
    }),
    { numRuns: 2000 },
  );
});

it('leaves a plain name as it is', () => {
  const name = `Kindle eBooks, "select" ones – 10% off (O'Reilly)`;
  expect(read([entry({ type: name })])[0]?.name).toBe(name);
});
