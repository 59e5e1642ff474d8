// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { beforeAll, expect, it, vi } from 'vitest';
import { SyncSettings } from '../../../components/settings/SyncSettings.tsx';
import type { SyncView } from '../../../core/protocol/sync-view.ts';
import { draw } from '../../support/render.tsx';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const AT = '2026-11-20T12:00:00.000Z';
const LAPTOP = 'a'.repeat(16);
const DESKTOP = 'b'.repeat(16);

const ON: Extract<SyncView, { isOn: true }> = {
  isOn: true,
  isSealed: false,
  state: 'up-to-date',
  upToDateAt: '2026-11-20T11:58:00.000Z',
  unsent: 0,
  devices: [
    { id: LAPTOP, name: 'Chrome · Linux', sentAt: '2026-11-20T11:58:00.000Z', isThis: true, state: 'read' },
    {
      id: DESKTOP,
      name: 'Chrome · Windows',
      sentAt: '2026-11-19T12:00:00.000Z',
      isThis: false,
      state: 'read',
    },
  ],
};

function show(sync: SyncView, changes: { readonly failure?: string; readonly isBusy?: boolean } = {}) {
  const actions = { onTurnOn: vi.fn(), onTurnOff: vi.fn(), onRemove: vi.fn() };
  draw(<SyncSettings sync={sync} at={AT} isBusy={false} {...changes} {...actions} />);
  return actions;
}

it('is off until it is turned on, and says what it would share', () => {
  const { onTurnOn } = show({ isOn: false });
  const choice = screen.getByRole('checkbox', { name: 'Share between my browsers' });
  expect((choice as HTMLInputElement).checked).toBe(false);
  expect(screen.getByText(/Not your history\./)).toBeTruthy();
  expect(screen.queryByText('Devices')).toBeNull();
  fireEvent.click(choice);
  expect(onTurnOn).toHaveBeenCalledExactlyOnceWith(undefined);
});

it('says how it stands and with which devices, and removes another one only when that is confirmed', () => {
  const { onRemove, onTurnOff } = show(ON);
  expect(screen.getByRole('status').textContent).toMatch(/^Up to date/);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Chrome · LinuxThis device\. Sent /),
    expect.stringMatching(/^Chrome · WindowsSent /),
  ]);
  const button = screen.getByRole('button', { name: /^Remove Chrome · Windows/ });
  fireEvent.click(button);
  fireEvent.click(screen.getByRole('button', { name: 'Keep', hidden: true }));
  expect(onRemove).not.toHaveBeenCalled();
  fireEvent.click(button);
  fireEvent.click(screen.getByRole('button', { name: 'Remove', hidden: true }));
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(ON.devices[1]);
  fireEvent.click(screen.getByRole('checkbox'));
  expect(onTurnOff).toHaveBeenCalledOnce();
});

it('takes a passphrase of eight characters or more, and shows none', () => {
  const { onTurnOn } = show(ON);
  const field = screen.getByLabelText('Passphrase (optional)') as HTMLInputElement;
  expect(field.type).toBe('password');
  fireEvent.input(field, { target: { value: 'short' } });
  fireEvent.click(screen.getByRole('button', { name: 'Set passphrase' }));
  expect(onTurnOn).not.toHaveBeenCalled();
  expect(screen.getByText('Use at least 8 characters.')).toBeTruthy();
  fireEvent.input(field, { target: { value: 'correct horse' } });
  fireEvent.click(screen.getByRole('button', { name: 'Set passphrase' }));
  expect(onTurnOn).toHaveBeenCalledExactlyOnceWith('correct horse');
  expect(field.value).toBe('');
});

it.each([
  ['waiting', /sent in a moment/],
  ['passphrase-needed', /nothing is sent or received/],
  ['passphrase-wrong', /Nothing was sent or changed/],
  ['full', /nothing is lost/],
  ['failed', /Nothing is lost/],
] as const)('says in words that it is %s', (state, words) => {
  show({ ...ON, state });
  expect(screen.getByRole('status').textContent).toMatch(words);
});

it('names what cannot be read, and says when another device has ended it', () => {
  const { name: _, ...nameless } = ON.devices[1]!;
  show({ ...ON, devices: [{ ...nameless, state: 'locked' }] });
  expect(screen.getByRole('listitem').textContent).toMatch(
    /^A device that can’t be read.*Uses another passphrase/,
  );
});

it('says why it could not be changed, and that another device has ended it', () => {
  show({ isOn: false, removed: true });
  expect(screen.getByRole('status').textContent).toMatch(/turned off for this device on another one/);
});

it('says how much had no room', () => {
  show({ ...ON, state: 'full', unsent: 12 });
  expect(screen.getByRole('status').textContent).toMatch(/is full\. .* 12 things are not sent yet\.$/);
});
