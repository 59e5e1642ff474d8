import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomFor, type Shard, shardItems, shardsIn } from '../../../core/sync/area.ts';
import { canonical } from '../../../core/sync/document.ts';
import { envelopeText, parseEnvelope } from '../../../core/sync/envelope.ts';
import { PASSPHRASE_ITERATIONS, pack, passphraseKey, sealKey, unpack } from '../../../core/sync/seal.ts';
import { shareOf } from '../../../core/sync/share.ts';
import { keyOf } from '../../../core/sync/sync-record.ts';
import { accountKey } from '../../support/ids.ts';
import { DEVICES, documents, START, sharedCredit, sharedReading } from '../../support/sync-documents.ts';

const [LAPTOP, DESKTOP, PHONE] = DEVICES as [string, string, string];
const DAY = 24 * 60 * 60_000;

describe('what a device sends', () => {
  it('says on the other side what it said here, with whose change each is', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = envelopeText('Laptop', shareOf(document, LAPTOP, new Map()));
        const arrived = parseEnvelope(text, LAPTOP, START);
        expect(canonical(Object.fromEntries(arrived?.document ?? []))).toBe(
          canonical(Object.fromEntries(document)),
        );
      }),
      { numRuns: 300, seed: 21 },
    );
  });

  it('leaves out what its author sends, and takes over what nobody sends any more', () => {
    const v = sharedCredit(1);
    const document = new Map([[keyOf(v), { t: START, d: DESKTOP, v }]]);
    const sent = (others: readonly string[]) =>
      shareOf(document, LAPTOP, new Map(others.map((id) => [id, document]))).length;
    expect(sent([])).toBe(1);
    expect(sent([DESKTOP])).toBe(0);
    // The author has left: the first of those that know it goes on.
    expect(sent([PHONE])).toBe(1);
    expect(shareOf(document, PHONE, new Map([[LAPTOP, document]]))).toEqual([]);
  });

  it('puts what cannot be read again before what can', () => {
    const records = [sharedReading('r', START, 300, true), { mail: '0123456789ab' }, sharedCredit(1)];
    const document = new Map(records.map((v) => [keyOf(v), { t: START, d: LAPTOP, v }]));
    const kinds = shareOf(document, LAPTOP, new Map()).map(([key]) => key.split(':')[0]);
    expect(kinds).toEqual(['credit', 'page', 'mail']);
  });
});

describe('what arrives is hostile until it is parsed', () => {
  const v = sharedCredit(1);
  const arrives = (items: unknown) =>
    parseEnvelope(JSON.stringify({ version: 1, name: 'Laptop', items }), LAPTOP, START)?.document;

  it.each([
    ['a key of another record', [keyOf(sharedCredit(2)), START, v]],
    ['a time far ahead', [keyOf(v), START + 500 * DAY, v]],
    ['a time that is none', [keyOf(v), '2026', v]],
    ['an author that is none', [keyOf(v), START, v, 'me']],
    ['a field more', [keyOf(v), START, { ...v, x: 1 }]],
    [
      'an amount without end',
      [keyOf(v), START, sharedCredit(1, { amount: { minor: 1e15, currency: 'USD' } })],
    ],
    ['another currency', [keyOf(v), START, sharedCredit(1, { amount: { minor: 1, currency: 'EUR' } })]],
    [
      'a credit below zero',
      [keyOf(sharedReading('r', START, -5, true)), START, sharedReading('r', START, -5, true)],
    ],
    ['an account that was deleted', ['account:alex', START, null]],
    ['a page that was deleted', ['page:alex|rewards|r|now|whole', START, null]],
    ['nothing', null],
  ])('%s is left out, and the rest counts', (_, item) => {
    const good = [keyOf(sharedCredit(3)), START, sharedCredit(3)];
    expect([...(arrives([item, good])?.keys() ?? [])]).toEqual([keyOf(sharedCredit(3))]);
  });

  it('a crowd of accounts is cut off, and the rest counts', () => {
    const crowd = Array.from({ length: 1000 }, (_, at) => {
      const key = accountKey(`p${at}`);
      return [
        `account:${key}`,
        START,
        { account: { key, marketplace: 'amazon.com', salt: '5a'.repeat(16) } },
      ];
    });
    const found = arrives([...crowd, [keyOf(v), START, v]]);
    expect(found?.size).toBe(101);
    expect(found?.has(keyOf(v))).toBe(true);
  });

  it('an order, a checkout or a trade-in is taken from nobody', () => {
    const reading = {
      page: 'amazon-pay',
      marketplace: 'amazon.in',
      outcome: 'read',
      balance: { minor: 1, currency: 'INR' },
      id: 'r',
      observedAt: '2026-11-20T12:00:00.000Z',
      account: 'alex',
    };
    const item = (record: object) => [
      `page:alex|${'page' in record && record.page}|r|2026-11-20T12:00:00.000Z|whole`,
      START,
      { reading: record },
    ];
    expect(arrives([item(reading)])?.size).toBe(1);
    const order = { ...reading, page: 'thank-you', purchaseId: '106-5500001-6600001' };
    expect(arrives([item(order)])?.size).toBe(0);
  });

  it('a text of any kind throws nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => parseEnvelope(text, LAPTOP, START)).not.toThrow();
      }),
      { numRuns: 1000, seed: 22 },
    );
  });

  it('an area of any kind throws nothing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(`d${LAPTOP}`, `d${LAPTOP}.0`, '__proto__', 'd'), fc.jsonValue()),
        (area) => {
          expect(() => [shardsIn(area), roomFor(area, DESKTOP)]).not.toThrow();
        },
      ),
      { numRuns: 1000, seed: 23 },
    );
  });
});

describe('in the storage of the browser', () => {
  const text = JSON.stringify(Array.from({ length: 9000 }, (_, i) => (i * 7919) % 10_007));

  const stored = async (at = START) => {
    const packed = await pack(text, LAPTOP);
    return shardItems(LAPTOP, packed, { mark: '0123abcd', at });
  };

  it('lies in pieces that each browser takes, and comes back whole', async () => {
    const items = await stored();
    expect(Object.keys(items).length).toBeGreaterThan(3);
    for (const [key, value] of Object.entries(items)) {
      expect(key.length + JSON.stringify(value).length).toBeLessThanOrEqual(8192);
    }
    const [shard] = shardsIn(items) as [Shard];
    expect(await unpack(shard.packed ?? '', LAPTOP)).toBe(text);
  });

  it('is not read while a piece is missing or of another time', async () => {
    const items = await stored();
    const { [`d${LAPTOP}.1`]: _, ...without } = items;
    expect(shardsIn(without)).toEqual([expect.not.objectContaining({ packed: expect.anything() })]);
    const torn = { ...items, [`d${LAPTOP}.1`]: `ffffffff${'A'.repeat(100)}` };
    expect(shardsIn(torn)).toEqual([expect.not.objectContaining({ packed: expect.anything() })]);
  });

  it('leaves room for every device', async () => {
    const area = { ...(await stored()) };
    expect(roomFor({}, LAPTOP)).toBeLessThanOrEqual(51_200);
    const rooms = DEVICES.map((device) => roomFor(area, device));
    expect(Math.max(...rooms) * 2).toBeLessThanOrEqual(102_400);
  });

  it('refuses what unpacks to more than a device ever sends', async () => {
    expect(await unpack(await pack('a'.repeat(5_000_000), LAPTOP), LAPTOP)).toBeUndefined();
  });
});

describe('with a passphrase', () => {
  const SEAL = { salt: '00'.repeat(16), iterations: PASSPHRASE_ITERATIONS };
  const keyOfPhrase = async (phrase: string) => sealKey(await passphraseKey(phrase), SEAL);

  it('says nothing to whoever has not got it, and opens as no other device’s', async () => {
    const key = await keyOfPhrase('correct horse');
    const sealed = await pack('Courtesy credit', LAPTOP, key);
    expect(await unpack(sealed, LAPTOP, key)).toBe('Courtesy credit');
    expect(await unpack(sealed, LAPTOP)).toBeUndefined();
    expect(await unpack(sealed, DESKTOP, key)).toBeUndefined();
    expect(await unpack(sealed, LAPTOP, await keyOfPhrase('correct house'))).toBeUndefined();
    expect(await pack('Courtesy credit', LAPTOP, key)).not.toBe(sealed);
  });

  it('is the same however its letters are made', async () => {
    const sealed = await pack('x', LAPTOP, await keyOfPhrase('caf\u00e9'));
    expect(await unpack(sealed, LAPTOP, await keyOfPhrase('cafe\u0301'))).toBe('x');
  });

  it('takes no weaker seal than ours', () => {
    const seal = { salt: '00'.repeat(16), iterations: 1000 };
    const area = shardItems(LAPTOP, 'AAAA', { mark: '0123abcd', at: START, seal });
    expect(shardsIn(area)).toEqual([]);
  });
});
