import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../drift/random.ts';
import { CREDIT, kindOf, type Seen } from './seen.ts';
import { limited, type Outcome } from './trial.ts';

/** A browser whose profile is filled and closed. */
export interface ClosedBrowser {
  readonly profile: string;
  /** The files in which it keeps what the extension stores. */
  readonly files: RegExp;
  /** Starts it, asks for the overview and ends it. */
  readonly look: () => Promise<Seen>;
}

/** Damages one file of the profile, looks what is still shown, and puts the profile back, as often as is asked for. */
export async function damaged(
  { profile, files, look }: ClosedBrowser,
  { count, random }: { readonly count: number; readonly random: Random },
): Promise<Outcome> {
  const whole = `${profile}-whole`;
  cpSync(profile, whole, { recursive: true, verbatimSymlinks: true });
  const kinds: Record<string, number> = { whole: 0, restored: 0, unopened: 0 };
  const failures: string[] = [];
  try {
    for (let n = 0; n < count; n += 1) {
      const what = spoilOne(profile, files, random);
      try {
        const seen = await limited(`looking after ${what}`, look);
        const kind = kindOf(seen);
        kinds[kind] = (kinds[kind] ?? 0) + 1;
        if (!JSON.stringify(seen).includes(CREDIT))
          failures.push(`the credit is gone after ${what} (${kind})`);
      } catch (error) {
        failures.push(`${what}: ${String(error)}`);
      }
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      cpSync(whole, profile, { recursive: true, verbatimSymlinks: true });
    }
  } finally {
    rmSync(whole, { recursive: true, force: true, maxRetries: 5 });
  }
  return { figures: { damages: count, ...kinds }, failures };
}

/** Flips bytes of a file, cuts it off or takes it away. */
function spoilOne(profile: string, files: RegExp, random: Random): string {
  const all = readdirSync(profile, { recursive: true, encoding: 'utf8' });
  const name = random.pick(all.filter((one) => files.test(one) && isFull(path.join(profile, one))).sort());
  const file = path.join(profile, name);
  const short = name.split(path.sep).slice(-2).join(path.sep);
  if (random.chance(0.1)) {
    rmSync(file);
    return `${short} taken away`;
  }
  const { size } = statSync(file);
  if (random.chance(0.3)) {
    truncateSync(file, random.int(size));
    return `${short} cut off`;
  }
  const bytes = readFileSync(file);
  const flips = random.pick([1, 1, 8, 100]);
  for (let n = 0; n < flips; n += 1) {
    const at = random.int(size);
    bytes[at] = (bytes[at] ?? 0) ^ (1 + random.int(255));
  }
  writeFileSync(file, bytes);
  return `${flips} bytes of ${short} flipped`;
}

function isFull(file: string): boolean {
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts?.isFile() === true && facts.size > 0;
}
