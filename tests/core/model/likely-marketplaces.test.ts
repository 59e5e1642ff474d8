import { expect, it } from 'vitest';
import { likelyMarketplaces } from '../../../core/model/likely-marketplaces.ts';

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
