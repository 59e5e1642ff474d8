// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { LedgerView } from '../../../components/ledger/LedgerView.tsx';
import { NO_MAILS } from '../../../components/mail/mail-intake-state.ts';
import { drawDialogs } from '../../support/dialogs.ts';
import { ledgerProps, manualCredit, ready } from '../../support/ledger-page.ts';
import { draw } from '../../support/render.tsx';
import { account, ending, overview, promise } from '../../support/ui.ts';

drawDialogs();

function drawLedger(changed: Partial<ComponentProps<typeof LedgerView>> = {}) {
  const props = ledgerProps(changed);
  const { rerender } = draw(<LedgerView {...props} />);
  return rerender;
}

const NOTHING = ready({ own: { credits: [], accounts: [], merged: [] } });

describe('the tabs', () => {
  it('are links, and the one that is shown is marked', () => {
    drawLedger({ place: { tab: 'balances' } });
    const links = within(screen.getByRole('navigation', { name: 'Parts of this page' })).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Overview',
      'Calendar',
      'Balances',
      'Ways to use and earn',
      'Accounts',
    ]);
    expect(links.filter((link) => link.ariaCurrent === 'page' || link.getAttribute('aria-current'))).toEqual([
      links[2],
    ]);
  });

  it.each([
    ['overview', ['History']],
    ['calendar', ['Listed on Amazon']],
    ['balances', ['Balances', 'On the way', 'Added by you', 'Shopper Panel', 'Balances over time']],
    ['earn', ['Ways to use and earn']],
    ['accounts', ['Accounts']],
  ] as const)('%s has its parts', (tab, parts) => {
    const shown = overview({ ending: [ending(4)], promises: [promise(4)], accounts: [account()] });
    drawLedger({ state: ready({ overview: shown }), place: { tab } });
    for (const name of parts) expect(screen.getByRole('region', { name })).toBeTruthy();
  });
});

it('says before anything is there how to begin, and draws no empty form', () => {
  drawLedger({ state: NOTHING });
  const nothing = screen.getByRole('region', { name: 'Nothing here yet' });
  fireEvent.click(within(nothing).getByRole('button', { name: 'Import…' }));
  expect(screen.getByRole('dialog', { name: 'Import a backup' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'History' })).toBeNull();
});

it('says why it can show nothing, and lets files be made all the same', () => {
  const onExport = vi.fn();
  drawLedger({ state: { kind: 'failed', code: 'blocked' }, onExport });
  expect(screen.getByRole('heading', { name: 'Can’t show your history' })).toBeTruthy();
  expect(screen.getByText(/still using the old version/)).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Full backup (.json)', hidden: true }));
  expect(onExport).toHaveBeenCalledExactlyOnceWith('backup');
});

describe('what came of the last change', () => {
  it.each([
    [{ kind: 'saved' }, 'Saved'],
    [{ kind: 'ended' }, 'Marked as used'],
    [{ kind: 'reopened' }, 'Restored'],
    [{ kind: 'deleted', name: 'Reload bonus', onUndo: () => {} }, '“Reload bonus” deleted'],
    [{ kind: 'data', state: { kind: 'saved' } }, /^The file is ready/],
    [{ kind: 'not-saved', code: 'full' }, /^Not saved\. This device is full/],
  ] as const)('is said: %o', (outcome, words) => {
    drawLedger({ outcome });
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent ?? '');
    expect(said.some((text) => (typeof words === 'string' ? text === words : words.test(text)))).toBe(true);
  });

  it('can be taken back', () => {
    const onUndo = vi.fn();
    drawLedger({ outcome: { kind: 'muted', onUndo } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

it('shows what is found in files that are dropped anywhere', () => {
  const rerender = drawLedger();
  expect(screen.queryByRole('dialog')).toBeNull();
  const { mail, ...props } = ledgerProps();
  draw(<LedgerView {...props} mail={{ ...mail, state: { ...NO_MAILS, phase: 'reading' } }} />);
  expect(screen.getByRole('dialog', { name: 'Add a credit' })).toBeTruthy();
  rerender(<p />);
});

it('hands on what its parts are asked to do', () => {
  const onEnd = vi.fn();
  drawLedger({
    state: ready({ own: { credits: [manualCredit()], accounts: [], merged: [] } }),
    place: { tab: 'balances' },
    onEnd,
  });
  fireEvent.click(screen.getByRole('button', { name: 'Mark as used: Courtesy credit' }));
  expect(onEnd).toHaveBeenCalledExactlyOnceWith(manualCredit().id);
});
