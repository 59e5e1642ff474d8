import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '../../../core/model/settings.ts';
import background from '../../../entrypoints/background/index.ts';
import { stubBackgroundWords } from '../../support/background-words.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { SENDERS } from '../../support/sender.ts';
import { WORDS } from '../../support/words.ts';

stubBackgroundWords();

/** A message as the browser hands it over, and the answer as it goes back. */
function tell(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve);
  });
}

test('menu, toolbar button and notifications are in the language that is chosen', async () => {
  const world = fakeExtension();
  background.main();
  const chosen = await tell({ name: 'settings', request: {} }, SENDERS.page);
  const { accepted: _, ...choices } = (chosen as { data: Settings }).data;
  await tell({ name: 'save-settings', request: { ...choices, language: 'de' } }, SENDERS.page);
  await expect.poll(() => [...world.menu.values()]).toContain('Verlauf');
  expect((await world.badge()).title).toBe(WORDS.de.badge_title_idle);
  await tell({ name: 'test-reminder', request: {} }, SENDERS.page);
  expect(fakeBrowser.notifications.getAllCreateOptions()).toMatchObject({
    test: { title: WORDS.de.reminder_test_title },
  });
});
