import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { lastDayIn } from '../../../core/page-view/last-day.ts';
import { lookAt } from '../../support/read-document.ts';

const url = 'https://www.amazon.com/norushcredits';
/** The visit is on November 26, 2026. */
const saidIn = (lang: string) => (text: string) =>
  lastDayIn(lookAt(new JSDOM(`<html lang="${lang}">`).window.document, url).view, text);
const said = saidIn('en-us');

describe('the last day', () => {
  test.each([
    ['expires on December 30, 2026', '2026-12-30'],
    ['$3.00 expires in 4 days on November 30, 2026.', '2026-11-30'],
    ['$3.00 expires in 5 days on Nov 30, 2026', '2026-11-30'],
    ['$1.00 expires today on November 26, 2026', '2026-11-26'],
    ['US$1.50 will expire on January 2, 2027.', '2027-01-02'],
    ['Use by Wednesday, December 30, 2026', '2026-12-30'],
    ['must be used by December 30, 2026', '2026-12-30'],
    ['expires before December 1, 2026', '2026-11-30'],
    ['expires at 12:00 AM PT on December 1, 2026', '2026-11-30'],
    ['expires on December 1, 2026 at 11:59 PM', '2026-12-01'],
    ['Earned on November 3, 2026, expires on December 30, 2026', '2026-12-30'],
    ['expires on December 30', '2026-12-30'],
    ['expires on January 9', '2027-01-09'],
    ['expires on 12/30/2026', '2026-12-30'],
    ['expires on 2026-12-30', '2026-12-30'],
  ])('%s', (text, day) => {
    expect(said(text)).toMatchObject({ kind: 'read', value: day });
  });

  test('belongs to the word before it and to no other', () => {
    expect(said('expires on May 1, 2026 and May 2, 2026')).toMatchObject({ kind: 'doubtful' });
    expect(said('expires, or is paid out, May 1, 2026')).toMatchObject({ kind: 'doubtful' });
    expect(said('May 1, 2026')).toMatchObject({ kind: 'doubtful' });
  });

  test.each([
    'expires in 4 days',
    'expires in 40 days on November 30, 2026',
    'expires on February 30, 2027',
    'expires at midnight on December 1, 2026',
    'earned on November 30, 2026, expires in 60 days',
    'expires on October 9',
  ])('is in doubt: %s', (text) => {
    expect(said(text)).toMatchObject({ kind: 'doubtful' });
  });

  test.each([
    ['earned on November 3, 2026', '2026-11-03'],
    ['expired on November 1, 2026', '2026-11-01'],
    ['valid from December 1, 2026', '2026-12-01'],
  ])('is not said: %s', (text, day) => {
    expect(said(text)).toMatchObject({ kind: 'absent', other: { day } });
  });

  test.each([
    ['earned on November 3, 2026, expires on December 30, 2026', true],
    ['used on November 3, 2026, expires on December 30, 2026', false],
    ['valid from December 1, 2026, expires on December 30, 2026', false],
  ])('explains another day where it changes nothing: %s', (text, isExplained) => {
    const found = said(text);
    const parts = found.kind === 'read' ? found.parts : [];
    expect(parts.some(({ start }) => start < text.indexOf('expires'))).toBe(isExplained);
  });

  test('is not said where words about ends name no day', () => {
    expect(said('Rewards expire some time after they are granted.')).toEqual({ kind: 'absent' });
  });
});

test('numbers in which page and shop read another day are in doubt', () => {
  const inSpanish = saidIn('es-us');
  expect(inSpanish('caduca el 12/11/2026')).toMatchObject({ kind: 'doubtful' });
  expect(inSpanish('caduca el 11/11/2026')).toMatchObject({ kind: 'read', value: '2026-11-11' });
  expect(inSpanish('caduca el 30 de noviembre de 2026')).toMatchObject({ kind: 'read', value: '2026-11-30' });
});
