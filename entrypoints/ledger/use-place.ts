import { useEffect, useState } from 'preact/hooks';
import { type Place, placeOf } from '../../components/ledger/place.ts';

/**
 * Where the address leads, now and after each link that is followed on the page.
 *
 * @param isDrawn Whether the part that it names can be brought into sight: the browser looked for it before it was drawn.
 */
export function usePlace(isDrawn: boolean): Place {
  const [place, setPlace] = useState(takePlace);
  useEffect(() => {
    const onHash = () => setPlace(takePlace);
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  useEffect(() => {
    if (isDrawn && place.part !== undefined) show(place.part);
  }, [isDrawn, place]);
  return place;
}

function takePlace(): Place {
  const place = placeOf(location.hash);
  // It may come from a mail: it stays neither in the address nor in the browser's history.
  if (place.start) history.replaceState(null, '', location.pathname);
  return place;
}

function show(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  if (part instanceof HTMLDetailsElement) part.open = true;
  part.scrollIntoView();
}
