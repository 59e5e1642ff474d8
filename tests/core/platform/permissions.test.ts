import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EVERY_MARKETPLACE } from '../../../core/model/marketplaces.ts';
import {
  grantedMarketplaces,
  onGrantsChanged,
  rememberGrants,
  removeHosts,
  requestHosts,
  wantedMarketplaces,
} from '../../../core/platform/permissions.ts';
import { fakeExtension } from '../../support/fake-extension.ts';

let world: ReturnType<typeof fakeExtension>;
beforeEach(() => {
  world = fakeExtension();
});

test('exactly the chosen hosts are asked for, at once', () => {
  const request = vi.spyOn(world.permissions, 'request');
  void requestHosts(['amazon.com', 'amazon.de']);
  expect(request.mock.calls).toEqual([
    [{ origins: ['https://www.amazon.com/*', 'https://www.amazon.de/*'] }],
  ]);
});

test('of AWS the console alone is asked for, with its regions', () => {
  const request = vi.spyOn(world.permissions, 'request');
  void requestHosts(['aws']);
  expect(request.mock.calls).toEqual([
    [{ origins: ['https://console.aws.amazon.com/*', 'https://*.console.aws.amazon.com/*'] }],
  ]);
});

test.each([
  [
    ['https://www.amazon.de/*', 'https://www.amazon.com/*'],
    ['amazon.com', 'amazon.de'],
  ],
  [['https://example.org/*', 'https://*.amazon.fr/*'], ['amazon.fr']],
  [['https://amazon.fr/*', 'https://www.amazon.evil.example/*'], []],
])('with %j granted the shops are %j', async (origins, shops) => {
  await world.permissions.request({ origins });
  expect(await grantedMarketplaces()).toEqual(shops);
});

test.each(['<all_urls>', '*://*/*', 'https://*/*'])(
  'a grant for all sites, %s, is one for each shop and for AWS',
  async (all) => {
    await world.permissions.request({ origins: [all] });
    expect(await grantedMarketplaces()).toEqual(EVERY_MARKETPLACE.map(({ id }) => id));
  },
);

test('a grant taken away elsewhere is remembered; one given back here is not', async () => {
  await world.grant('amazon.com', 'amazon.de');
  await rememberGrants(await grantedMarketplaces());
  await world.revoke('amazon.com');
  await removeHosts(['amazon.de']);
  expect(await grantedMarketplaces()).toEqual([]);
  expect(await wantedMarketplaces()).toEqual(['amazon.com']);
});

test('a lost shop that is given back for good is forgotten', async () => {
  await rememberGrants(['amazon.com']);
  await removeHosts(['amazon.com']);
  expect(await wantedMarketplaces()).toEqual([]);
});

test('a damaged memory of grants holds no more than it should', async () => {
  await fakeBrowser.storage.local.set({
    'wanted-marketplaces': ['amazon.com', 'evil.example', 7, 'constructor'],
  });
  expect(await wantedMarketplaces()).toEqual(['amazon.com']);
  await fakeBrowser.storage.local.set({ 'wanted-marketplaces': 'amazon.com' });
  expect(await wantedMarketplaces()).toEqual([]);
});

test('changes of grants are told until nobody listens', async () => {
  const changed = vi.fn();
  const stop = onGrantsChanged(changed);
  await world.grant('amazon.com');
  await world.revoke('amazon.com');
  expect(changed).toHaveBeenCalledTimes(2);
  stop();
  await world.grant('amazon.com');
  expect(changed).toHaveBeenCalledTimes(2);
});
