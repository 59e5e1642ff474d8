import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { casesIn, FIXTURES } from '../../support/page-cases.ts';

/** Numbers that nobody's order has: one digit repeated, or the two prefixes that only these pages use. */
const FAKE_NUMBER = /^[D\d]\d{2,3}-(?:550\d{3,4}|(\d)\1{5,6})-(?:660\d{4}|(\d)\2{6}|0{6}\d)$/;

describe.each(casesIn(FIXTURES).map((page) => [page.name, page] as const))('%s', (_, page) => {
  const text = ['page.html', 'about.json', 'expected.json']
    .map((file) => readFileSync(path.join(page.folder, file), 'utf8'))
    .join('\n');

  test('says that it is synthetic', () => {
    expect(JSON.parse(readFileSync(path.join(page.folder, 'about.json'), 'utf8'))).toMatchObject({
      url: expect.stringMatching(/^https:\/\/(?:www\.amazon\.|[a-z0-9-]+\.console\.aws\.amazon\.com\/)/),
      origin: 'synthetic',
      captured: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      language: expect.stringMatching(/^[a-z]{2}-[a-z]{2}$/i),
      source: expect.any(String),
    });
  });

  test('names nobody, no real order and no code', () => {
    expect(text.match(/[\w.+-]+@[\w-]+\.[a-z]{2,}/gi) ?? []).toEqual([]);
    const numbers =
      text.match(/(?<![\w-])(?:\d{3}|D\d{2})-\d{7}-\d{7}(?!\d)|(?<!\d)\d{4}-\d{6}-\d{7}(?!\d)/g) ?? [];
    expect(numbers.filter((number) => !FAKE_NUMBER.test(number))).toEqual([]);
    const codes = text.match(/\b[A-Z0-9x]{4}-[A-Z0-9x]{6}-[A-Z0-9]{4}\b/g) ?? [];
    expect(codes.filter((code) => code !== 'xxxx-xxxxxx-FAKE')).toEqual([]);
    const customers = text.match(/\bA[A-Z0-9]{12,14}\b/g) ?? [];
    expect(customers.filter((id) => !/FAKE|ATVPDKIKX0DER|^A1PA6795UKMFR9$/.test(id))).toEqual([]);
  });
});
