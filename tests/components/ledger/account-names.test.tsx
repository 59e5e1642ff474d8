// @vitest-environment jsdom

import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { AccountNames } from '../../../components/ledger/AccountNames.tsx';
import { WhosePage } from '../../../components/ledger/WhosePage.tsx';
import type { UnassignedAccount } from '../../../core/overview/overview.ts';
import { accountKey } from '../../support/ids.ts';
import { ALEX, LENA } from '../../support/ledger-page.ts';
import { draw } from '../../support/render.tsx';
import { AT, daysAgo } from '../../support/ui.ts';

const merging = { merged: [], onMerge: vi.fn(), onPart: vi.fn() };

describe('names of accounts', () => {
  it('are kept when the field is left, and only when they changed', () => {
    const onName = vi.fn();
    draw(<AccountNames accounts={[ALEX, LENA]} onName={onName} {...merging} />);
    const field = screen.getByRole('textbox', { name: 'Name at amazon.com' });
    fireEvent.change(field, { target: { value: ' Alexandra ' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Name at amazon.de' }), {
      target: { value: 'Lena' },
    });
    expect(onName).toHaveBeenCalledExactlyOnceWith(ALEX.key, 'Alexandra');
  });

  it('cannot be nothing', () => {
    const onName = vi.fn();
    draw(<AccountNames accounts={[ALEX]} onName={onName} {...merging} />);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: ' ' } });
    expect(screen.getByText('Not saved. Enter a name.')).toBeTruthy();
    expect(onName).not.toHaveBeenCalled();
  });

  it('are none before anything was read', () => {
    draw(<AccountNames accounts={[]} onName={() => {}} {...merging} />);
    expect(screen.getByText(/^Accounts appear after your first update/)).toBeTruthy();
  });
});

describe('a page that did not say whose it is', () => {
  const asked: UnassignedAccount = {
    key: accountKey('held-1'),
    marketplace: 'amazon.com',
    page: 'gift-card-balance',
    at: daysAgo(2),
    candidates: [{ key: accountKey('account-1'), name: 'Alex' }, { key: accountKey('account-9') }],
  };

  it('is a question with one button for each who it may be', () => {
    const onAssign = vi.fn();
    draw(<WhosePage asked={[asked]} at={AT} onAssign={onAssign} />);
    for (const words of ['Gift card page, amazon.com', 'Updated 2 days ago']) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    fireEvent.click(screen.getByRole('button', { name: 'the account without a name' }));
    fireEvent.click(screen.getByRole('button', { name: 'Alex' }));
    expect(onAssign.mock.calls).toEqual([
      ['held-1', 'account-9'],
      ['held-1', 'account-1'],
    ]);
  });

  it('asks nothing where there is nothing to ask', () => {
    draw(<WhosePage asked={[]} at={AT} onAssign={() => {}} />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});
