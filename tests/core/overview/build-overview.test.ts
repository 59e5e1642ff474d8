import { describe, expect, it } from 'vitest';
import type { Balance } from '../../../core/model/credit.ts';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { buildOverview, type OverviewInput } from '../../../core/overview/build-overview.ts';
import { addressOf } from '../../../core/pages/addresses.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { DIGITAL, lot, usd } from '../../support/ledger.ts';

const NOW = '2026-11-20T20:00:00.000Z';
const READ = '2026-11-18T20:00:00.000Z';

const ACCOUNTS = [
  { key: accountKey('alex'), marketplace: 'amazon.com', name: 'Alex' },
  { key: accountKey('sam'), marketplace: 'amazon.com', name: 'Sam' },
] as const;

function ask(changes: Partial<OverviewInput> = {}) {
  return buildOverview({
    timeZone: 'UTC',
    accounts: [{ key: accountKey('alex'), marketplace: 'amazon.com', name: 'Alex' }],
    held: [],
    lots: [],
    balances: [],
    pages: [],
    shown: [],
    panel: [],
    points: { pointsProgramme: null, pointsAtAmazon: null },
    promises: [],
    alike: [],
    unconfirmed: [],
    pastUses: [],
    damaged: 0,
    settings: DEFAULT_SETTINGS,
    granted: ['amazon.com'],
    wasGranted: ['amazon.com'],
    now: NOW,
    ...changes,
  });
}

const rewardsRead = {
  scope: accountKey('alex'),
  marketplace: 'amazon.com',
  page: 'rewards',
  lastRead: READ,
} as const;
const giftCard: Balance = {
  account: accountKey('alex'),
  marketplace: 'amazon.com',
  programme: 'gift-card',
  amount: usd(4217),
  asOf: READ,
};

describe('the overview', () => {
  it('is empty before anything was read', () => {
    expect(ask()).toEqual({
      at: NOW,
      accepted: false,
      granted: ['amazon.com'],
      ending: [],
      dueBy: expect.objectContaining({ daysLeft: 14 }),
      known: expect.objectContaining({ isAll: false, undated: 0 }),
      promises: [],
      asked: [],
      alike: [],
      unconfirmed: [],
      panel: [],
      accounts: [],
      notices: [],
    });
  });

  it.each([
    ['an earlier version', DISCLOSURE_VERSION - 1, [{ kind: 'disclosure-changed' }]],
    ['the version of today', DISCLOSURE_VERSION, []],
    ['the version of a later release', DISCLOSURE_VERSION + 1, []],
  ])(
    'says that %s of the disclosure was accepted, and whether there is something new',
    (_, version, notices) => {
      const accepted = { version, at: READ } as const;
      expect(ask({ settings: { ...DEFAULT_SETTINGS, accepted } })).toMatchObject({ accepted: true, notices });
    },
  );

  it('lists what ends soonest first, by the clock of each marketplace', () => {
    const british = lot(250, '2026-11-26', {
      id: lotId('pounds'),
      account: accountKey('sam'),
      marketplace: 'amazon.co.uk',
      amount: { minor: 250, currency: 'GBP' },
    });
    const lots = [lot(900, '2026-12-25'), lot(100, '2026-11-26'), lot(300, '2026-11-26'), british];
    expect(
      ask({ lots }).ending.map(({ amount, daysLeft, urgency }) => [amount.minor, daysLeft, urgency]),
    ).toEqual([
      [250, 6, 'soon'],
      [300, 6, 'soon'],
      [100, 6, 'soon'],
      [900, 35, 'later'],
    ]);
  });

  it('says of each ending credit what, how much, until when and where', () => {
    expect(ask({ lots: [lot(300, '2026-11-21')] }).ending).toEqual([
      {
        lot: lotId(`alex|no-rush|2026-11-21|${DIGITAL}|0`),
        account: accountKey('alex'),
        marketplace: 'amazon.com',
        programme: 'no-rush',
        type: DIGITAL,
        amount: usd(300),
        expires: '2026-11-21',
        daysLeft: 1,
        urgency: 'now',
        asOf: '2026-11-01T12:00:00.000Z',
        from: 'page',
        url: addressOf('rewards', 'amazon.com'),
      },
    ]);
  });

  it('leaves out what has ended, from midnight at the marketplace on', () => {
    const lots = [lot(300, '2026-11-20')];
    expect(ask({ lots, now: '2026-11-21T07:59:59.000Z' }).ending).toMatchObject([{ daysLeft: 0 }]);
    expect(ask({ lots, now: '2026-11-21T08:00:00.000Z' }).ending).toEqual([]);
  });

  it('shows what an account has, with the age of each value', () => {
    const lots = [
      lot(300, '2026-11-26'),
      { ...lot(120, '2026-11-30'), id: lotId('undated'), expires: null },
      lot(700, '2026-11-19'),
    ];
    const { accounts, ending } = ask({
      lots,
      balances: [{ ...giftCard, hold: usd(500) }],
      pages: [rewardsRead],
    });
    expect(accounts).toEqual([
      {
        key: accountKey('alex'),
        marketplace: 'amazon.com',
        name: 'Alex',
        holdings: [
          {
            programme: 'gift-card',
            amount: usd(4217),
            hold: usd(500),
            asOf: READ,
            url: addressOf('gift-card-balance', 'amazon.com'),
          },
          {
            programme: 'no-rush',
            amount: usd(420),
            endNotShown: usd(120),
            asOf: READ,
            url: addressOf('rewards', 'amazon.com'),
          },
        ],
        nothing: [],
      },
    ]);
    expect(ending).toHaveLength(1);
  });

  it('shows nothing as zero that was not read, and as nothing what a page said is not there', () => {
    expect(ask({ balances: [giftCard] }).accounts[0]?.holdings.map(({ programme }) => programme)).toEqual([
      'gift-card',
    ]);
    expect(ask({ pages: [rewardsRead] }).accounts[0]).toMatchObject({ holdings: [], nothing: ['no-rush'] });
    const empty = { ...giftCard, amount: usd(0) };
    expect(ask({ balances: [empty] }).accounts[0]).toMatchObject({ holdings: [], nothing: ['gift-card'] });
  });

  it('names the account only where there are several', () => {
    const lots = [lot(300, '2026-11-26')];
    const samToo = { ...giftCard, account: accountKey('sam') };
    const accounts = ACCOUNTS;
    expect(ask({ accounts, lots, balances: [giftCard] }).ending[0]).not.toHaveProperty('accountName');
    expect(ask({ accounts, lots, balances: [giftCard, samToo] }).ending[0]?.accountName).toBe('Alex');
  });

  it('says when the last attempt to read a value failed', () => {
    const failed = { reading: 'r', at: NOW, outcome: 'unrecognised', missing: ['balance'] } as const;
    const page = { scope: 'amazon.com', marketplace: 'amazon.com', page: 'gift-card-balance' } as const;
    const late = ask({ balances: [giftCard], pages: [{ ...page, failures: [failed] }] });
    expect(late.accounts[0]?.holdings).toMatchObject([{ amount: usd(4217), asOf: READ, failedAt: NOW }]);
    // One failure is said beside the value alone.
    expect(late.notices).toEqual([]);
    const early = ask({
      balances: [{ ...giftCard, asOf: NOW }],
      pages: [{ ...page, failures: [{ ...failed, at: READ }] }],
    });
    expect(early.accounts[0]?.holdings[0]).not.toHaveProperty('failedAt');
  });

  it('says so at the account whose page failed, where the page said whose it is', () => {
    const failure = { reading: 'r', at: NOW, outcome: 'unrecognised', missing: ['balance'] } as const;
    const page = { scope: 'amazon.com', marketplace: 'amazon.com', page: 'gift-card-balance' } as const;
    const balances = [giftCard, { ...giftCard, account: accountKey('sam') }];
    const failedAt = (account?: AccountKey) =>
      ask({
        accounts: ACCOUNTS,
        balances,
        pages: [
          ...['alex', 'sam'].map(accountKey).map((scope) => ({ ...page, scope, lastRead: READ }) as const),
          { ...page, failures: [{ ...failure, ...(account && { account }) }] },
        ],
      }).accounts.map(({ holdings }) => holdings[0]?.failedAt);
    expect(failedAt(accountKey('sam'))).toEqual([undefined, NOW]);
    expect(failedAt()).toEqual([NOW, NOW]);
  });
});
