import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TipWorld } from '../../core/protocol/tips.ts';
import { createTipFrame } from './tip-frame.ts';

/**
 * Put into a page with the first tip for it, and again with each further one: only the first time counts. It
 * holds the frame in which an extension page draws the tips, and knows none of their words.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as TipWorld;
  world.unspentTip ??= createTipFrame(document);
});
