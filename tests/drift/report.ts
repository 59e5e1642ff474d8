import type { Counts, Example, Tally } from './tally.ts';

function percent({ right, unread, wrong }: Counts): string {
  const all = right + unread + wrong;
  return all === 0 ? '-' : `${((100 * right) / all).toFixed(1)} %`;
}

function table(title: string, rows: readonly (readonly [string, Counts])[]): string {
  const width = Math.max(title.length, ...rows.map(([name]) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(8)).join('')}`;
  const body = rows.map(([name, counts]) =>
    line(name, [String(counts.right), String(counts.unread), String(counts.wrong), percent(counts)]),
  );
  return [line(title, ['right', 'unread', 'wrong', 'right']), ...body].join('\n');
}

function example({ verdict, page, number, plan, because, done }: Example, seed: string): string {
  const kinds = plan.steps.map(({ kind }) => kind).join(' + ');
  return [
    `${verdict}: ${page} · ${kinds} (--seed ${seed} --only ${number})`,
    ...done.slice(0, 8).map((what) => `    ${what}`),
    ...(done.length > 8 ? [`    and ${done.length - 8} more`] : []),
    ...because.slice(0, 4).map((why) => `    -> ${why}`),
  ].join('\n');
}

/** What `npm run drift` prints. */
export function reportOf(tally: Tally, seed: string, unreadExamples: boolean): string {
  const shown = tally.examples.filter(({ verdict }) => verdict === 'wrong' || unreadExamples);
  return [
    table('kind of change', Object.entries(tally.byKind)),
    table('page', Object.entries(tally.byPage)),
    ...shown.map((one) => example(one, seed)),
    `right ${tally.all.right}, unread ${tally.all.unread}, wrong ${tally.all.wrong}`,
  ].join('\n\n');
}
