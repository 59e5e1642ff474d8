import { expect, test, vi } from 'vitest';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { Lot } from '../../../core/model/credit.ts';
import { MESSAGES } from '../../../core/protocol/messages.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { createLedgerHandlers } from '../../../entrypoints/background/ledger-handlers.ts';
import { backgroundOn } from '../../support/background.ts';
import { rewardLot, usd } from '../../support/ledger.ts';
import { READING_ID, rewardsReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const PAGE: Sender = { kind: 'page' };
const NOW: Instant = '2026-11-20T12:00:00.000Z';

test('what is left of a listed credit is on disk when it is acknowledged, and what is not less is refused', async () => {
  const db = await freshDatabase();
  const refresh = vi.fn(async () => {});
  const handlers = createLedgerHandlers(
    backgroundOn(db, () => NOW),
    refresh,
  );
  const reading = rewardsReading({ lots: [rewardLot(450, '2026-11-30')] });
  succeed(await acceptReading(db, { id: READING_ID, observedAt: NOW, reading }, NOW));
  const [lot] = (await contentOf(db)).lots as Lot[];
  if (!lot) throw new Error('no lot');

  const left = (minor: number) => MESSAGES['say-left'].request.parse({ lot: lot.id, left: usd(minor) });
  await expect(handlers['say-left'](left(450), PAGE)).rejects.toMatchObject({ code: 'bad-request' });
  expect(refresh).not.toHaveBeenCalled();
  const { entry } = await handlers['say-left'](left(100), PAGE);
  expect((await contentOf(db)).lots).toMatchObject([{ amount: usd(100) }]);
  expect((await contentOf(db)).entries).toContainEqual(
    expect.objectContaining({ id: entry, kind: 'used', amount: usd(-350), said: true }),
  );
  expect(refresh).toHaveBeenCalledTimes(1);
});
