import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The storage beside the database rejects every call, as with damaged files in Chromium, until what this answers is called. */
export function rejectStorage(): () => void {
  const { local } = fakeBrowser.storage;
  const spies = (['get', 'set', 'remove', 'clear'] as const).map((call) =>
    vi.spyOn(local, call).mockImplementation(async () => {
      throw new Error('Corruption: MANIFEST');
    }),
  );
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}
