import { themeOf } from '../../components/in-page/theme.ts';
import { instantAt } from '../../core/model/calendar-date.ts';
import { type PointedOutcome, pointAt, wordFor } from '../../core/pages/pointing/point-at.ts';
import type { PointedPlace } from '../../core/pages/pointing/pointed-place.ts';
import type { ReadPage } from '../../core/pages/reading.ts';
import { ask } from '../../core/platform/client.ts';
import { createFormats } from '../../core/platform/format.ts';
import { formatLanguage, t } from '../../core/platform/translate.ts';
import { type Card, type DrawnCard, drawCard } from './draw-card.ts';
import { createOverlay } from './overlay.ts';
import { type PlacedSpot, placedPage, spotAt } from './placed-spots.ts';
import { nextSpot, spotAtPoint, WAYS } from './walk-spots.ts';

/** What is being asked; anything else has been said and waits to be closed. */
type Step =
  | { readonly kind: 'choose'; readonly spot?: PlacedSpot | undefined }
  | { readonly kind: 'ask'; readonly spot: PlacedSpot }
  | { readonly kind: 'confirm'; readonly spot: PlacedSpot; readonly place: PointedPlace }
  | { readonly kind: 'said' };

/** A label longer than this says no more. */
const LABEL_MAX_CHARS = 80;

/** Lets the user point at the figure of this page. Returns how to end it; it ends by itself as well. */
export function startPointing(document: Document): (() => void) | undefined {
  const first = placedPage(document);
  if (!first) return undefined;
  let now = first;
  let step: Step = { kind: 'choose' };
  let card: DrawnCard | undefined;
  const { money } = createFormats(formatLanguage(t('catalogue_language')));

  const overlay = createOverlay(document, themeOf(document), {
    over(x, y) {
      if (step.kind === 'choose') mark(spotAtPoint(now.spots, overlay.under(x, y), x, y));
    },
    press(x, y) {
      if (step.kind !== 'choose') return;
      now = placedPage(document) ?? now;
      const spot = spotAtPoint(now.spots, overlay.under(x, y), x, y);
      if (spot) propose(spot);
      else choose('none');
    },
    key(name) {
      if (name === 'Escape') overlay.remove();
      else if (step.kind !== 'choose') return false;
      else if (name === 'Enter' && step.spot) propose(step.spot);
      else return walk(WAYS[name]);
      return true;
    },
  });

  function walk(way: 1 | -1 | undefined): boolean {
    const spot = way && step.kind === 'choose' ? nextSpot(now.spots, step.spot, way) : undefined;
    if (!spot) return false;
    spot.box.scrollIntoView({ block: 'center', behavior: 'instant' });
    mark(spot);
    return true;
  }

  /** Says which amount would be chosen now. */
  function mark(spot: PlacedSpot | undefined): void {
    if (step.kind !== 'choose' || step.spot === spot) return;
    step = { kind: 'choose', spot };
    overlay.mark(spot?.box);
    card?.say(spot ? [money(spot.amount), labelOf(spot)].filter(Boolean).join(' · ') : '');
  }

  function choose(note?: 'none' | 'changed'): void {
    now = placedPage(document) ?? now;
    step = { kind: 'choose' };
    show({ kind: 'choose', note });
  }

  function propose(spot: PlacedSpot): void {
    step = { kind: 'ask', spot };
    show({ kind: 'ask', amount: money(spot.amount), label: labelOf(spot) }, spot);
  }

  /** The words that name a spot, as the page prints them. */
  function labelOf({ before, after, line }: PlacedSpot): string {
    const above = now.pointable.on.lines[line - 1]?.text ?? '';
    const label = [before, after, above].find((text) => /\p{L}{2}/u.test(text)) ?? '';
    return label.length > LABEL_MAX_CHARS ? `${label.slice(0, LABEL_MAX_CHARS)} …` : label;
  }

  async function accept(): Promise<void> {
    if (step.kind === 'ask') {
      const { spot } = step;
      const outcome = lookAgain(spot);
      if (outcome.kind === 'changed') choose('changed');
      else if (outcome.kind === 'read') await keep(spot, outcome.place, outcome.reading, 'read');
      else if (outcome.kind === 'needs-word') {
        step = { kind: 'confirm', spot, place: outcome.place };
        show({ kind: 'confirm', amount: money(spot.amount) }, spot);
      } else say(outcome, spot);
    } else if (step.kind === 'confirm') {
      const { spot, place } = step;
      now = placedPage(document) ?? now;
      const reading = wordFor(now.snapshot, place, spot.amount);
      if (reading) await keep(spot, place, reading, 'confirmed');
      else choose('changed');
    }
  }

  /** What comes of pointing at this amount, on the page as it is now. */
  function lookAgain(spot: PlacedSpot): PointedOutcome {
    now = placedPage(document) ?? now;
    return pointAt(now.snapshot, spot.amount, spotAt(now.spots, spot.box)?.element.index);
  }

  async function keep(
    spot: PlacedSpot,
    place: PointedPlace,
    reading: ReadPage,
    kind: 'read' | 'confirmed',
  ): Promise<void> {
    step = { kind: 'said' };
    const kept = await ask('keep-place', { page: now.pointable.page, place });
    const request = { id: crypto.randomUUID(), observedAt: instantAt(Date.now()), reading };
    const delivered = kept.ok ? await ask('deliver-reading', request) : kept;
    say(delivered.ok ? { kind, amount: money(spot.amount) } : { kind: 'failed' }, spot);
  }

  function say(said: Card, spot?: PlacedSpot): void {
    step = { kind: 'said' };
    show(said, spot);
  }

  function show(next: Card, spot?: PlacedSpot): void {
    const actions = {
      yes: overlay.calmly(() => void accept()),
      no: overlay.calmly(() => choose()),
      close: overlay.remove,
    };
    card = drawCard(next, now.pointable.page, actions, themeOf(document));
    overlay.show(card.element, spot?.box);
  }

  choose();
  return overlay.remove;
}
