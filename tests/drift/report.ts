import type { Counts, Example, Tally } from './tally.ts';

function percent(part: number, { right, refused, unread, wrong }: Counts): string {
  const all = right + refused + unread + wrong;
  return all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`;
}

function table(title: string, rows: readonly (readonly [string, Counts])[]): string {
  const width = Math.max(title.length, ...rows.map(([name]) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(9)).join('')}`;
  const body = rows.map(([name, counts]) =>
    line(name, [
      ...[counts.right, counts.refused, counts.unread, counts.wrong].map(String),
      percent(counts.right, counts),
      percent(counts.refused + counts.unread, counts),
    ]),
  );
  return [line(title, ['right', 'refused', 'unread', 'wrong', 'right', 'not read']), ...body].join('\n');
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
    table('page', Object.entries(tally.byPage).sort()),
    ...shown.map((one) => example(one, seed)),
    `right ${tally.all.right}, refused ${tally.all.refused}, unread ${tally.all.unread}, wrong ${tally.all.wrong}`,
  ].join('\n\n');
}
