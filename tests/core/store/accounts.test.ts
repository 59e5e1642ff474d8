import { describe, expect, it } from 'vitest';
import { instantAt } from '../../../core/model/calendar-date.ts';
import type { PageAccount } from '../../../core/pages/reading.ts';
import { type AccountRecord, identify, resolveAccount } from '../../../core/store/accounts.ts';
import { accountKey } from '../../support/ids.ts';

const SALT = '00112233445566778899aabbccddeeff';
const ALEX = { customerId: 'A1FAKE00000000', name: 'Alex' };
const SAM = { customerId: 'A2FAKE00000000', name: 'Sam' };

/** The accounts after pages of these accounts, and the key that each page went to. */
async function visit(...pages: (PageAccount | undefined)[]) {
  const accounts = new Map<string, AccountRecord>();
  const keys: string[] = [];
  for (const [i, page] of pages.entries()) {
    const identity = await identify(page, 'amazon.com', SALT);
    const account = resolveAccount(
      [...accounts.values()],
      identity,
      instantAt(Date.UTC(2026, 10, i + 1, 12)),
    );
    accounts.set(account.key, account);
    keys.push(account.key);
  }
  return { keys, accounts: [...accounts.values()] };
}

describe('whose a page is', () => {
  it('is known by a salted hash that says nothing elsewhere', async () => {
    const here = await identify(ALEX, 'amazon.com', SALT);
    expect(here.customer).toMatch(/^[0-9a-f]{32}$/);
    expect(await identify(ALEX, 'amazon.com', SALT)).toEqual(here);
    expect((await identify(ALEX, 'amazon.com', 'another salt')).customer).not.toBe(here.customer);
    expect((await identify(ALEX, 'amazon.de', SALT)).customer).not.toBe(here.customer);
  });

  it('is decided by the customer id, whatever the name', async () => {
    const { keys, accounts } = await visit(ALEX, { ...ALEX, name: 'Alexandra' }, { ...SAM, name: 'Alex' });
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(accounts.map(({ name }) => name)).toEqual(['Alexandra', 'Alex']);
  });

  it('is found by the name alone, before and after the id is known', async () => {
    const { keys, accounts } = await visit({ name: 'Alex' }, ALEX, { name: 'Alex' });
    expect(new Set(keys).size).toBe(1);
    expect(accounts).toHaveLength(1);
    const other = await visit(ALEX, { name: 'Sam' }, SAM, { name: 'Alex' });
    expect(other.keys[1]).toBe(other.keys[2]);
    expect(other.keys[3]).toBe(other.keys[0]);
    expect(other.accounts).toHaveLength(2);
  });

  it('is neither of two customers of one name when only the name is shown', async () => {
    const namesake = { ...SAM, name: 'Alex' };
    const { keys, accounts } = await visit(
      ALEX,
      namesake,
      { name: 'Alex' },
      { name: 'Alex' },
      ALEX,
      namesake,
    );
    expect(keys[2]).toBe(keys[3]);
    expect(accounts).toHaveLength(3);
    expect([keys[4], keys[5]]).toEqual([keys[0], keys[1]]);
  });

  it('stays apart also when the first of them was known by the name before', async () => {
    const namesake = { ...SAM, name: 'Alex' };
    const { keys, accounts } = await visit({ name: 'Alex' }, ALEX, namesake, { name: 'Alex' });
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(3);
    expect(accounts).toHaveLength(3);
  });

  it('is the only account where the page does not say', async () => {
    const { keys } = await visit(ALEX, undefined);
    expect(keys[1]).toBe(keys[0]);
  });

  it('is an account without a name where several could be meant, and that account is kept apart', async () => {
    const { keys, accounts } = await visit(ALEX, SAM, undefined, undefined);
    expect(keys[2]).toBe('amazon.com/unnamed');
    expect(keys[3]).toBe(keys[2]);
    expect(accounts).toHaveLength(3);
  });

  it('gives a name to what was read before any page showed one', async () => {
    const { keys, accounts } = await visit(undefined, ALEX, undefined);
    expect(new Set(keys).size).toBe(1);
    expect(accounts).toMatchObject([{ name: 'Alex' }]);
  });

  it('does not mix marketplaces', async () => {
    const identity = await identify(undefined, 'amazon.de', SALT);
    const british: AccountRecord = { key: accountKey('a'), marketplace: 'amazon.co.uk', name: 'Alex' };
    expect(resolveAccount([british], identity, '2026-11-01T12:00:00.000Z').key).toBe('amazon.de/unnamed');
  });
});
