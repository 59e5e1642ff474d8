/**
 * The browsers' storage for sync, by the rules that their sources and measurements show: what one account's browsers
 * write, when it reaches the others, and what they refuse.
 */

const ITEM_MAX_BYTES = 8192;
const AREA_MAX_BYTES = 102_400;
const ITEMS_MAX = 512;
const WRITES_PER_MINUTE_MAX = 120;
const WRITES_PER_HOUR_MAX = 1800;

type Items = Record<string, unknown>;

/** What the maker of the browsers keeps of one account. */
export class Account {
  /** Chrome: each key for itself. */
  readonly keys = new Map<string, string>();
  /** Firefox: one record for the extension. */
  record: Map<string, string> | undefined;
}

/** The storage of one browser. */
export abstract class SyncArea {
  protected local = new Map<string, string>();
  readonly #writes: number[] = [];
  readonly #now: () => number;
  /** How often it was written, and how often that was refused. */
  written = 0;
  refused = 0;
  /** How often anything was called. */
  calls = 0;
  account: Account | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  async get(): Promise<Items> {
    this.calls += 1;
    return Object.fromEntries([...this.local].map(([key, text]) => [key, JSON.parse(text)]));
  }

  async set(items: Items): Promise<void> {
    this.calls += 1;
    const next = new Map(this.local);
    for (const [key, value] of Object.entries(items)) next.set(key, JSON.stringify(value));
    this.#refuseTooOften();
    const isTooMuch =
      Object.keys(items).some((key) => bytesOf(key, next.get(key) ?? '') > ITEM_MAX_BYTES) ||
      [...next].reduce((sum, [key, text]) => sum + bytesOf(key, text), 0) > AREA_MAX_BYTES ||
      next.size > ITEMS_MAX;
    if (isTooMuch) this.#refuse('Resource::kQuotaBytes quota exceeded');
    this.written += 1;
    this.local = next;
    this.changed(Object.keys(items));
  }

  async remove(keys: string | string[]): Promise<void> {
    this.calls += 1;
    this.#refuseTooOften();
    for (const key of [keys].flat()) this.local.delete(key);
    this.changed([keys].flat());
  }

  #refuseTooOften(): void {
    const now = this.#now();
    this.#writes.push(now);
    const since = (ms: number) => this.#writes.filter((at) => at > now - ms).length;
    const isTooOften = since(60_000) > WRITES_PER_MINUTE_MAX || since(3_600_000) > WRITES_PER_HOUR_MAX;
    if (isTooOften) this.#refuse('This request exceeds the MAX_WRITE_OPERATIONS quota.');
  }

  #refuse(why: string): never {
    this.refused += 1;
    throw new Error(why);
  }

  protected abstract changed(keys: readonly string[]): void;
  /** The browser signs in to an account. */
  abstract signIn(account: Account): void;
  /** The browser meets its account's server, if it is signed in. */
  abstract meet(): void;
}

function bytesOf(key: string, text: string): number {
  return new TextEncoder().encode(key + text.replaceAll('<', '\\u003C')).byteLength;
}

/** Chrome: the last writer of each key wins, and at sign-in the server wins over all that is here. */
export class ChromeArea extends SyncArea {
  #pending = new Set<string>();

  protected changed(keys: readonly string[]): void {
    for (const key of keys) this.#pending.add(key);
  }

  signIn(account: Account): void {
    this.account = account;
    // "Not synced, delete local setting"; an empty server takes what is here.
    if (account.keys.size === 0) this.#pending = new Set(this.local.keys());
    else this.local = new Map(account.keys);
    if (account.keys.size > 0) this.#pending = new Set();
  }

  meet(): void {
    if (!this.account) return;
    const { keys } = this.account;
    for (const key of this.#pending) {
      const text = this.local.get(key);
      if (text === undefined) keys.delete(key);
      else keys.set(key, text);
    }
    this.#pending = new Set();
    // Whatever the quota says.
    this.local = new Map(keys);
  }
}

/** Firefox: one record, merged by its keys; where both sides changed one, what comes in wins. */
export class FirefoxArea extends SyncArea {
  #mirror = new Map<string, string>();

  protected changed(): void {}

  signIn(account: Account): void {
    this.account = account;
    this.#mirror = new Map();
  }

  meet(): void {
    if (!this.account) return;
    const incoming = this.account.record ?? new Map<string, string>();
    const merged = new Map<string, string>();
    for (const key of new Set([...incoming.keys(), ...this.local.keys(), ...this.#mirror.keys()])) {
      const [theirs, mine, before] = [incoming.get(key), this.local.get(key), this.#mirror.get(key)];
      const text = theirs === before ? mine : theirs;
      if (text !== undefined) merged.set(key, text);
    }
    this.account.record = new Map(merged);
    this.#mirror = new Map(merged);
    this.local = merged;
  }
}
