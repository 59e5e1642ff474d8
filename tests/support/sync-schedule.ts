import type { Instant } from '../../core/model/calendar-date.ts';
import { createMarkKey, type EntryId, type LotId } from '../../core/model/ids.ts';
import { MUTED } from '../../core/reminders/marks.ts';
import { canonical } from '../../core/sync/document.ts';
import { keyOf, type SyncRecord } from '../../core/sync/sync-record.ts';
import { type Random, randomFrom } from '../drift/random.ts';
import { accountKey, lotId } from './ids.ts';
import { usd } from './ledger.ts';
import { SimulatedDevice } from './simulated-device.ts';
import { Account, ChromeArea, FirefoxArea, type SyncArea } from './sync-browsers.ts';
import { DEVICES, START, sharedCredit, sharedReading } from './sync-documents.ts';

/**
 * Schedules of what happens to a shopper's devices: what is changed where, when browsers meet their server, sign in and
 * out, when backgrounds die and databases are lost. Afterwards the devices meet until nothing is new.
 */

const STEPS = 30;
const HOUR_MS = 60 * 60_000;
const CLOCKS_OFF_BY_MS = 48 * HOUR_MS;
/** In so many rounds of everybody devices must come to rest. */
const ROUNDS_MAX = 12;
const LOTS: readonly LotId[] = ['2026-12-15', '2026-12-31'].map((day) =>
  lotId(`alex|no-rush|${day}|Digital|0`),
);
const MAILS = ['0123456789ab', 'ba9876543210', '00112233aabb'];
const WORD_ENTRY = 'alex|no-rush|2026-12-31|Digital|0|said|now' as EntryId;

/** What went wrong, in words. The same seed plays the same schedule. */
export async function playSchedule(seed: string): Promise<string[]> {
  return new Schedule(randomFrom(seed)).play();
}

class Schedule {
  readonly #random: Random;
  readonly #devices: SimulatedDevice[];
  readonly #account = new Account();
  /** Clocks are right, and the background sees each change at once: then the last word is the last in time. */
  readonly #isOrderly: boolean;
  #nowMs = START;
  #count = 0;
  readonly #failures: string[] = [];
  /** What was said last of each thing that can be changed, and what was replaced by somebody who knew it. */
  readonly #last = new Map<string, SyncRecord | null>();
  readonly #replaced = new Set<string>();
  readonly #deleted = new Set<string>();
  readonly #mails = new Set<string>();
  readonly #covered = new Map<string, number>();
  #lastWhole: string | undefined;

  constructor(random: Random) {
    this.#random = random;
    this.#isOrderly = random.chance(0.5);
    const Area = random.chance(0.5) ? ChromeArea : FirefoxArea;
    this.#devices = DEVICES.slice(0, 2 + random.int(4)).map((id) => {
      const skew = this.#isOrderly ? 0 : random.int(2 * CLOCKS_OFF_BY_MS) - CLOCKS_OFF_BY_MS;
      const area: SyncArea = new Area(() => this.#nowMs);
      if (random.chance(0.7)) area.signIn(this.#account);
      return new SimulatedDevice(id, area, () => this.#nowMs + skew, LOTS);
    });
  }

  async play(): Promise<string[]> {
    for (let step = 0; step < STEPS; step += 1) {
      this.#nowMs += 1000 + this.#random.int(this.#random.pick([20_000, HOUR_MS, 24 * HOUR_MS]));
      await this.#step(this.#random.pick(this.#devices));
    }
    await this.#settle();
    this.#look();
    return this.#failures;
  }

  async #step(device: SimulatedDevice): Promise<void> {
    const chance = this.#random;
    const change = chance.pick([
      () => this.#say(device, credit(1 + chance.int(4), this.#next(), device.now())),
      () => this.#say(device, credit(1 + chance.int(4), this.#next(), device.now())),
      () => this.#unsay(device, keyOf(credit(1 + chance.int(4), 0, device.now()))),
      () => this.#say(device, word(this.#next(), device)),
      () => this.#unsay(device, keyOf(word(0, device))),
      () => this.#say(device, mark(chance.pick(LOTS), 0, MUTED)),
      () => this.#unsay(device, keyOf(mark(chance.pick(LOTS), 0, MUTED))),
      () => this.#tell(device, chance.pick(LOTS), 1 + chance.int(3)),
      () => this.#tell(device, chance.pick(LOTS), 1 + chance.int(3)),
      () => this.#knowMail(device, chance.pick(MAILS)),
      () => this.#read(device, chance.chance(0.6)),
      () => device.area.meet(),
      () => device.area.meet(),
      () => device.area.meet(),
      () => device.send(),
      () => this.#signInOrOut(device),
      () => this.#dies(device),
      () => this.#loses(device),
      () => this.#leavesOrJoins(device),
    ]);
    await change();
    if (!this.#isOrderly && chance.chance(0.3)) return;
    await device.send();
    // Twice is once.
    if (chance.chance(0.2)) await device.send();
    if (chance.chance(0.5)) device.area.meet();
  }

  /** Each thing that is said is another. */
  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #say(device: SimulatedDevice, record: SyncRecord): void {
    const key = keyOf(record);
    const before = device.get(key);
    // What is muted already cannot be muted.
    if (before && canonical(before) === canonical(record)) return;
    if (before) this.#replaced.add(textOf(key, before));
    device.put(record);
    this.#replaced.delete(textOf(key, record));
    this.#last.set(key, record);
  }

  #unsay(device: SimulatedDevice, key: string): void {
    const before = device.get(key);
    if (!before) return;
    this.#replaced.add(textOf(key, before));
    device.delete(key);
    this.#last.set(key, null);
    this.#deleted.add(key);
  }

  /** Before anything is told, what has arrived is brought in. */
  async #tell(device: SimulatedDevice, lot: LotId, covered: number): Promise<void> {
    if (!device.isOn) return;
    await device.receive();
    const record = mark(lot, covered, 3);
    const key = keyOf(record);
    const known = device.get(key);
    if (known && 'told' in known && known.told.covered >= covered) return;
    for (const { document } of await device.received()) {
      const v = document.get(key)?.v;
      if (v && 'told' in v && v.told.covered >= covered) this.#failures.push(`${key} was told again`);
    }
    device.put(record);
    this.#covered.set(key, Math.max(covered, this.#covered.get(key) ?? 0));
  }

  #knowMail(device: SimulatedDevice, mail: string): void {
    device.put({ mail });
    this.#mails.add(mail);
  }

  #read(device: SimulatedDevice, isWhole: boolean): void {
    const id = `r${this.#next()}`;
    device.put(sharedReading(id, Date.parse(device.now()), this.#count, isWhole));
    if (isWhole) this.#lastWhole = id;
  }

  #signInOrOut(device: SimulatedDevice): void {
    if (device.area.account) device.area.account = undefined;
    else device.area.signIn(this.#account);
  }

  #dies(device: SimulatedDevice): Promise<void> {
    return this.#random.chance(0.5) ? device.receive() : device.send(true);
  }

  /** What was never sent cannot come back: it is lost only here where nothing of that kind is. */
  async #loses(device: SimulatedDevice): Promise<void> {
    await device.send();
    if (device.isOn && (await device.isAllSent())) device.lose();
  }

  async #leavesOrJoins(device: SimulatedDevice): Promise<void> {
    if (this.#isOrderly) return;
    if (device.isOn) return device.leave();
    this.#join(device);
  }

  /** A device that comes back is another one to the others. */
  #join(device: SimulatedDevice): void {
    device.id = this.#next().toString(16).padStart(16, '0');
    device.isOn = true;
  }

  /** Everybody is there until nothing is new. */
  async #settle(): Promise<void> {
    for (const device of this.#devices) {
      if (!device.isOn) this.#join(device);
      if (!device.area.account) device.area.signIn(this.#account);
    }
    const written = () => this.#devices.reduce((sum, { area }) => sum + area.written, 0);
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      const before = written();
      for (const device of this.#devices) {
        this.#nowMs += 90_000;
        device.area.meet();
        await device.send();
        device.area.meet();
      }
      if (round > 1 && written() === before) return;
    }
    this.#failures.push('the devices do not come to rest');
  }

  #look(): void {
    const [first, ...others] = this.#devices as [SimulatedDevice, ...SimulatedDevice[]];
    for (const other of others) {
      if (other.seen() !== first.seen())
        this.#failures.push(`devices end unequal: ${first.seen()} and ${other.seen()}`);
    }
    for (const [key, record] of this.#last) {
      const now = first.get(key);
      // Two mutes are alike: one that was taken back cannot be told from another.
      const isOneOfAKind = !key.startsWith('told:');
      if (isOneOfAKind && now && this.#replaced.has(textOf(key, now)))
        this.#failures.push(`${key} went back`);
      if (!now && !this.#deleted.has(key)) this.#failures.push(`${key} is lost`);
      if (this.#isOrderly && textOf(key, now ?? null) !== textOf(key, record))
        this.#failures.push(`${key} is not the newest`);
    }
    for (const [key, covered] of this.#covered) {
      const now = first.get(key);
      if (!now || !('told' in now) || now.told.covered !== covered) this.#failures.push(`${key} is lost`);
    }
    for (const mail of this.#mails)
      if (!first.get(`mail:${mail}`)) this.#failures.push(`mail ${mail} is lost`);
    const whole = first.wholeReading();
    if (this.#lastWhole !== undefined && whole === undefined) this.#failures.push('no whole list is left');
    if (this.#isOrderly && whole !== this.#lastWhole)
      this.#failures.push(`the list is of ${whole}, not of ${this.#lastWhole}`);
    const refused = this.#devices.filter(({ area }) => area.refused > 0);
    if (refused.length > 0) this.#failures.push('the browser refused a write');
  }
}

function credit(n: number, minor: number, at: Instant): SyncRecord {
  const record = sharedCredit(n, { amount: usd(minor) });
  return 'credit' in record ? { credit: { ...record.credit, amounts: [{ at, minor }] } } : record;
}

function word(minor: number, device: SimulatedDevice): SyncRecord {
  return {
    word: {
      entry: WORD_ENTRY,
      account: accountKey('alex'),
      said: 'used',
      at: device.now(),
      of: {
        programme: 'no-rush',
        type: 'Digital',
        expires: '2026-12-31',
        was: 3,
        seen: '2026-11-20',
        used: usd(minor),
      },
    },
  };
}

function mark(lot: LotId, covered: number, at: number | typeof MUTED): SyncRecord {
  return { told: { key: createMarkKey(lot, at), lot, covered } };
}

function textOf(key: string, record: SyncRecord | null): string {
  return `${key} ${canonical(record)}`;
}
