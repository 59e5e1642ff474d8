import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import type * as pageKinds from '../../../core/pages/page-kinds.ts';
import { saveSettings } from '../../../core/platform/settings-storage.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import { openPageOf } from '../../../entrypoints/background/page-scripts.ts';
import { requireContentSender } from '../../../entrypoints/background/require-sender.ts';
import { fakeExtension } from '../../support/fake-extension.ts';

// A disclosure whose accepted version names one kind of page: version 1 names all that there are today.
vi.mock('../../../core/pages/page-kinds.ts', async (original) => ({
  ...(await original<typeof pageKinds>()),
  coveredPages: () => ['rewards'],
}));

const CONTENT: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false };

beforeEach(async () => {
  await fakeExtension().grant('amazon.com');
  const accepted = { version: 1, at: '2026-06-01T10:00:00.000Z' } as const;
  await saveSettings({ ...DEFAULT_SETTINGS, accepted });
});

test('a page may speak about itself where the accepted disclosure names its kind', async () => {
  await expect(requireContentSender(CONTENT, { page: 'rewards' })).resolves.toBe(CONTENT);
  await expect(requireContentSender(CONTENT)).resolves.toBe(CONTENT);
});

test('a kind of page that the accepted disclosure does not name is refused', async () => {
  const refused = { code: 'not-accepted' };
  await expect(requireContentSender(CONTENT, { page: 'order' })).rejects.toMatchObject(refused);
  await expect(openPageOf('order', 'amazon.com')).rejects.toMatchObject(refused);
});
