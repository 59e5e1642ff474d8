// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { followAddress } from '../../../entrypoints/page/follow-address.ts';

test('every new address is told once, whichever event tells of it', () => {
  const changed = vi.fn();
  const navigation = new EventTarget();
  followAddress(Object.assign(window, { navigation }), changed);

  window.history.pushState(null, '', '#/credits');
  navigation.dispatchEvent(new Event('currententrychange'));
  window.dispatchEvent(new Event('hashchange'));
  expect(changed).toHaveBeenCalledTimes(1);

  window.history.replaceState(null, '', '#/bills');
  window.dispatchEvent(new Event('popstate'));
  expect(changed).toHaveBeenCalledTimes(2);
});

test('the same address again is none', () => {
  const changed = vi.fn();
  followAddress(window, changed);
  window.dispatchEvent(new Event('hashchange'));
  expect(changed).not.toHaveBeenCalled();
});
