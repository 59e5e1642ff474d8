import { describe, expect, it } from 'vitest';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { eraseEverything, storageUsed } from '../../../core/store/maintenance.ts';
import { STORES } from '../../../core/store/schema.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';

describe('erasing everything', () => {
  it('leaves nothing, not even the salt, and a fresh start works', async () => {
    const db = await freshDatabase();
    const accept = (id: string) =>
      acceptReading(
        db,
        { id, observedAt: NOW, reading: id === 'a' ? giftCardReading() : rewardsReading() },
        NOW,
      );
    await accept('a');
    await accept('b');
    const [before] = (await contentOf(db)).meta as { value: string }[];
    succeed(await eraseEverything(db));
    expect(await contentOf(db)).toEqual(Object.fromEntries(STORES.map((store) => [store, []])));

    expect(await accept('a')).toMatchObject({ ok: true, value: { fresh: true } });
    const [after] = (await contentOf(db)).meta as { value: string }[];
    expect(after?.value).toMatch(/^[0-9a-f]{32}$/);
    expect(after?.value).not.toBe(before?.value);
  });

  it('while a reading is on its way keeps accounts recognisable', async () => {
    const db = await freshDatabase();
    const accept = (id: string) =>
      acceptReading(db, { id, observedAt: NOW, reading: giftCardReading() }, NOW);
    await Promise.all([accept('a'), eraseEverything(db), accept('b')]);
    await accept('c');
    expect((await contentOf(db)).accounts).toHaveLength(1);
  });
});

describe('storage used', () => {
  it('is what the browser estimates', async () => {
    expect(await storageUsed({ estimate: async () => ({ usage: 4096 }) })).toBe(4096);
    expect(await storageUsed({ estimate: async () => ({}) })).toBe(0);
  });
});
