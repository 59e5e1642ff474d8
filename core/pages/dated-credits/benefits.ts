/**
 * Credit and benefit balances: promotional credit by type, with its last days. Address in `addresses.ts`,
 * known on amazon.com only. No page and no description of its structure has been published; the heading is
 * from links to it ("Your credit & benefit balances", "Benefits balance"). It is taken to list credits as
 * the rewards page does, and refused where it does not. Not verified on a real page.
 */

import type { PageView } from '../../page-view/page-view.ts';
import type { ReaderAnswer } from '../reader.ts';
import { readDatedCredits } from './dated-credits.ts';

/** English is from links; Spanish, the other language of amazon.com, is plain translation. */
const CREDIT = /benefits?\b|credits?\b|beneficios?\b|créditos?\b/i;
const BALANCE = /balances?\b|saldos?\b/i;

export function readBenefits(view: PageView): ReaderAnswer<'benefits'> {
  const answer = readDatedCredits(view, isBenefitsHeading);
  if ('missing' in answer) return answer;
  const { total, types } = answer.read;
  // Nobody has seen the page without one, and only the total tells that the last type has arrived.
  if (types.length > 0 && !total) return { missing: ['total'] };
  return { ...answer, read: { page: 'benefits', ...answer.read } };
}

function isBenefitsHeading(line: string): boolean {
  return line.length <= 80 && CREDIT.test(line) && BALANCE.test(line) && !/\d/.test(line);
}
