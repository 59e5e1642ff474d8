/**
 * A function that never runs twice at once. Called while it runs, it runs once more afterwards, however
 * often it was called meanwhile: the run that a caller waits for began after the call. `run` must not reject.
 */
export function coalesce(run: () => Promise<void>): () => Promise<void> {
  let running = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      running = run();
      return running;
    });
    return next;
  };
}
