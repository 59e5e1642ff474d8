import { afterAll } from 'vitest';
import { PATIENCE } from './patience.ts';

/** Preact gives up on a frame after 35 ms, and then calls what is gone with the document. */
const LAST_FRAME_MS = 100;

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: PATIENCE.timeout });
  afterAll(() => new Promise<void>((resolve) => setTimeout(resolve, LAST_FRAME_MS)));
}
