import type { Instant } from '../../core/model/calendar-date.ts';
import type { Database } from '../../core/store/database.ts';
import { exchange } from '../../core/store/exchange.ts';
import { canonical, merge, type SyncDocument } from '../../core/sync/document.ts';
import { envelopeText, parseEnvelope } from '../../core/sync/envelope.ts';
import { shareOf } from '../../core/sync/share.ts';
import { databaseWith } from './backups.ts';
import { succeed } from './store.ts';

/** Devices that exchange directly what they send, through the text that they would send. */
export interface Device {
  readonly id: string;
  readonly db: Database;
  sent: SyncDocument;
}

export async function deviceWith(salt: string): Promise<Device> {
  return { id: salt.repeat(16), db: await databaseWith(salt), sent: new Map() };
}

/** One exchange of a device with what the others have sent. Answers whether anything is another than before. */
export async function exchangeWith(
  device: Device,
  others: readonly Device[],
  now: Instant,
): Promise<boolean> {
  const { id, db } = device;
  // What it sent itself is there as well: it is all that is left where its database was lost.
  const remote = [device, ...others].map(({ sent }) => sent).reduce(merge, new Map());
  const { document, isChanged } = succeed(await exchange(db, { device: id, remote }, now));
  const text = envelopeText(
    id,
    shareOf(document, id, new Map(others.map((other) => [other.id, other.sent]))),
  );
  const before = canonical(Object.fromEntries(device.sent));
  device.sent = parseEnvelope(text, id, Date.parse(now))?.document ?? new Map();
  return isChanged || canonical(Object.fromEntries(device.sent)) !== before;
}

/** Until nobody has anything new. */
export async function exchangeAll(devices: readonly Device[], now: Instant): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    let isChanged = false;
    for (const device of devices) {
      const others = devices.filter((other) => other !== device);
      isChanged = (await exchangeWith(device, others, now)) || isChanged;
    }
    if (!isChanged) return;
  }
  throw new Error('the devices do not come to rest');
}
