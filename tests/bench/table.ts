import type { Row } from './row.ts';

const HEADINGS = ['', 'median', 'half of the runs', 'ratio', 'goal'];

/** The rows as a table for a terminal, group by group. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    `  ${row.name}`,
    amount(row.median, row.unit),
    row.low === undefined || row.high === undefined
      ? ''
      : `${amount(row.low, row.unit)} to ${amount(row.high, row.unit)}`,
    row.ratio ? `${row.ratio.value.toFixed(2)} × ${row.ratio.to}` : '',
    row.goal ? `${row.goal.text}: ${row.goal.isMet ? 'met' : 'MISSED'}` : '',
  ]);
  const widths = HEADINGS.map((heading, at) =>
    Math.max(heading.length, ...cells.map((line) => line[at]?.length ?? 0)),
  );
  const print = (line: readonly string[]) =>
    line
      .map((cell, at) =>
        at === 1 || at === 2 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const lines = [print(HEADINGS)];
  for (const [at, row] of rows.entries()) {
    if (row.group !== rows[at - 1]?.group) lines.push('', row.group);
    lines.push(print(cells[at] ?? []));
  }
  return lines.join('\n');
}

function amount(value: number, unit: Row['unit']): string {
  if (unit === 'ms') return `${value.toFixed(2)} ms`;
  return unit === 'bytes' ? `${value} B` : String(value);
}
