import { browserKills, damagedFiles, fullDisk, lostStorage, updates, workerKills } from './chromium.ts';
import { erasures } from './erasures.ts';
import { firefoxDamagedFiles, firefoxKills } from './firefox.ts';
import { floods } from './floods.ts';
import { messages } from './messages.ts';
import { repairs } from './repairs.ts';
import { sync } from './sync.ts';
import type { Trial } from './trial.ts';
import { years } from './years.ts';

/** Every trial, those that need no browser first. */
export const TRIALS: readonly Trial[] = [
  messages,
  floods,
  erasures,
  years,
  repairs,
  sync,
  workerKills,
  browserKills,
  damagedFiles,
  lostStorage,
  fullDisk,
  updates,
  firefoxKills,
  firefoxDamagedFiles,
];
