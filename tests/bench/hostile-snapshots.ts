import { pageKindOf } from '../../core/pages/addresses.ts';
import { readPage } from '../../core/pages/index.ts';
import { parseSnapshot } from '../../core/protocol/snapshot-schema.ts';
import { snapshotOf } from '../support/capture-document.ts';
import { HOSTILE_SNAPSHOTS, hostileSnapshot } from '../support/hostile-snapshots.ts';
import type { PageCase } from '../support/page-cases.ts';
import { documentOf } from '../support/page-cases.ts';
import { against, type Row, timeRow } from './row.ts';
import { spreadOf } from './statistics.ts';

/** How long the background's thread may be kept by one snapshot. */
const MOST_MS = 200;
const GROUP = 'Hostile snapshots: time of the thread to parse and read the slowest for each kind of page';

/**
 * What it costs to parse and read snapshots that are as large as the background takes and made to be slow,
 * beside an ordinary large page. In this process: the engine is the browser's.
 *
 * @param addresses One of each kind of page.
 */
export function hostileSnapshotRows(
  ordinary: PageCase,
  addresses: ReadonlyMap<string, string>,
  runs: number,
): Row[] {
  const large = JSON.stringify(snapshotOf(documentOf(ordinary), ordinary.url));
  const first = timeRow(GROUP, ordinary.name, spreadOf(timesOf(large, runs)));
  const slowest = new Map<string, { name: string; time: number }>();
  for (const name of HOSTILE_SNAPSHOTS) {
    for (const [kind, url] of addresses) {
      const [time = 0] = timesOf(JSON.stringify(hostileSnapshot(name, url)), 1);
      if (time > (slowest.get(kind)?.time ?? 0)) slowest.set(kind, { name, time });
    }
  }
  const rows = [...slowest].map(([kind, { name }]) => {
    const text = JSON.stringify(hostileSnapshot(name, addresses.get(kind) as string));
    return timeRow(GROUP, `${kind}: ${name}`, spreadOf(timesOf(text, runs)));
  });
  return [first, ...rows.map((row) => ({ ...against(row, first), goal: goalOf(row) }))];
}

function goalOf({ median }: Row) {
  return { text: `≤ ${MOST_MS} ms`, isMet: median <= MOST_MS, isBinding: false };
}

/** Milliseconds of this thread, so that what else the machine does counts little. */
function timesOf(text: string, runs: number): number[] {
  return Array.from({ length: runs }, () => {
    const before = process.threadCpuUsage();
    const parsed = parseSnapshot(text);
    if ('snapshot' in parsed) readPage(parsed.snapshot);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  });
}

/** An address of each kind of page that there is a case of. */
export function addressesOf(cases: readonly PageCase[]): ReadonlyMap<string, string> {
  return new Map(
    cases.flatMap(({ url }) => (pageKindOf(url) ? [[pageKindOf(url)?.page as string, url]] : [])),
  );
}
