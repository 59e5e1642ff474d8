import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background/index.ts';
import { stubBackgroundWords } from '../../support/background-words.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { SENDERS } from '../../support/sender.ts';

stubBackgroundWords();

/** A message as the browser hands it over, and the answer as it goes back. */
function tell(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve);
  });
}

test('every listener stands when main returns, and main returns nothing to wait for', () => {
  const { permissions } = fakeExtension();
  expect(background.main()).toBeUndefined();
  const { runtime, alarms, notifications } = fakeBrowser;
  const events = {
    'runtime.onMessage': runtime.onMessage,
    'runtime.onInstalled': runtime.onInstalled,
    'runtime.onStartup': runtime.onStartup,
    'alarms.onAlarm': alarms.onAlarm,
    'storage.onChanged': fakeBrowser.storage.onChanged,
    'permissions.onAdded': permissions.onAdded,
    'permissions.onRemoved': permissions.onRemoved,
    'notifications.onClicked': notifications.onClicked,
    'notifications.onButtonClicked': notifications.onButtonClicked,
  };
  const silent = Object.entries(events).filter(([, event]) => !event.hasListeners());
  expect(silent.map(([name]) => name)).toEqual([]);
});

test('the first-run page opens at install and not at an update', async () => {
  fakeExtension();
  background.main();
  const opened = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url);
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await opened()).not.toContain('chrome-extension://test-extension-id/welcome.html');
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
  await expect.poll(opened).toContain('chrome-extension://test-extension-id/welcome.html');
});

test('accepted with a grant, the script is registered; with the grant gone, it is not, and that is said', async () => {
  const world = fakeExtension();
  background.main();
  await world.grant('amazon.com');
  expect(world.scripts.size).toBe(0);
  expect(
    await tell({ name: 'accept', request: { version: DISCLOSURE_VERSION } }, SENDERS.page),
  ).toMatchObject({ ok: true });
  expect([...world.scripts.keys()]).toEqual(['page']);
  await world.revoke('amazon.com');
  await expect.poll(() => world.scripts.size).toBe(0);
  expect(await tell({ name: 'overview', request: {} }, SENDERS.page)).toMatchObject({
    data: { granted: [], notices: [{ kind: 'grant-lost', marketplace: 'amazon.com' }] },
  });
});

test('the storage is shut to scripts in pages where the browser can do that', async () => {
  fakeExtension();
  const setAccessLevel = vi.fn(async () => {});
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  background.main();
  await expect.poll(() => setAccessLevel.mock.calls).toEqual([[{ accessLevel: 'TRUSTED_CONTEXTS' }]]);
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: undefined });
});
