/**
 * Credit and benefit balances: promotional credit by type, with its last days. Address in `addresses.ts`,
 * known on amazon.com only. No page and no description of its structure has been published; the heading is
 * from links to it ("Your credit & benefit balances", "Benefits balance"). It is taken to list credits in one
 * of the ways in which Amazon lists them elsewhere, and refused where it does not. Not verified on a real page.
 */

import { namesNoRush } from '../../model/no-rush-name.ts';
import type { PageView } from '../../page-view/page-view.ts';
import type { ReaderAnswer } from '../reader.ts';
import { readDatedCredits } from './dated-credits.ts';
import { hasOwnPage, isBenefitsHeading } from './words.ts';

export function readBenefits(view: PageView): ReaderAnswer<'benefits'> {
  return readDatedCredits(view, {
    isHeading: isBenefitsHeading,
    isForeign: (name) => hasOwnPage(name) || namesNoRush(name),
  });
}
