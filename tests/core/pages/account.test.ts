import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { accountOn } from '../../../core/pages/account.ts';
import { lookAt } from '../../support/read-document.ts';

function account(html: string) {
  const url = 'https://www.amazon.com/gc/balance';
  return accountOn(lookAt(new JSDOM(html, { url }).window.document, url).view);
}
const greeting = (text: string) => account(`<span id="nav-link-accountList-nav-line-1">${text}</span>`);

test.each([
  ['Hello, Alex', 'Alex'],
  ['Hallo,\n Sam ', 'Sam'],
  ['Hola, Ana María', 'Ana María'],
  ['こんにちは、 サムさん', 'サム'],
])('%s greets somebody', (text, name) => {
  expect(greeting(text)).toEqual({ name });
});

test.each([
  'Hello, sign in',
  'Hallo, anmelden',
  'Hola, identifícate',
  'Bonjour, Identifiez-vous',
  'Ciao, Accedi',
  'こんにちは、ログイン',
  'Hello',
  '',
])('%s greets nobody known', (text) => {
  expect(greeting(text)).toBeUndefined();
});

test('the customer is the one that the page’s data names', () => {
  const data = (id: string) => `<script>P.register({"customerId" : "${id}","x":1})</script>`;
  expect(account(data('AFAKE0CUSTOMER0'))).toEqual({ customerId: 'AFAKE0CUSTOMER0' });
  expect(account(data('AFAKE0CUSTOMER0') + data('AFAKE0CUSTOMER0'))).toEqual({
    customerId: 'AFAKE0CUSTOMER0',
  });
  expect(account(data('AFAKE0CUSTOMER0') + data('AFAKE0CUSTOMER1'))).toBeUndefined();
  expect(account(data(''))).toBeUndefined();
  expect(account('<p>"customerId":"AFAKE0CUSTOMER0"</p>')).toBeUndefined();
});
