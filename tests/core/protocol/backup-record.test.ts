import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../../core/model/ids.ts';
import type { OwnerWord } from '../../../core/model/owner-words.ts';
import { usableRecord } from '../../../core/protocol/backup-record.ts';
import { accountKey } from '../../support/ids.ts';
import { usd } from '../../support/ledger.ts';

const about = {
  entry: 'a1|no-rush|2026-12-31|Digital|0|said|now' as EntryId,
  account: accountKey('a1'),
  at: '2026-11-20T12:00:00.000Z',
} as const;
const of = {
  programme: 'no-rush',
  type: 'Digital',
  expires: '2026-12-31',
  was: 300,
  seen: '2026-11-20',
  used: usd(100),
} as const;

describe("the owner's word in a backup", () => {
  it.each<OwnerWord>([
    { ...about, said: 'used' },
    { ...about, said: 'expired' },
    { ...about, said: 'arrived' },
    { ...about, said: 'used', of },
  ])('comes back as it was said: %j', (word) => {
    expect(usableRecord({ word })).toEqual({ word });
  });

  it.each([
    { ...about, said: 'expired', of },
    { ...about, said: 'used', of: { ...of, used: usd(0) } },
    { ...about, said: 'lost' },
  ])('is not taken where nobody could have said it: %j', (word) => {
    expect(usableRecord({ word })).toBeUndefined();
  });
});
