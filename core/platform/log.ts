/**
 * The one place that writes to the console, under one prefix: what went wrong, by our own words and the
 * error's kind. Never text of a page, an amount, an order number or an address, so errors go without their
 * message, which may quote what was being read.
 */
export function logProblem(what: string, error?: unknown): void {
  const kind = error instanceof Error ? error.name : undefined;
  // biome-ignore lint/suspicious/noConsole: this is the log.
  console.warn(kind === undefined ? `[unspent] ${what}` : `[unspent] ${what}: ${kind}`);
}
