/**
 * A function that never runs twice at once. Called while it runs, it runs once more afterwards, however
 * often it was called: its last run began after the last call.
 */
export function serially(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  return function call(): Promise<void> {
    if (!running) {
      running = run().finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running
      .catch(() => {
        // Whoever called the first run was told; this run has a result of its own.
      })
      .then(() => {
        next = undefined;
        return call();
      });
    return next;
  };
}
