// First of all: what follows looks for the browser as it is loaded.
import './browser-globals.ts';
import { createHash } from 'node:crypto';
import { creditIdOf } from '../../core/mail/mail-id.ts';
import { type Instant, instantAt } from '../../core/model/calendar-date.ts';
import { DISCLOSURE_VERSION, isAccepted } from '../../core/model/disclosure.ts';
import type { PageReading } from '../../core/pages/reading.ts';
import { Refused } from '../../core/platform/server.ts';
import type { RequestOf } from '../../core/protocol/messages.ts';
import type { Database } from '../../core/store/database.ts';
import { loadStoredState } from '../../core/store/stored-state.ts';
import { AT_ANY_TIME } from '../support/reminder-settings.ts';
import { freshDatabase, succeed } from '../support/store.ts';
import { type EndState, endStateOf } from './end-state.ts';
import { type FakeBrowser, freshBrowser } from './fake-browser.ts';
import { type Life, startLife } from './life.ts';
import type { Scenario, ScenarioEvent } from './scenario.ts';
import { toldBy } from './told.ts';

/** Browsers let an alarm fire no sooner than so long after the one before. */
const BETWEEN_ALARMS_MS = 30_000;

/**
 * Plays a scenario through the background's own code, with the moments that it names in place of the clock. One
 * at a time: browser and time zone are the process's.
 *
 * @throws Error where an event cannot happen: a visit while the browser is closed, or muting what is not on the screen
 */
export async function play(scenario: Scenario): Promise<EndState> {
  const zoneBefore = process.env.TZ;
  process.env.TZ = scenario.timeZone;
  try {
    const stage = new Stage(await freshDatabase(), scenario.events[0]?.at ?? scenario.until);
    return await stage.play(scenario);
  } finally {
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  }
}

type Add = Extract<ScenarioEvent, { add: unknown }>['add'];
type Left = Extract<ScenarioEvent, { left: unknown }>['left'];
type Say = Extract<ScenarioEvent, { say: unknown }>['say'];

/** As many movements as a scenario has at most. */
const ENTRIES_MAX = 200;

/** One device: its browser, what is on its disk, and its clock. */
class Stage {
  readonly #db: Database;
  readonly #browser: FakeBrowser;
  #now: Instant;
  #isOpen = true;
  #count = 0;

  constructor(db: Database, now: Instant) {
    this.#db = db;
    this.#now = now;
    this.#browser = freshBrowser(() => this.#now);
  }

  async play({ timeZone, settings, events, until }: Scenario): Promise<EndState> {
    await this.#live(async (life) => {
      await begin(life, settings);
    });
    for (const moment of momentsOf(events)) await this.#happen(moment);
    await this.#pass(until);
    const facts = { db: this.#db, browser: this.#browser, now: this.#now, timeZone };
    const life = this.#start();
    const state = await endStateOf(facts, life);
    await life.end();
    this.#db.close();
    return state;
  }

  /** The background wakes, does what it is woken for, and ends when nothing is left to do. */
  async #live(work: (life: Life) => Promise<unknown>): Promise<void> {
    const life = this.#start();
    await work(life);
    await life.end();
  }

  #start(): Life {
    return startLife(this.#db, () => this.#now, this.#nextId());
  }

  /** Time goes by; while the browser is open, alarms fire when they are due. */
  async #pass(to: Instant): Promise<void> {
    let earliest = this.#now;
    for (;;) {
      const alarm = this.#isOpen ? await this.#browser.nextAlarm() : undefined;
      const due = alarm !== undefined && alarm < earliest ? earliest : alarm;
      if (due === undefined || due > to) break;
      this.#now = due;
      await this.#browser.takeAlarms(due);
      await this.#live(async () => undefined);
      earliest = instantAt(Date.parse(due) + BETWEEN_ALARMS_MS);
    }
    this.#now = to;
  }

  /** All events of one moment, none of which waits for another. A wrong clock is put right when they are over. */
  async #happen(moment: readonly ScenarioEvent[]): Promise<void> {
    const [first] = moment;
    if (!first) return;
    await this.#pass(first.at);
    this.#now = first.clock ?? first.at;
    if (moment.some((event) => 'start' in event)) this.#isOpen = true;
    if (!this.#isOpen) throw new Error(`${first.at}: the browser is closed`);
    await this.#live((life) => Promise.all(moment.map((event) => this.#begin(event, life))));
    if (moment.some((event) => 'close' in event)) {
      this.#isOpen = false;
      await this.#browser.close();
    }
    this.#now = first.at;
  }

  async #begin(event: ScenarioEvent, life: Life): Promise<unknown> {
    if ('visit' in event) return this.#visit(event.visit, life);
    if ('add' in event) return life.ask('save-credit', this.#creditOf(event.add));
    if ('useUp' in event) return this.#useUp(event.useUp, life);
    if ('left' in event) return this.#sayLeft(event.left, life);
    if ('say' in event) return this.#say(event.say, life);
    if ('tomorrow' in event) return this.#remindTomorrow(event, life);
    if ('mute' in event) return this.#mute(event, life);
    if ('settings' in event) return changeSettings(life, event.settings);
    if ('erase' in event) return life.ask('erase', {});
    return undefined;
  }

  /** A page is only read for who has accepted the disclosure: whoever goes on after erasing has done so again. */
  async #visit(reading: PageReading, life: Life): Promise<void> {
    const observed = { id: this.#nextId(), observedAt: this.#now, reading: fromNetwork(reading) };
    if (!isAccepted(await life.ask('settings', {}))) await begin(life);
    try {
      await life.visit(observed);
    } catch (error) {
      // The page is told that it was not kept; that is no fault of the background.
      if (!(error instanceof Refused)) throw error;
    }
  }

  #creditOf({ accountName, mail, expires, ...credit }: Add): RequestOf<'save-credit'> {
    const mailId = mail && hexOf(mail.id);
    return {
      ...credit,
      id: creditIdOf(mailId ?? hexOf(this.#nextId())),
      account: { marketplace: credit.marketplace, ...(accountName !== undefined && { name: accountName }) },
      expires,
      ...(mailId !== undefined && { mailId }),
      ...(mail && { statedAt: mail.sent }),
      ...(mail?.orderId !== undefined && { orderId: mail.orderId }),
    };
  }

  async #useUp(name: string, life: Life): Promise<void> {
    const { credits } = await life.ask('own-credits', {});
    const meant = credits.filter((credit) => credit.name === name && credit.ended === undefined);
    if (meant.length === 0) throw new Error(`no credit of the name ${name}`);
    for (const { id } of meant) await life.ask('end-credit', { id, at: this.#now });
  }

  async #sayLeft({ type, amount }: Left, life: Life): Promise<void> {
    const { lots } = succeed(await loadStoredState(this.#db, this.#now));
    const meant = only(
      lots.filter((lot) => lot.type === type),
      type,
    );
    await life.ask('say-left', { lot: meant.id, left: amount });
  }

  async #remindTomorrow({ tomorrow, takeBack }: { tomorrow: string; takeBack?: true }, life: Life) {
    const { ending } = await life.ask('overview', {});
    const lots = ending.filter(({ type }) => type === tomorrow).map(({ lot }) => lot);
    if (lots.length === 0) throw new Error(`no credit of the name ${tomorrow}`);
    await life.ask(takeBack ? 'remind-as-before' : 'remind-tomorrow', { lots });
  }

  async #say({ of, is }: Say, life: Life): Promise<void> {
    const { entries } = await life.ask('ledger', { limit: ENTRIES_MAX });
    const meant = only(
      entries.filter(({ kind }) => kind === of),
      of,
    );
    await life.ask('say-of-entry', { id: meant.id, said: is });
  }

  async #mute({ mute, account }: { mute: string; account?: string }, life: Life): Promise<void> {
    const { accounts } = await life.ask('ledger-summary', {});
    const meant = (await this.#browser.showing()).filter((notification) => {
      const told = toldBy(notification, accounts);
      return told?.day === mute && (account === undefined || (told.account ?? account) === account);
    });
    if (meant.length === 0) throw new Error(`nothing on the screen about ${mute}`);
    for (const { id } of meant) await life.mute(id);
  }

  #nextId(): string {
    this.#count += 1;
    return `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`;
  }
}

/** @throws Error where there is none, or more than one */
function only<T>(found: readonly T[], name: string): T {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} of ${name}, not one`);
  return first;
}

/** Events of one moment, told by one clock. */
function momentsOf(events: readonly ScenarioEvent[]): readonly ScenarioEvent[][] {
  return [...Map.groupBy(events, ({ at, clock }) => `${at} ${clock}`).values()];
}

/** A reading that does not say where the page came from: the browser asked for it. */
function fromNetwork(reading: PageReading): PageReading {
  return reading.outcome === 'read' ? { from: 'network', ...reading } : reading;
}

/** Accepts the disclosure; reminders then come at any time of day. */
async function begin(life: Life, settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await life.ask('accept', { version: DISCLOSURE_VERSION });
  await changeSettings(life, { ...AT_ANY_TIME, ...settings });
}

async function changeSettings(life: Life, changes: Readonly<Record<string, unknown>>): Promise<void> {
  const { accepted: _, ...choices } = await life.ask('settings', {});
  await life.ask('save-settings', { ...choices, ...changes } as RequestOf<'save-settings'>);
}

/** 64 hexadecimal digits, as the id of a mail has. */
function hexOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
