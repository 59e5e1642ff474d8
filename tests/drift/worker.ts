/** One thread of `npm run drift`: its part of the changed pages. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPage } from '../../core/pages/index.ts';
import { type Order, runDrift } from './run.ts';
import type { SavedPage } from './saved-page.ts';
import type { Tally } from './tally.ts';

const { saved, order } = workerData as { saved: readonly SavedPage[]; order: Order };
const tell = (isWhole: boolean) => (tally: Tally) => parentPort?.postMessage({ isWhole, tally });
tell(true)(runDrift(saved, readPage, order, tell(false)));
