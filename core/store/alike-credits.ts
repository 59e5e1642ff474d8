import type { ManualCreditRecord } from '../ledger/manual-credits.ts';
import type { LotId } from '../model/ids.ts';
import type { AlikeCredits, CreditSource } from '../overview/overview.ts';
import { getChecked } from './checked-reads.ts';
import { checked } from './records.ts';
import type { ReadTransaction } from './schema.ts';

/** The manual credits whose owners are asked whether they are one with another credit, each beside that one. */
export async function alikeCredits(tx: ReadTransaction): Promise<AlikeCredits[]> {
  const asked = await tx.objectStore('own-credits').index('asked').getAll();
  const questions: AlikeCredits[] = [];
  for (const found of asked) {
    const credit = checked('own-credits', found.id, found);
    const other = await otherOf(tx, credit);
    if (!other) continue;
    const { id, account, marketplace } = credit;
    questions.push({ id, account, marketplace, credit: sourceOf(credit), other });
  }
  return questions;
}

async function otherOf(
  tx: ReadTransaction,
  { asked }: ManualCreditRecord,
): Promise<CreditSource | undefined> {
  if (asked?.kind === 'credit') {
    const credit = await getChecked(tx, 'own-credits', asked.id);
    return credit && sourceOf(credit);
  }
  const lot = asked && (await getChecked(tx, 'lots', asked.id as LotId));
  return lot && { from: 'page', name: lot.type, amount: lot.amount, expires: lot.expires };
}

function sourceOf({ from, name, amount, expires }: ManualCreditRecord): CreditSource {
  return { from, name, amount, expires };
}
