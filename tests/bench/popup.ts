import { setTimeout } from 'node:timers/promises';
import english from '../../core/words/en.json' with { type: 'json' };
import type { Extension } from '../support/extension.ts';
import { against, type Row, timeRow } from './row.ts';
import { spreadOf } from './statistics.ts';

/** However much is stored, the popup may take so many times as long as one that has nothing to ask for. */
const MOST_OVER_EMPTY = 1.25;

const REST_MS = 500;

interface Popup {
  readonly name: string;
  readonly extension: Extension;
  /** What it shows once it shows the truth. */
  readonly truth: string;
  readonly isAsleep?: boolean;
}

/**
 * How long after its address is opened the popup has painted what is stored: nothing, much, and much with
 * the background asleep, beside a popup of Preact that has nothing to ask for.
 */
export async function popupRows(browsers: {
  readonly empty: Extension;
  readonly unspent: Extension;
  readonly filled: { readonly name: string; readonly extension: Extension };
  readonly runs: number;
}): Promise<Row[]> {
  const { empty, unspent, filled, runs } = browsers;
  const nothing = english.popup_empty_title.message;
  const popups: [Popup, ...Popup[]] = [
    { name: 'empty Preact popup', extension: empty, truth: '$0.00' },
    { name: 'Unspent, nothing stored', extension: unspent, truth: nothing },
    { name: 'the same, background asleep', extension: unspent, truth: nothing, isAsleep: true },
    { ...filled, name: `Unspent, ${filled.name}`, truth: '$42.17' },
    { ...filled, name: 'the same, background asleep', truth: '$42.17', isAsleep: true },
  ];
  const times = popups.map((): number[] => []);
  // The first round warms the caches and is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const [at, popup] of popups.entries()) {
      const time = await timeToTruth(popup);
      if (run > 0) times[at]?.push(time);
    }
  }
  const [none, ...ours] = popups.map(({ name }, at) =>
    timeRow('Popup: from opening to the first paint of what is stored', name, spreadOf(times[at] ?? [])),
  ) as [Row, ...Row[]];
  return [none, ...ours.map((row) => against(row, none, MOST_OVER_EMPTY))];
}

async function timeToTruth({ extension, truth, isAsleep }: Popup): Promise<number> {
  if (isAsleep) await extension.killWorker();
  // What went before is over by then: the end of the background, and the page that was closed.
  await setTimeout(REST_MS);
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 360, height: 560 });
  await page.addInitScript(watchForTruth, truth);
  await page.goto(`chrome-extension://${extension.id}/popup.html`);
  const time = await page.evaluate(() => globalThis.truthPainted);
  await page.close();
  return time;
}

/** Runs in the popup before anything else: notes when the frame with the truth in it has been painted. */
function watchForTruth(truth: string): void {
  globalThis.truthPainted = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.body?.textContent?.includes(truth)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // A message sent while a frame is being made arrives after it has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
}

declare global {
  /** Milliseconds from the start of the navigation. */
  var truthPainted: Promise<number>;
}
