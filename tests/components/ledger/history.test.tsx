// @vitest-environment jsdom

import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { History } from '../../../components/ledger/History.tsx';
import type { HistoryFilter, HistoryState } from '../../../components/ledger/ledger-state.ts';
import type { LedgerEntry } from '../../../core/overview/ledger-views.ts';
import { entryId } from '../../support/ids.ts';
import { usd } from '../../support/ledger.ts';
import { entry, LENA, summary } from '../../support/ledger-page.ts';
import { draw } from '../../support/render.tsx';
import { AT, languageOf } from '../../support/ui.ts';

const ALL: HistoryFilter = { account: null, programme: null };

function drawHistory(history: HistoryState, filter = ALL, language = languageOf('en', 'en-US')) {
  const on = { onFilter: vi.fn(), onMore: vi.fn(), onSay: vi.fn() };
  draw(<History history={history} filter={filter} at={AT} {...on} />, language);
  return on;
}

function ready(...entries: LedgerEntry[]): HistoryState {
  return { kind: 'ready', entries, more: false, summary: summary() };
}

describe('movements', () => {
  it('stand by months, newest first, with day, kind, amount, order and where they are from', () => {
    drawHistory(
      ready(
        entry({ activity: 'spent', orderId: '111-5500001-6600001' }),
        entry({ day: '2026-10-02', kind: 'earned', amount: usd(5000), activity: 'reload' }),
      ),
    );
    const months = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(months).toEqual(['November 2026', 'October 2026']);
    const november = screen.getByRole('region', { name: 'November 2026' });
    for (const words of [
      'Fri, Nov 20',
      'Used',
      '-$19.48',
      'order 111-5500001-6600001',
      'Source: Gift card page',
    ])
      expect(november.textContent).toContain(words);
    expect(screen.getByRole('region', { name: 'October 2026' }).textContent).toContain('Added');
  });

  it.each([
    [{ kind: 'earned', programme: 'no-rush', type: 'Grocery' }, 'EarnedGrocery', 'Source: Rewards page'],
    [{ kind: 'used', seenOn: 'order' }, 'Used', 'Source: Order page'],
    [{ kind: 'promised', programme: 'no-rush' }, 'On the way', 'Source: Checkout'],
    [{ kind: 'opening' }, 'Opening balance', 'Source: Gift card page'],
    [{ kind: 'opening', programme: 'no-rush', type: 'Grocery' }, 'First seenGrocery', 'Source: Rewards page'],
    [{ kind: 'gone', programme: 'no-rush' }, 'No longer listed', 'Source: Rewards page'],
    [{ kind: 'changed', programme: 'no-rush' }, 'Changed', 'Source: Rewards page'],
    [{ kind: 'expired', programme: 'no-rush' }, 'Expired', 'Source: Rewards page'],
    [{ kind: 'expired', activity: 'expired' }, 'Expired', 'Source: Gift card page'],
    [{ kind: 'ended', programme: 'no-rush' }, 'Date passed', 'by its date'],
    [{ kind: 'adjusted', programme: 'card-points' }, 'Adjusted', 'Source: Card rewards page'],
    [{ kind: 'refunded' }, 'Refunded', 'Source: Gift card page'],
    [{ kind: 'earned', activity: 'claimed' }, 'Gift card added', 'Source: Gift card page'],
    [{ kind: 'used', activity: 'other' }, 'Other', 'Source: Gift card page'],
    [{ kind: 'earned', own: { credit: '1', from: 'hand' } }, 'Earned', 'added manually'],
    [{ kind: 'earned', own: { credit: '1', from: 'mail' } }, 'Earned', 'from an email'],
    [{ kind: 'earned', programme: 'shopper-panel' }, 'Earned', 'from your records'],
  ] as const)('%o: %s, %s', (changed, kind, source) => {
    drawHistory(ready(entry(changed as Partial<LedgerEntry>)));
    const month = screen.getByRole('region', { name: 'November 2026' });
    expect(month.textContent).toContain(kind);
    expect(month.textContent).toContain(source);
  });

  it.each<[Partial<LedgerEntry>, string | RegExp]>([
    [{ kind: 'adjusted', reason: 'not-in-activity' }, /no row of the page explains it/],
    [{ kind: 'adjusted', reason: 'held' }, 'May be on hold for a pending order.'],
    [
      { kind: 'adjusted', programme: 'card-points' },
      'Amazon’s balance changed by this much without a transaction we could see.',
    ],
    [{ kind: 'opening' }, 'From before Unspent started.'],
    [{ kind: 'gone' }, 'Amazon stopped listing it before its date. It may have been used.'],
    [
      { kind: 'gone', since: '2026-11-15' },
      'Amazon stopped listing it between Sun, Nov 15 and Fri, Nov 20, before its date. It may have been used.',
    ],
    [{ kind: 'changed' }, 'Same credit, listed differently.'],
    [
      { kind: 'changed', was: { type: 'Grocery', expires: null } },
      'Same credit, listed differently. Before: Grocery',
    ],
    [{ kind: 'ended' }, 'We don’t know what happened to it.'],
    [
      { kind: 'ended', seen: '2026-11-18T20:00:00.000Z' },
      'Last seen unused on Wed, Nov 18. We don’t know what happened after.',
    ],
  ])('say what is known of them, and what is not: %o', (changed, words) => {
    drawHistory(ready(entry(changed)));
    expect(screen.getByText(words)).toBeTruthy();
  });

  it.each(['earned', 'refunded', 'used', 'expired', 'promised'] as const)(
    'that are %s need no such words',
    (kind) => {
      drawHistory(ready(entry({ kind })));
      expect(screen.queryByText(/Unspent|Amazon|know/, { selector: '.entry *' })).toBeNull();
    },
  );

  it('of several accounts say whose they are', () => {
    const other = entry({
      id: entryId('other'),
      account: LENA.key,
      accountName: 'Lena',
      marketplace: 'amazon.de',
    });
    drawHistory(ready(entry(), other));
    expect(screen.getByText('Lena', { selector: '.entry bdi' })).toBeTruthy();
    expect(screen.getByText('amazon.de', { selector: '.entry span' })).toBeTruthy();
  });

  it.each<[Partial<LedgerEntry>, string]>([
    [{ kind: 'earned', amount: usd(100) }, '+$1.00'],
    [{ kind: 'used', amount: usd(-150) }, '-$1.50'],
    [{ kind: 'expired', amount: usd(-150) }, '-$1.50'],
    [{ kind: 'gone', amount: usd(-150) }, '$1.50'],
    [{ kind: 'ended', amount: usd(-150) }, '$1.50'],
    [{ kind: 'opening', amount: usd(500) }, '$5.00'],
    [{ kind: 'promised', amount: usd(150) }, '$1.50'],
  ])('have a sign only where it is known that money came or went: %o', (changed, amount) => {
    drawHistory(ready(entry(changed)));
    expect(screen.getByText(amount, { selector: '.entry-amount' })).toBeTruthy();
  });

  it('that are older come on request', () => {
    const { onMore } = drawHistory({ kind: 'ready', entries: [entry()], more: true, summary: summary() });
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(onMore).toHaveBeenCalledOnce();
  });
});

it('that finds nothing offers the whole history again', () => {
  const { onFilter } = drawHistory(ready(), { ...ALL, search: 'kindle' });
  expect(screen.getByText('No transactions match.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(onFilter).toHaveBeenCalledExactlyOnceWith(ALL);
});

describe('the filter', () => {
  it('takes one account, and one kind of credit of it', () => {
    const { onFilter } = drawHistory(ready(entry()));
    fireEvent.change(screen.getByRole('combobox', { name: 'Account' }), { target: { value: LENA.key } });
    expect(onFilter).toHaveBeenLastCalledWith({ account: LENA.key, programme: null });
    fireEvent.change(screen.getByRole('combobox', { name: 'Credit type' }), {
      target: { value: 'no-rush' },
    });
    expect(onFilter).toHaveBeenLastCalledWith({ account: null, programme: 'no-rush' });
  });

  it('offers only what the account has', () => {
    drawHistory(ready(), { account: LENA.key, programme: null });
    const kinds = within(screen.getByRole('combobox', { name: 'Credit type' })).getAllByRole('option');
    expect(kinds.map(({ textContent }) => textContent)).toEqual(['All credits', 'Gift card balance']);
  });
});

it('nothing yet is said, and so is why nothing can be shown', () => {
  drawHistory({
    kind: 'ready',
    entries: [],
    more: false,
    summary: { ...summary(), accounts: [], years: [] },
  });
  expect(screen.getByText('No transactions yet.')).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('a failure is said in words', () => {
  drawHistory({ kind: 'failed', code: 'no-answer' });
  expect(screen.getByText(/didn’t respond/)).toBeTruthy();
});

it('speaks German', () => {
  drawHistory(ready(entry({ kind: 'ended' })), ALL, languageOf('de'));
  const month = screen.getByRole('region', { name: 'November 2026' });
  expect(month.textContent).toContain('Fr., 20. Nov.');
  expect(month.textContent).toContain('Datum vorbei');
  expect(month.textContent).toContain('19,48');
  // Nobody knows whether it was used: no sign.
  expect(month.textContent).not.toContain('-19,48');
});
