/**
 * A function that never runs twice at once. Called while it runs, it runs once more afterwards, however
 * often it was called meanwhile: the run that a caller waits for began after the call. `run` must not reject.
 */
export function coalesce<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      const mine = run();
      running = mine;
      return mine;
    });
    return next;
  };
}
