import { describe, expect, it } from 'vitest';
import { checkablePages } from '../../../core/check/checkable-pages.ts';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';

const accepted = (version: number) => ({ accepted: { version, at: '2026-11-27T15:00:00.000Z' } as const });

describe('the pages that may be opened', () => {
  it('are those with an address, of the sites that are granted', () => {
    const pages = checkablePages(['amazon.de', 'amazon.com'], accepted(DISCLOSURE_VERSION));
    expect(pages.map(({ page, marketplace }) => `${marketplace} ${page}`)).toEqual([
      'amazon.com gift-card-balance',
      'amazon.com rewards',
      'amazon.com benefits',
      'amazon.com card-rewards',
      'amazon.com shop-with-points',
      'amazon.com trade-in',
      'amazon.de gift-card-balance',
    ]);
  });

  it('are none before the disclosure that names this is accepted', () => {
    expect(checkablePages(['amazon.com'], {})).toEqual([]);
    expect(checkablePages(['amazon.com'], accepted(DISCLOSURE_VERSION - 1))).toEqual([]);
  });
});
