/** How long a test waits for what has to come: a busy machine fails no test. */
export const PATIENCE = { timeout: 60_000 };
