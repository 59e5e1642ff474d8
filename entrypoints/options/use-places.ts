import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Instant, instantAt } from '../../core/model/calendar-date.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { PointedPage } from '../../core/pages/pointing/pointed.ts';
import { ask } from '../../core/platform/client.ts';
import type { PlaceView } from '../../core/protocol/pointed-schema.ts';

interface Kept {
  readonly places: readonly PlaceView[];
  /** When they were asked for. */
  readonly at: Instant;
}

const NONE: Kept = { places: [], at: instantAt(0) };

/** The places that the user pointed at, as they are kept now, and how to forget one. */
export function usePlaces() {
  const [kept, setKept] = useState<Kept>(NONE);

  const reload = useCallback(async () => {
    const answer = await ask('pointed-places', {});
    if (answer.ok) setKept({ places: answer.data, at: instantAt(Date.now()) });
  }, []);

  useEffect(() => {
    void reload();
    // One may have been pointed at in another tab meanwhile.
    const onVisible = () => void (document.visibilityState === 'visible' && reload());
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [reload]);

  const forget = async ({ page, marketplace }: PlaceView) => {
    await ask('forget-place', { page, marketplace });
    await reload();
  };

  return { ...kept, forget: (place: PlaceView) => void forget(place) };
}

/** Begins pointing in the open page. Answers the code of why it could not. */
export async function point(page: PointedPage, marketplace: MarketplaceId): Promise<string | undefined> {
  const answer = await ask('point', { page, marketplace });
  return answer.ok ? undefined : answer.code;
}
