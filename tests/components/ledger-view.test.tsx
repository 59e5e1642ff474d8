// @vitest-environment jsdom
import { screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { LedgerView } from '../../components/LedgerView.tsx';
import type { LedgerState } from '../../components/ledger-state.ts';
import { draw } from '../support/render.tsx';
import { overview, promise } from '../support/ui.ts';

function drawLedger(state: Exclude<LedgerState, { kind: 'loading' }>) {
  draw(<LedgerView state={state} marketplaces={['amazon.com']} settingsUrl="/options.html" />);
}

it('shows what is to come and the ways to earn', () => {
  drawLedger({ kind: 'ready', overview: overview({ promises: [promise(4)] }) });
  expect(screen.getByRole('region', { name: 'To come' }).textContent).toContain('$1.50');
  expect(screen.getByRole('region', { name: 'Ways to earn' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Settings' }).getAttribute('href')).toBe('/options.html');
});

it('says why it can show nothing', () => {
  drawLedger({ kind: 'failed', code: 'blocked' });
  expect(screen.getByRole('heading', { name: 'The ledger cannot be shown now' })).toBeTruthy();
  expect(screen.getByText(/An older copy of Unspent/)).toBeTruthy();
});
