/** One thread of `npm run drift`: its part of the changed pages. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPage } from '../../core/pages/index.ts';
import { type Order, runDrift } from './run.ts';
import type { SavedPage } from './saved-page.ts';

const { saved, order } = workerData as { saved: readonly SavedPage[]; order: Order };
parentPort?.postMessage(runDrift(saved, readPage, order));
