import type { Extension } from '../support/extension.ts';
import type { PageCase } from '../support/page-cases.ts';
import { NOTHING, WALK } from './empty-extension.ts';
import { type LoadTimes, loadTimes } from './load-times.ts';
import { against, type Row, timeRow } from './row.ts';
import { spreadOf } from './statistics.ts';

/** The content script may make the load of a page this many times as long as an empty one does. */
const MOST = 1.5;

/**
 * What the content script costs on a page: time of the main thread until the page has come to rest, half a
 * second after its load. Measured in turn: the page alone, with an empty content script, with one that walks
 * over the page's nodes once, and with Unspent's.
 */
export async function contentScriptRows(
  { name, url, html }: PageCase,
  { unspent, empty, runs }: { unspent: Extension; empty: Extension; runs: number },
): Promise<Row[]> {
  for (const { shop } of [unspent, empty]) shop.put({ url, html });
  const readBefore = (await unspent.storedReadings()).length;
  const variants = [
    { of: 'page alone', load: () => loadWith(empty, url) },
    { of: 'empty content script', load: () => loadWith(empty, url, NOTHING) },
    { of: 'walk over the nodes', load: () => loadWith(empty, url, WALK) },
    { of: 'Unspent', load: () => loadTimes(unspent.context, url) },
  ].map((variant) => ({ ...variant, loads: [] as LoadTimes[] }));
  // The first round warms the caches and is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const { loads, load } of variants) {
      const times = await load();
      if (run > 0) loads.push(times);
    }
  }
  const read = (await unspent.storedReadings()).length - readBefore;
  if (read !== runs + 1) throw new Error(`${name} was read ${read} times in ${runs + 1} loads`);

  const nodes = variants[0]?.loads[0]?.nodes ?? 0;
  const groupOf = (what: string) => `${what}: ${name}, ${Math.round(html.length / 1000)} kB, ${nodes} nodes`;
  const rowsOf = (what: string, timeOf: (times: LoadTimes) => number) =>
    variants.map(({ of, loads }) => timeRow(groupOf(what), of, spreadOf(loads.map(timeOf))));
  const [, none, walk, ours] = rowsOf('Script', ({ script }) => script) as [Row, Row, Row, Row];
  const [alone, noneInAll, walkInAll, oursInAll] = rowsOf('Whole load', ({ all }) => all) as [
    Row,
    Row,
    Row,
    Row,
  ];
  return [
    none,
    against(walk, none),
    against(ours, walk),
    alone,
    against(noneInAll, alone),
    against(walkInAll, noneInAll),
    against(oursInAll, noneInAll, MOST),
  ];
}

/** Loads a page with this content script of the empty extension, or with none. */
async function loadWith(empty: Extension, url: string, script?: string): Promise<LoadTimes> {
  await empty.inExtension(
    async ({ script, match }) => {
      await chrome.scripting.unregisterContentScripts();
      if (!script) return;
      const scripts = [
        { id: 'bench', js: [script], matches: [match], runAt: 'document_idle', allFrames: false },
      ];
      await chrome.scripting.registerContentScripts(scripts);
    },
    { script, match: `${new URL(url).origin}/*` },
  );
  return loadTimes(empty.context, url);
}

/** The extension API in the empty extension's pages. */
declare const chrome: {
  readonly scripting: {
    registerContentScripts(scripts: readonly object[]): Promise<void>;
    unregisterContentScripts(): Promise<void>;
  };
};
