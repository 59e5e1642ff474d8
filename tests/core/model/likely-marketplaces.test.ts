import { expect, it } from 'vitest';
import { likelyMarketplaces, marketplaceAtHome } from '../../../core/model/likely-marketplaces.ts';

it.each([
  [['en-US', 'en'], ['amazon.com']],
  [
    ['en-GB', 'en'],
    ['amazon.co.uk', 'amazon.com'],
  ],
  [
    ['de-AT', 'en-GB'],
    ['amazon.de', 'amazon.co.uk'],
  ],
  [['de'], ['amazon.de']],
  [['ja'], ['amazon.co.jp']],
  [['fr-BE'], ['amazon.com.be']],
  [['pt'], ['amazon.com.br']],
  [['zh-Hans-SG'], ['amazon.sg']],
  [['fi-FI'], []],
  [[], []],
])('a reader of %j likely shops at %j', (languages, marketplaces) => {
  expect(likelyMarketplaces(languages)).toEqual(marketplaces);
});

it.each([
  [['amazon.com'], 'America/New_York', 'amazon.com'],
  [['amazon.com'], 'Europe/Berlin', undefined],
  [['amazon.com'], 'America/Toronto', undefined],
  [['amazon.co.uk', 'amazon.de'], 'Europe/Berlin', 'amazon.de'],
  [['amazon.in'], 'Asia/Calcutta', 'amazon.in'],
  [[], 'America/New_York', undefined],
] as const)('of %j, with the clock of %s, %s is at home', (likely, timeZone, home) => {
  expect(marketplaceAtHome(likely, timeZone)).toBe(home);
});
