import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { PageReading } from '../../core/pages/reading.ts';
import { month, programme } from '../../core/protocol/manual-credit-schema.ts';
import { day, instant, marketplace, money, orderId } from '../../core/protocol/schema-parts.ts';

/** What a scenario and its expectation must look like. An unknown field is a mistake, not a wish. */

/** Its fields are the reader's matter: a scenario may be newer than a schema. */
const reading = z.custom<PageReading>(
  (value) => z.looseObject({ page: z.string(), marketplace, outcome: z.string() }).safeParse(value).success,
);

const at = { at: instant, clock: z.exactOptional(instant) };
const yes = z.literal(true);

const event = z.union([
  z.strictObject({ ...at, visit: reading }),
  z.strictObject({
    ...at,
    add: z.strictObject({
      marketplace,
      accountName: z.exactOptional(z.string()),
      programme,
      name: z.string(),
      amount: money,
      expires: z.nullable(day),
      from: z.enum(['hand', 'mail']),
      mail: z.exactOptional(
        z.strictObject({ id: z.string(), sent: instant, orderId: z.exactOptional(orderId) }),
      ),
      toClaim: z.exactOptional(yes),
    }),
  }),
  z.strictObject({ ...at, useUp: z.string() }),
  /** The owner says how much is left of a listed credit of this name. */
  z.strictObject({ ...at, left: z.strictObject({ type: z.string(), amount: money }) }),
  /** The owner says what became of the only movement of this kind; null takes back what was said of it. */
  z.strictObject({
    ...at,
    say: z.strictObject({ of: z.string(), is: z.nullable(z.enum(['used', 'expired', 'arrived'])) }),
  }),
  /** The owner wants to be reminded tomorrow of every listed credit of this name. */
  z.strictObject({ ...at, tomorrow: z.string(), takeBack: z.exactOptional(yes) }),
  z.strictObject({ ...at, mute: day, account: z.exactOptional(z.string()) }),
  z.strictObject({ ...at, settings: z.record(z.string(), z.unknown()) }),
  z.strictObject({ ...at, erase: yes }),
  z.strictObject({ ...at, close: yes }),
  z.strictObject({ ...at, start: yes }),
]);

const scenario = z.strictObject({
  /** The browser's; UTC where none is named. */
  timeZone: z._default(z.string(), 'UTC'),
  settings: z.exactOptional(z.record(z.string(), z.unknown())),
  events: z.array(event),
  until: instant,
});

const account = z.exactOptional(z.string());

const entry = z.strictObject({
  kind: z.exactOptional(z.string()),
  amount: z.exactOptional(money),
  day: z.exactOptional(day),
  programme: z.exactOptional(programme),
  type: z.exactOptional(z.string()),
});

const notification = { day, amount: money, account };

const expectation = z.strictObject({
  credits: z.exactOptional(
    z.array(
      z.strictObject({
        programme,
        type: z.exactOptional(z.string()),
        amount: money,
        expires: z.nullable(day),
        account,
      }),
    ),
  ),
  balances: z.exactOptional(z.array(z.strictObject({ programme, amount: money }))),
  entries: z.exactOptional(z.array(z.extend(entry, { times: z.exactOptional(z.int()) }))),
  never: z.exactOptional(z.array(entry)),
  years: z.exactOptional(
    z.record(
      z.string(),
      z.strictObject({
        used: z.exactOptional(z.int()),
        gone: z.exactOptional(z.int()),
        expired: z.exactOptional(z.int()),
        ended: z.exactOptional(z.int()),
      }),
    ),
  ),
  months: z.exactOptional(z.array(z.strictObject({ programme, month, closing: z.nullable(money) }))),
  promises: z.exactOptional(
    z.array(z.strictObject({ amount: money, state: z.enum(['open', 'settled', 'void', 'late']) })),
  ),
  reminders: z.exactOptional(z.array(z.strictObject({ on: day, ...notification }))),
  showing: z.exactOptional(z.array(z.strictObject(notification))),
  badge: z.exactOptional(z.string()),
  ask: z.exactOptional(z.int()),
});

export type Scenario = z.output<typeof scenario>;
export type ScenarioEvent = Scenario['events'][number];
export type Expectation = z.output<typeof expectation>;

/** A folder with `scenario.json` and `expected.json`. */
export interface ScenarioCase {
  readonly name: string;
  readonly folder: string;
}

export const VISITS = path.resolve(import.meta.dirname, '../fixtures/visits');
/** Scenarios that are not part of the project, where a checkout of them lies beside it. */
export const REAL_VISITS = path.resolve(import.meta.dirname, '../../../shared/visits');

/** Every scenario below a folder, by name. */
export function scenariosIn(folder: string): ScenarioCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'scenario.json')
    .map((file) => path.resolve(folder, path.dirname(file)))
    .sort()
    .map((place) => ({ name: path.basename(place), folder: place }));
}

/** The scenario of a case. @throws as `loadScenario` does */
export function scenarioOf({ folder }: ScenarioCase): Scenario {
  return loadScenario(path.join(folder, 'scenario.json'));
}

/** @throws Error where it is malformed */
export function expectationOf({ folder }: ScenarioCase): Expectation {
  return fitting(expectation, JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')));
}

/** @throws Error where it is malformed, and where its events are not in the order of time */
export function loadScenario(file: string): Scenario {
  return parseScenario(JSON.parse(readFileSync(file, 'utf8')));
}

export function parseScenario(value: unknown): Scenario {
  const parsed = fitting(scenario, value);
  const times = [...parsed.events.map((one) => one.at), parsed.until];
  const late = times.find((time, i) => i > 0 && time < (times[i - 1] ?? ''));
  if (late !== undefined) throw new Error(`${late} comes after a later moment`);
  return parsed;
}

/** @throws Error that names what does not fit, in one line */
function fitting<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(z.prettifyError(parsed.error).replace(/\s+/g, ' '));
}
