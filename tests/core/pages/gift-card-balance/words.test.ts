import { expect, test } from 'vitest';
import {
  balanceLabel,
  columnOf,
  isActivityHeading,
  rowKind,
} from '../../../../core/pages/gift-card-balance/words.ts';

test.each([
  'Your Gift Card Balance',
  'Ihr Geschenkgutschein-Guthaben',
  'Mein Geschenkkartenguthaben',
  'Solde de votre compte chèques-cadeaux',
  '現在のギフト券・Amazonチャージ残高',
  'ギフトカードの残高',
  'Il tuo saldo Buoni Regalo',
  'Tu saldo de Cheques Regalo',
  'Saldo do seu vale-presente',
  'Je cadeaubonsaldo',
  'Saldo på presentkort',
  'Saldo karty podarunkowej',
  'Hediye kartı bakiyeniz',
])('%s is the gift card balance', (label) => {
  expect(balanceLabel(label)).toBe('gift');
});

test.each(['Current Balance', 'Solde disponible', 'Aktuelles Guthaben', '残高'])(
  '%s is a balance',
  (label) => {
    expect(balanceLabel(label)).toBe('plain');
  },
);

test.each([
  'Closing balance',
  'New gift card balance',
  'Points balance',
  'Amazon Pay balance',
  'Promotional balance',
  'Balance after this order',
  'Saldo final',
  'Was',
  '',
  'There might be a temporary hold on your Gift Card Balance',
  'Redeem a Gift Card',
])('%s is not', (label) => {
  expect(balanceLabel(label)).toBeUndefined();
});

test.each([
  ['Date', 'date'],
  ['Datum', 'date'],
  ['日付', 'date'],
  ['Description', 'description'],
  ['利用内容', 'description'],
  ['Libellé', 'description'],
  ['Amount', 'amount'],
  ['Betrag', 'amount'],
  ['金額', 'amount'],
  ['Closing balance', 'closing'],
  ['残高', 'closing'],
  ['Saldo finale', 'closing'],
  ['Update', undefined],
  ['Help', undefined],
] as const)('the heading %s is over %s', (heading, column) => {
  expect(columnOf(heading)).toBe(column);
});

test.each([
  'Gift Card Activity',
  'Geschenkgutschein-Aktivitäten',
  'ギフト券の利用履歴',
  'Activité de vos chèques-cadeaux',
])('%s is over the activity', (heading) => {
  expect(isActivityHeading(heading)).toBe(true);
});

test.each([
  ['Gift Card applied to Amazon.com order', -1, 'spent'],
  ['Payment towards Amazon.com order (111-5500001-6600001)', -1, 'spent'],
  ['Gift Card Balance added from Reload', 1, 'reload'],
  ['Refund from Amazon.com order', 1, 'refund'],
  ['Gift Card added Claim code: xxxx-xxxxxx-FAKE; Serial number: 2500000000000000', 1, 'claimed'],
  ['Gift card claim (claim code xxxx-xxxxxx-FAKE)', 1, 'claimed'],
  ['Geschenkgutschein eingelöst', 1, 'claimed'],
  ['Geschenkgutschein eingelöst für Bestellung', -1, 'spent'],
  ['Erstattung für Bestellung', 1, 'refund'],
  ['Remboursement de la commande', 1, 'refund'],
  ['Amazon.co.jpの注文に適用', -1, 'spent'],
  ['注文の返金', 1, 'refund'],
  // Against the sign.
  ['Gift Card applied to Amazon.com order', 1, 'other'],
  ['Refund from Amazon.com order', -1, 'other'],
  ['Gift Card added', -1, 'other'],
  ['Gift Card Balance added from Reload', -1, 'other'],
  ['Something else', -1, 'other'],
] as const)('%s, %d, is %s', (description, minor, kind) => {
  expect(rowKind(description, minor, false)).toBe(kind);
});

test('without known words, what the row names decides', () => {
  expect(rowKind('Blah', -1, true)).toBe('spent');
  expect(rowKind('Blah', 1, true)).toBe('other');
  expect(rowKind('Blah xxxx-xxxxxx-FAKE', 1, false)).toBe('claimed');
});
