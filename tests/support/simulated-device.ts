import { type Instant, instantAt } from '../../core/model/calendar-date.ts';
import type { LotId } from '../../core/model/ids.ts';
import { isWish } from '../../core/reminders/marks.ts';
import { keysOfDevice, shardItems, shardsIn } from '../../core/sync/area.ts';
import { canonical, merge, type SyncDocument, withoutOldNews } from '../../core/sync/document.ts';
import { envelopeText, parseEnvelope } from '../../core/sync/envelope.ts';
import { exchanged } from '../../core/sync/exchange.ts';
import { type LocalFacts, localChanges } from '../../core/sync/local-changes.ts';
import { putInOrder } from '../../core/sync/reading-order.ts';
import { nextSend, recentSends } from '../../core/sync/send-times.ts';
import { shareOf } from '../../core/sync/share.ts';
import { identityOf, isWholeReading, keyOf, type SyncRecord } from '../../core/sync/sync-record.ts';
import { accountKey } from './ids.ts';
import type { SyncArea } from './sync-browsers.ts';
import { SALT } from './sync-documents.ts';

/** Every device calls the one account the same. */
const NAMES = { named: <T>(key: T) => key, owner: <T>(key: T) => key };

const ACCOUNT: SyncRecord = {
  account: { key: accountKey('alex'), marketplace: 'amazon.com', salt: SALT, customer: 'alex' },
};

/** A list is completed by so many parts at most. */
const PARTS_MAX = 5;

type Reading = Extract<SyncRecord, { readonly reading: unknown }>['reading'];

/**
 * One device as far as sync goes: what it stores, without a database, and what it sends, without compression. All that
 * decides anything is the extension's own code.
 */
export class SimulatedDevice {
  id: string;
  readonly area: SyncArea;
  isOn = true;
  /** By identity, without readings. */
  readonly #records = new Map<string, SyncRecord>();
  readonly #readings = new Map<string, Reading>();
  #document: SyncDocument = new Map();
  readonly #known = new Map<string, { readonly packed: string; readonly document: SyncDocument }>();
  #held: string[] = [];
  #sent = { text: '', mark: '', times: [] as number[] };
  #marks = 0;
  readonly #now: () => number;
  readonly #lots: readonly LotId[];

  /**
   * @param now By this device's own clock, in milliseconds.
   * @param lots Those that pages list on every device.
   */
  constructor(id: string, area: SyncArea, now: () => number, lots: readonly LotId[]) {
    this.id = id;
    this.#lots = lots;
    this.area = area;
    this.#now = now;
    this.#records.set(keyOf(ACCOUNT), ACCOUNT);
  }

  now(): Instant {
    return instantAt(this.#now());
  }

  get(key: string): SyncRecord | undefined {
    return this.#records.get(key);
  }

  put(record: SyncRecord): void {
    if ('reading' in record) this.#readings.set(record.reading.id, record.reading);
    else this.#records.set(keyOf(record), record);
  }

  delete(key: string): void {
    this.#records.delete(key);
  }

  /** The database is lost, with all that was known together. */
  lose(): void {
    this.#records.clear();
    this.#readings.clear();
    this.#document = new Map();
    this.#held = [];
  }

  /** All that a user can see of it: the same text for the same. */
  seen(): string {
    const current = this.#current();
    const parts = current.filter((reading) => !isWholeReading(reading)).slice(0, PARTS_MAX);
    const readings = [...parts, ...current.filter(isWholeReading)].map(({ id }) => id);
    return canonical([Object.fromEntries(this.#records), readings]);
  }

  /** The last whole reading of the page. */
  wholeReading(): string | undefined {
    return this.#current().find(isWholeReading)?.id;
  }

  /** Whether all that is known together here lies in the area. */
  async isAllSent(): Promise<boolean> {
    const sent = (await this.received()).reduce<SyncDocument>(
      (all, { document }) => merge(all, document),
      new Map(),
    );
    return canonical(Object.fromEntries(merge(sent, this.#document))) === canonical(Object.fromEntries(sent));
  }

  /** The readings of the page that count, the newest first. */
  #current(): Reading[] {
    const sorted = [...this.#readings.values()].sort((a, b) =>
      a.observedAt === b.observedAt ? (a.id < b.id ? 1 : -1) : a.observedAt < b.observedAt ? 1 : -1,
    );
    const whole = sorted.findIndex(isWholeReading);
    return sorted.slice(0, whole === -1 ? sorted.length : whole + 1);
  }

  /** What the area holds of all devices, as text that can be looked into. */
  async received(): Promise<{ readonly device: string; readonly document: SyncDocument }[]> {
    return shardsIn(await this.area.get()).flatMap(({ device, packed }) => {
      const document = packed === undefined ? undefined : this.#opened(device, packed);
      return document ? [{ device, document }] : [];
    });
  }

  /** Most of what lies in the area has been there before. */
  #opened(device: string, packed: string): SyncDocument | undefined {
    const known = this.#known.get(device);
    if (known?.packed === packed) return known.document;
    const document = parseEnvelope(packed, device, this.#now())?.document;
    if (document) this.#known.set(device, { packed, document });
    return document;
  }

  /** Brings in what others sent, as each wake of the background does first. */
  async receive(): Promise<void> {
    if (!this.isOn) return;
    const remote = (await this.received()).reduce<SyncDocument>(
      (all, { document }) => merge(all, document),
      new Map(),
    );
    const base = withoutOldNews(this.#document, this.#now());
    const input = { base, names: NAMES, salt: SALT, device: this.id, now: this.now() };
    const facts = this.#facts(this.#held);
    const { document, incoming } = exchanged({ ...input, facts }, withoutOldNews(remote, this.#now()));
    this.#bringIn(document, incoming);
    const after = this.#facts([]);
    this.#document = merge(document, localChanges({ ...input, base: document, facts: after }));
    this.#held = after.records.filter(isHeld).map(keyOf);
  }

  /** The same, and sends what has changed. @param dies The background ends when it has noted that it sends. */
  async send(dies = false): Promise<void> {
    if (!this.isOn) return;
    await this.receive();
    const area = await this.area.get();
    const others = new Map(
      (await this.received())
        .filter(({ device }) => device !== this.id)
        .map(({ device, document }) => [device, document] as const),
    );
    const text = envelopeText('device', shareOf(this.#document, this.id, others));
    const own = shardsIn(area).find(({ device }) => device === this.id);
    const isThere = own?.packed !== undefined && own.mark === this.#sent.mark && text === this.#sent.text;
    const times = recentSends(this.#sent.times, this.#now());
    if (isThere || nextSend(times, this.#now()) > this.#now()) return;
    this.#marks += 1;
    const mark = this.#marks.toString(16).padStart(8, '0');
    this.#sent = { text, mark, times: [...times, this.#now()] };
    if (dies) return;
    const items = shardItems(this.id, text, { mark, at: this.#now() });
    await this.area.set(items);
    await this.area.remove(keysOfDevice(area, this.id).filter((key) => !(key in items)));
  }

  /** Turned off: what it sent is taken away, and what it knows stays. */
  async leave(): Promise<void> {
    await this.area.remove(keysOfDevice(await this.area.get(), this.id));
    this.#sent = { text: '', mark: '', times: [] };
    this.isOn = false;
  }

  #facts(held: readonly string[]): LocalFacts {
    const readings = this.#current().map((reading): SyncRecord => ({ reading }));
    return {
      records: [...this.#records.values(), ...readings],
      lots: new Set(this.#lots),
      held: new Set(held),
      damaged: new Set(),
    };
  }

  #bringIn(document: SyncDocument, incoming: SyncDocument): void {
    const readings = [...incoming.values()].flatMap(({ v }) => (v && 'reading' in v ? [v.reading] : []));
    readings.sort((a, b) => (a.observedAt < b.observedAt ? -1 : 1));
    for (const [rank, reading] of readings.entries()) {
      const latest = instantAt(this.#now() - (readings.length - rank));
      const observedAt = reading.observedAt > this.now() ? latest : reading.observedAt;
      if (!this.#readings.has(reading.id)) this.#readings.set(reading.id, { ...reading, observedAt });
    }
    const known = [...document.values()].flatMap(({ v }) => (v && 'reading' in v ? [v.reading] : []));
    const here = known.flatMap(({ id }) => this.#readings.get(id) ?? []);
    for (const [id, observedAt] of readings.length > 0 ? putInOrder(known, here, this.now()) : [])
      this.#readings.set(id, { ...(this.#readings.get(id) as Reading), observedAt });
    for (const [key, { v }] of incoming) {
      const id = identityOf(key, NAMES);
      if (v && 'reading' in v) continue;
      const known = this.#records.get(id);
      if (!v) {
        const isTaken = known && (!('told' in known) || isWish(known.told));
        if (isTaken) this.#records.delete(id);
      } else if ('told' in v && known && 'told' in known && !isWish(v.told)) {
        const covered = Math.max(v.told.covered, known.told.covered);
        this.#records.set(id, { told: { ...known.told, covered } });
      } else this.#records.set(id, v);
    }
  }
}

function isHeld(record: SyncRecord): boolean {
  return 'credit' in record || 'word' in record || ('told' in record && isWish(record.told));
}
