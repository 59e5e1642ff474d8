import { afterAll } from 'vitest';

/** Preact gives up on a frame after 35 ms, and then calls what is gone with the document. */
const LAST_FRAME_MS = 100;
/** How long `waitFor` and `find…` try: a busy machine fails no test. */
const PATIENCE_MS = 60_000;

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: PATIENCE_MS });
  afterAll(() => new Promise<void>((resolve) => setTimeout(resolve, LAST_FRAME_MS)));
}
