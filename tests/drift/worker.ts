/** One thread of `npm run drift`: it tells what can happen to its saved pages, and then changes and reads them. */
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from '../support/read-document.ts';
import { Benches } from './benches.ts';
import { changeableIn, type Order, runDrift } from './run.ts';
import type { SavedPage } from './saved-page.ts';
import type { Changeable } from './schedule.ts';
import type { Tally } from './tally.ts';

/** What a worker says, in this order. */
export interface WorkerMessage {
  readonly changeable?: ReadonlyMap<number, Changeable>;
  readonly tally?: Tally;
  readonly isWhole?: boolean;
}

const { saved, order } = workerData as { saved: readonly SavedPage[]; order: Order };
const benches = new Benches(saved, readDocument);
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

// The numbers of changed pages run over all parts: the answer is what can happen to every page.
parentPort?.once('message', (changeable: readonly Changeable[]) => {
  const tally = runDrift(benches, order, changeable, (tally) => tell({ tally }));
  tell({ tally, isWhole: true });
});
tell({ changeable: changeableIn(benches, order) });
