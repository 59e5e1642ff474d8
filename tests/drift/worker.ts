/** One thread of `npm run drift`: its part of the changed pages. */
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from '../support/read-document.ts';
import { type Order, runDrift } from './run.ts';
import type { SavedPage } from './saved-page.ts';
import type { Tally } from './tally.ts';

const { saved, order } = workerData as { saved: readonly SavedPage[]; order: Order };
const tell = (isWhole: boolean) => (tally: Tally) => parentPort?.postMessage({ isWhole, tally });
tell(true)(runDrift(saved, readDocument, order, tell(false)));
