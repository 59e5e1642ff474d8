/**
 * No-Rush and Amazon Day rewards: a total, one balance per type of reward, and a sentence per lot with its last
 * day. Addresses in `addresses.ts`; known on amazon.com only. No real page has been published: the reader
 * follows the descriptions of two programs (2026) and was tried on synthetic pages only.
 */

import type { PageView } from '../../page-view/page-view.ts';
import type { ReaderAnswer } from '../reader.ts';
import { readDatedCredits } from './dated-credits.ts';
import { hasOwnPage, isRewardsHeading } from './words.ts';

export function readRewards(view: PageView): ReaderAnswer<'rewards'> {
  return readDatedCredits(view, { isHeading: isRewardsHeading, isForeign: hasOwnPage });
}
