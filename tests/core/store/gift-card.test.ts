import { describe, expect, it } from 'vitest';
import type { CalendarDate, Instant } from '../../../core/model/calendar-date.ts';
import type { Entry } from '../../../core/model/credit.ts';
import type { ActivityRow } from '../../../core/pages/reading.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { row, usd } from '../../support/ledger.ts';
import { giftCardReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-12-01T12:00:00.000Z';

const moved = (date: CalendarDate, minor: number, closing: number): ActivityRow =>
  row(date, minor, { closing: usd(closing) });

/** What the ledger says of the balance beside its rows, after pages that were read at these times. */
async function unexplained(
  ...pages: readonly { readonly at: Instant; readonly rows: readonly ActivityRow[] }[]
) {
  const db = await freshDatabase();
  for (const { at, rows } of pages) {
    const reading = giftCardReading({ balance: rows[0]?.closing ?? usd(0), activity: rows });
    succeed(await acceptReading(db, { id: at, observedAt: at, reading }, NOW));
  }
  const { entries } = await contentOf(db);
  return (entries as Entry[])
    .filter(({ activity }) => activity === undefined)
    .map(({ kind, day, amount }) => [kind, day, amount.minor]);
}

describe('the opening of a gift card', () => {
  const first = [moved('2026-10-20', 100, 2500), moved('2026-10-20', -100, 2400)];
  const spent = moved('2026-10-29', -102, 2398);
  const back = moved('2026-10-29', 102, 2500);

  it('is known though several days in a row end where they began, also when read between two of their rows', async () => {
    expect(
      await unexplained(
        { at: '2026-10-29T20:30:00.000Z', rows: [spent] },
        { at: '2026-10-29T21:30:00.000Z', rows: [back, spent, ...first] },
      ),
    ).toEqual([['opening', '2026-10-20', 2500]]);
  });

  it('is known by a later day that does not end where it began', async () => {
    expect(
      await unexplained(
        { at: '2026-10-29T20:30:00.000Z', rows: [spent] },
        { at: '2026-11-20T20:30:00.000Z', rows: [moved('2026-11-19', -500, 2000), back, spent, ...first] },
      ),
    ).toEqual([['opening', '2026-10-20', 2500]]);
  });
});
