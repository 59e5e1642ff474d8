import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { logProblem } from '../../core/platform/log.ts';
import { isPrivateWindow } from '../../core/platform/private-window.ts';
import type { PointingWorld } from '../../core/protocol/spoken.ts';
import { startPointing } from './pointing.ts';

/** Shared by all runs of this script in one page: the page's own scripts live in another world. */
const world = globalThis as PointingWorld & { endPointing?: (() => void) | undefined };

/** Runs in an open page when the user wants to point at a figure in it, and leaves nothing behind. */
export default defineUnlistedScript(() => {
  const words = world.unspentPointing;
  if (!words || isPrivateWindow()) return;
  world.endPointing?.();
  try {
    world.endPointing = startPointing(document, words);
  } catch (error) {
    logProblem('pointing failed', error);
  }
});
