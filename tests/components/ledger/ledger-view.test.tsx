// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { LedgerView } from '../../../components/ledger/LedgerView.tsx';
import type { LedgerState } from '../../../components/ledger/ledger-state.ts';
import { lotId } from '../../support/ids.ts';
import { manualCredit, ready, summary } from '../../support/ledger-page.ts';
import { draw } from '../../support/render.tsx';
import { overview, promise } from '../../support/ui.ts';

function drawLedger(state: Exclude<LedgerState, { kind: 'loading' }>) {
  const on = {
    onSave: vi.fn(async () => true),
    onEnd: vi.fn(),
    onReopen: vi.fn(),
    onDelete: vi.fn(),
    onCount: vi.fn(),
    onName: vi.fn(),
    onAssign: vi.fn(),
    onAnswer: vi.fn(),
    onSay: vi.fn(),
    onRemindAgain: vi.fn(),
    onMerge: vi.fn(),
    onPart: vi.fn(),
    onFilter: vi.fn(),
    onMore: vi.fn(),
  };
  draw(
    <LedgerView
      state={state}
      history={{ kind: 'ready', entries: [], more: false, summary: summary() }}
      filter={{ account: null, programme: null }}
      marketplaces={['amazon.com']}
      mail={<p>The part about mails</p>}
      settingsUrl="/options.html"
      {...on}
    />,
  );
  return on;
}

it('has every part, and links that lead to them', () => {
  drawLedger(ready({ overview: overview({ promises: [promise(4)] }) }));
  const parts = [
    'Added by you',
    'Shopper Panel',
    'On the way',
    'History',
    'Ways to use and earn',
    'Accounts',
  ];
  for (const name of parts) expect(screen.getByRole('region', { name })).toBeTruthy();
  expect(screen.getByText('The part about mails')).toBeTruthy();
  const links = screen.getByRole('navigation', { name: 'Parts of this page' }).querySelectorAll('a');
  for (const { hash } of links) expect(document.getElementById(hash.slice(1))?.tagName).toBe('H2');
  expect(screen.getByRole('link', { name: 'Settings' }).getAttribute('href')).toBe('/options.html');
});

it.each([
  [{ kind: 'saved' }, 'Saved'],
  [{ kind: 'ended' }, 'Marked as used'],
  [{ kind: 'reopened' }, 'Restored'],
  [{ kind: 'deleted' }, 'Deleted'],
  [{ kind: 'not-saved', code: 'full' }, /^Not saved\. This device is full/],
] as const)('says what came of the last change: %o', (outcome, words) => {
  drawLedger(ready({ outcome }));
  const said = screen.getAllByRole('status').map(({ textContent }) => textContent ?? '');
  expect(said.some((text) => (typeof words === 'string' ? text === words : words.test(text)))).toBe(true);
});

it.each(['tomorrow', 'muted'] as const)('takes back at once what was said of reminders: %s', (kind) => {
  const on = drawLedger(ready({ outcome: { kind, lot: lotId('books') } }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(on.onRemindAgain).toHaveBeenCalledExactlyOnceWith(kind, 'books');
});

it('hands on what its parts are asked to do', () => {
  const on = drawLedger(ready({ own: { credits: [manualCredit()], accounts: [], merged: [] } }));
  fireEvent.click(screen.getByRole('button', { name: 'Mark as used: Courtesy credit' }));
  expect(on.onEnd).toHaveBeenCalledExactlyOnceWith(manualCredit().id);
});

it('says why it can show nothing', () => {
  drawLedger({ kind: 'failed', code: 'blocked' });
  expect(screen.getByRole('heading', { name: 'Can’t show your history' })).toBeTruthy();
  expect(screen.getByText(/still using the old version/)).toBeTruthy();
});
