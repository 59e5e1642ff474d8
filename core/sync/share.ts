import { compareText } from '../ledger/stored-reading.ts';
import { compareRegisters, type Register, type SyncDocument } from './document.ts';
import { kindOf } from './sync-record.ts';

/** One register as it travels: its author is left out where the device that sends it is the author. */
export type SharedItem = readonly [key: string, t: number, v: Register['v'], d?: string];

/**
 * What a device sends, in the order in which it matters: what it changed, and what nobody else sends any more because
 * the author has left. Of several devices that could send that, the author does, else the first.
 *
 * @param others What the other devices send now, by their ids.
 */
export function shareOf(
  document: SyncDocument,
  device: string,
  others: ReadonlyMap<string, SyncDocument>,
): SharedItem[] {
  return [...document]
    .filter(([key, register]) => !isSentElsewhere(key, register, device, others))
    .sort((a, b) => compareUrgency(a, b))
    .map(([key, { t, d, v }]) => (d === device ? [key, t, v] : [key, t, v, d]));
}

function isSentElsewhere(
  key: string,
  register: Register,
  device: string,
  others: ReadonlyMap<string, SyncDocument>,
): boolean {
  if (register.d === device) return false;
  for (const [other, document] of others) {
    const sent = document.get(key);
    const isSent = sent !== undefined && compareRegisters(sent, register) >= 0;
    if (isSent && (other === register.d || other < device)) return true;
  }
  return false;
}

/** What goes first where there is not room for all. */
const URGENCY = ['removed', 'account', 'credit', 'told', 'word', 'page', 'mail'] as const;

function compareUrgency(
  [keyA, a]: readonly [string, Register],
  [keyB, b]: readonly [string, Register],
): number {
  return (
    URGENCY.indexOf(kindOf(keyA)) - URGENCY.indexOf(kindOf(keyB)) || b.t - a.t || compareText(keyA, keyB)
  );
}
