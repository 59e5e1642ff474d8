import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Checking } from '../../components/check/checking.ts';
import { onCheckChanged } from '../../core/platform/changes.ts';
import { type Asked, ask } from '../../core/platform/client.ts';

const ASK_MS = 3_000;

/**
 * The check of pages, as the background says that it stands, each time that it has gone on.
 *
 * @param since What it depends on which pages there are: a change of it asks anew.
 */
export function useCheck(since?: string): Checking | undefined {
  const [shown, setShown] = useState<Pick<Checking, 'view' | 'failure'>>();
  const show = useCallback((answer: Asked<'check-state' | 'check-pages' | 'steer-check'>) => {
    setShown((before) => {
      if (answer.ok) return { view: answer.data };
      return before && { ...before, failure: answer.code };
    });
  }, []);

  useEffect(() => {
    // What it cannot say just now it says at the next change.
    const watch = () =>
      void ask('check-state', {}).then((answer) => {
        if (answer.ok) show(answer);
      });
    watch();
    const stop = onCheckChanged(watch);
    // Its tab may have been closed meanwhile.
    document.addEventListener('visibilitychange', watch);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', watch);
    };
  }, [show, since]);

  // A background that ended in the middle goes on when it is asked, sooner than its alarm would wake it.
  const isRunning = shown?.view.state === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const asking = setInterval(() => void ask('check-state', {}), ASK_MS);
    return () => clearInterval(asking);
  }, [isRunning]);

  return (
    shown && {
      ...shown,
      begin: (pages) =>
        void ask('check-pages', { pages: typeof pages === 'string' ? pages : [...pages] }).then(show),
      steer: (to) => void ask('steer-check', { to }).then(show),
    }
  );
}
