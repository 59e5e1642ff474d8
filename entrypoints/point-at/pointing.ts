import { themeOf } from '../../components/in-page/theme.ts';
import { labelOf } from '../../core/pages/pointing/pointable.ts';
import { ask } from '../../core/platform/client.ts';
import { createFormats } from '../../core/platform/format.ts';
import type { PointingWords } from '../../core/protocol/spoken.ts';
import { type CardNote, type DrawnCard, drawCard } from './draw-card.ts';
import { createOverlay } from './overlay.ts';
import { type PlacedSpot, placedPage, spotAt } from './placed-spots.ts';
import { nextSpot, spotAtPoint, WAYS } from './walk-spots.ts';

/** A window takes longer to open than the background to answer. */
const PATIENCE_MS = 15_000;

/**
 * Lets the user pick the figure of this page. What was picked is asked about by a page of ours: this script
 * decides nothing. Returns how to end it; it ends by itself as well.
 */
export function startPointing(document: Document, spoken: PointingWords): (() => void) | undefined {
  const first = placedPage(document);
  if (!first) return undefined;
  let now = first;
  let marked: PlacedSpot | undefined;
  let isPicking = false;
  let card: DrawnCard | undefined;
  const { money } = createFormats(spoken.locale);

  const overlay = createOverlay(document, themeOf(document), {
    over(x, y) {
      mark(spotAtPoint(now.spots, overlay.under(x, y), x, y));
    },
    press(x, y) {
      now = placedPage(document) ?? now;
      const spot = spotAtPoint(now.spots, overlay.under(x, y), x, y);
      if (spot) void pick(spot);
      else show('none');
    },
    key(name) {
      if (name === 'Escape') overlay.remove();
      else if (name === 'Enter' && marked) void pickAgain(marked);
      else return walk(WAYS[name]);
      return true;
    },
  });

  function walk(way: 1 | -1 | undefined): boolean {
    const spot = way && nextSpot(now.spots, marked, way);
    if (!spot) return false;
    spot.box.scrollIntoView({ block: 'center', behavior: 'instant' });
    mark(spot);
    return true;
  }

  /** Says which amount would be picked now. */
  function mark(spot: PlacedSpot | undefined): void {
    if (marked === spot || isPicking) return;
    marked = spot;
    overlay.mark(spot?.box);
    card?.say(spot ? [money(spot.amount), labelOf(spot, now.pointable.on)].filter(Boolean).join(' · ') : '');
  }

  /** What is marked, in the page as it is now. */
  async function pickAgain({ box }: PlacedSpot): Promise<void> {
    now = placedPage(document) ?? now;
    const spot = spotAt(now.spots, box);
    if (spot) await pick(spot);
    else show('none');
  }

  async function pick(spot: PlacedSpot): Promise<void> {
    if (isPicking) return;
    mark(spot);
    isPicking = true;
    const request = { snapshot: JSON.stringify(now.snapshot), element: spot.element.index };
    const picked = await ask('pick-place', request, PATIENCE_MS);
    isPicking = false;
    if (picked.ok) overlay.remove();
    else show('failed');
  }

  function show(note?: CardNote): void {
    marked = undefined;
    card = drawCard(now.pointable.page, note, overlay.remove, themeOf(document), spoken);
    overlay.show(card.element);
  }

  show();
  return overlay.remove;
}
