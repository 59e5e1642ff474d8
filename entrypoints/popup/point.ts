import type { Point } from '../../components/ui/pointing.ts';
import { ask } from '../../core/platform/client.ts';

/** Begins pointing in the open page, and makes way for it. */
export const point: Point = async (page, marketplace) => {
  const answer = await ask('point', { page, marketplace });
  if (!answer.ok) return answer.code;
  window.close();
  return undefined;
};
