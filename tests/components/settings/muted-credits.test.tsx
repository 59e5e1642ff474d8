// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { MutedCredits } from '../../../components/settings/MutedCredits.tsx';
import type { MutedCredit } from '../../../core/overview/muted-credit.ts';
import { lotId } from '../../support/ids.ts';
import { usd } from '../../support/ledger.ts';
import { draw } from '../../support/render.tsx';

const GROCERY: MutedCredit = {
  lots: [lotId('grocery')],
  marketplace: 'amazon.com',
  accountName: 'Alex',
  type: 'Grocery',
  expires: '2026-12-08',
  daysLeft: 11,
  amount: usd(1000),
};

it('are listed with amount, day and whose they are, and each can be told of again', () => {
  const onUnmute = vi.fn();
  const books = { ...GROCERY, lots: [lotId('books')], type: 'Books', accountName: 'Sam' };
  draw(<MutedCredits muted={[GROCERY, books]} onUnmute={onUnmute} />);
  expect(screen.getByRole('heading', { name: 'Muted' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Unmute Books \$10\.00 .*Dec 8 amazon\.com Sam$/ }));
  expect(onUnmute).toHaveBeenCalledExactlyOnceWith(books);
});

it('are nothing at all where nothing is muted', () => {
  draw(<MutedCredits muted={[]} onUnmute={vi.fn()} />);
  expect(document.body.textContent).toBe('');
});
