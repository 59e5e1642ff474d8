import { describe, expect, test } from 'vitest';
import {
  EVERY_MARKETPLACE,
  isMarketplaceId,
  MARKETPLACES,
  type MarketplaceId,
  marketplaceById,
  marketplaceOf,
  originOf,
  originPatternsOf,
} from '../../../core/model/marketplaces.ts';
import { CURRENCY_DIGITS } from '../../../core/model/money.ts';

test('there are the 23 marketplaces of the shop, each once', () => {
  expect(MARKETPLACES).toHaveLength(23);
  expect(new Set(MARKETPLACES.map(({ id }) => id)).size).toBe(23);
});

describe.each(MARKETPLACES)('$id', (marketplace) => {
  test('has a currency, a zone and languages that the platform knows', () => {
    expect(Object.keys(CURRENCY_DIGITS)).toContain(marketplace.currency);
    expect(() => Temporal.Now.zonedDateTimeISO(marketplace.timeZone)).not.toThrow();
    expect(Intl.DateTimeFormat.supportedLocalesOf([...marketplace.languages])).toEqual(marketplace.languages);
  });

  test('is found at its address, and only over https on the usual port', () => {
    const { id } = marketplace;
    expect(marketplaceById(id)).toBe(marketplace);
    for (const address of [
      `https://www.${id}/gc/balance`,
      `https://${id}/`,
      `${originOf(id)}/-/en/gc/balance?a=b#c`,
    ]) {
      expect(marketplaceOf(new URL(address)), address).toBe(marketplace);
    }
    for (const address of [
      `http://www.${id}/`,
      `https://www.${id}:8443/`,
      `https://www.${id}.evil.example/`,
      `https://evil.example/www.${id}`,
      `https://evil.example/?https://www.${id}/`,
      `https://www.${id}@evil.example/`,
      `https://not${id}/`,
      `https://www-${id}/`,
      `https://www.www.${id}/`,
      `https://smile.${id}/`,
      `https://www.${id}./`,
      `ftp://www.${id}/`,
      `blob:https://www.${id}/0`,
      `view-source:https://www.${id}/`,
      `data:text/html,https://www.${id}/`,
    ]) {
      expect(marketplaceOf(new URL(address)), address).toBeUndefined();
    }
  });
});

describe('aws', () => {
  const aws = marketplaceById('aws');

  test('is no shop and stands behind them all', () => {
    expect(MARKETPLACES).not.toContain(aws);
    expect(EVERY_MARKETPLACE).toEqual([...MARKETPLACES, aws]);
    expect(isMarketplaceId('aws')).toBe(true);
    expect(aws).toMatchObject({ currency: 'USD', timeZone: 'UTC' });
  });

  test('is the console on its own host and on those of its regions, and no other page of AWS', () => {
    for (const host of [
      'console.aws.amazon.com',
      'us-east-1.console.aws.amazon.com',
      '000000000000-fake0000.eu-west-1.console.aws.amazon.com',
    ]) {
      expect(marketplaceOf(new URL(`https://${host}/billing/home`)), host).toBe(aws);
    }
    for (const address of [
      'http://console.aws.amazon.com/',
      'https://console.aws.amazon.com:8443/',
      'https://console.aws.amazon.com.evil.example/',
      'https://fakeconsole.aws.amazon.com/',
      'https://aws.amazon.com/',
      'https://signin.aws.amazon.com/',
      'https://www.aws/',
      'https://aws/',
    ]) {
      expect(marketplaceOf(new URL(address)), address).toBeUndefined();
    }
  });

  test('has origins of its own; a shop has one', () => {
    expect(originPatternsOf('aws')).toEqual([
      'https://console.aws.amazon.com',
      'https://*.console.aws.amazon.com',
    ]);
    expect(originPatternsOf('amazon.de')).toEqual([originOf('amazon.de')]);
  });
});

test('a user name in the address does not change whose host it is', () => {
  expect(marketplaceOf(new URL('https://www.amazon.de@www.amazon.com/'))?.id).toBe('amazon.com');
});

test('letters that look alike are another host', () => {
  expect(marketplaceOf(new URL('https://www.аmazon.com/'))).toBeUndefined();
});

test('names of object members are no marketplaces', () => {
  for (const text of ['toString', '__proto__', 'constructor', '', 'AMAZON.COM', 'www.amazon.com']) {
    expect(isMarketplaceId(text), text).toBe(false);
  }
  expect(() => marketplaceById('toString' as MarketplaceId)).toThrow(RangeError);
});
