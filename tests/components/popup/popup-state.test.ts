import { expect, it } from 'vitest';
import { popupState } from '../../../components/popup/popup-state.ts';
import { account, ending, overview, promise } from '../../support/ui.ts';

it('credits are shown whatever has been taken away since they were read', () => {
  const known = overview({ accounts: [account()], accepted: false, granted: [] });
  expect(popupState(known)).toEqual({ kind: 'ready', overview: known });
  expect(popupState(overview({ ending: [ending(4)] })).kind).toBe('ready');
  expect(popupState(overview({ promises: [promise(4)] })).kind).toBe('ready');
});

it.each([
  [{ accepted: false, granted: [] }, 'first-run'],
  [{ accepted: false }, 'first-run'],
  [{ granted: [] }, 'no-shop'],
  [{}, 'empty'],
  [{ accounts: [account({ holdings: [] })] }, 'empty'],
] as const)('without credits, %j is %s', (changed, kind) => {
  expect(popupState(overview(changed)).kind).toBe(kind);
});
