import { afterAll } from 'vitest';

/** Preact gives up on a frame after 35 ms, and then calls what is gone with the document. */
const LAST_FRAME_MS = 100;

afterAll(async () => {
  if (typeof document === 'undefined') return;
  await new Promise((resolve) => setTimeout(resolve, LAST_FRAME_MS));
});
