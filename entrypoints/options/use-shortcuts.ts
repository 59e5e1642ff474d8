import { useEffect, useState } from 'preact/hooks';
import type { Shortcuts } from '../../core/model/shortcuts.ts';
import { loadShortcuts } from '../../core/platform/shortcuts.ts';

/** The keys as the browser has them, also after they were changed there. Absent where it does not say. */
export function useShortcuts(): Shortcuts | undefined {
  const [shortcuts, show] = useState<Shortcuts>();
  useEffect(() => {
    const load = () => void loadShortcuts().then(show, () => show(undefined));
    load();
    const onVisible = () => void (document.visibilityState === 'visible' && load());
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);
  return shortcuts;
}
