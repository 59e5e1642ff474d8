import { expect, it } from 'vitest';
import { randomFrom } from '../../drift/random.ts';
import { type Tally, Year } from '../../support/reminder-year.ts';

const YEARS = 1000;

/**
 * Years of browsers that are closed, sleep, travel and have their clocks set wrong, with settings and credits that
 * change, held against the rules at every quarter of an hour.
 */
it('no reminder of a thousand years is late, missing, early or told twice', () => {
  const tally: Tally = { shown: 0, ended: 0, lastDay: 0, atNight: 0, asked: 0 };
  for (let year = 0; year < YEARS; year += 1) {
    try {
      new Year(randomFrom(`year ${year}`), tally).play();
    } catch (error) {
      throw new Error(`year ${year}`, { cause: error });
    }
  }
  // Every kind of reminder came up, so that all were tried.
  for (const count of Object.values(tally)) expect(count).toBeGreaterThan(YEARS / 20);
}, 120_000);
