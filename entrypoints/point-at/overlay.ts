import { draw, dress, type Look } from '../../components/in-page/draw.ts';
import type { Theme } from '../../components/in-page/theme.ts';

/** How the overlay's element stands in the page. All of it is important, so that no style of the page moves it. */
const HOST: Look = {
  all: 'initial',
  position: 'fixed',
  display: 'block',
  inset: '0',
  margin: '0',
  padding: '0',
  border: '0',
  width: '100%',
  height: '100%',
  'max-width': 'none',
  'max-height': 'none',
  overflow: 'hidden',
  background: 'transparent',
  opacity: '1',
  visibility: 'visible',
  'pointer-events': 'auto',
  'z-index': '2147483647',
};

const GAP = 12;

export interface OverlayEvents {
  /** The pointer is over the page here. */
  over(x: number, y: number): void;
  press(x: number, y: number): void;
  /** A key was pressed. True when it has been used up. */
  key(name: string): boolean;
}

export interface Overlay {
  /** Shows this card, and nothing marked. */
  show(card: HTMLElement): void;
  /** Moves the frame around this part of the page. */
  mark(marked: Element | undefined): void;
  /** What the page has at a point, without the overlay. */
  under(x: number, y: number): Element | undefined;
  remove(): void;
}

/**
 * Covers the page while the user points at something in it: in a closed root, above everything else, so that
 * no press reaches the page. Only what a person does counts, and when the page changes, hides, covers or
 * removes the overlay it is over.
 */
export function createOverlay(document: Document, theme: Theme, events: OverlayEvents): Overlay {
  const before = topLayer(document);
  const focused = document.activeElement;
  const host = document.createElement('div');
  host.popover = 'manual';
  for (const [property, value] of Object.entries(HOST)) host.style.setProperty(property, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const layer = draw('div', { position: 'fixed', inset: '0', cursor: 'crosshair' });
  const frame = draw('div', { position: 'fixed', 'pointer-events': 'none', 'border-radius': '6px' });
  const place = draw('div', { position: 'fixed', left: '0', right: '0', 'pointer-events': 'none' });
  root.append(layer, frame, place);

  const stopped = new AbortController();
  const { signal } = stopped;
  let marked: Element | undefined;
  let redraw: number | undefined;

  const guard = new MutationObserver((records) => {
    const isOurs = records.some(({ target }) => target === host);
    if (isOurs || host.parentNode !== document.documentElement) remove();
  });

  function remove(): void {
    guard.disconnect();
    stopped.abort();
    if (redraw !== undefined) cancelAnimationFrame(redraw);
    host.remove();
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  }

  /** Whether the page has put something over everything since: a person would not see what is pressed. */
  function isCovered(): boolean {
    return topLayer(document).some((element) => element !== host && !before.includes(element));
  }

  function drawFrame(): void {
    redraw = undefined;
    const box = marked && boxOf(marked);
    const dim = 'rgb(0 0 0 / 0.28)';
    dress(
      frame,
      box ? { ...around(box), outline: `3px solid ${theme.accent}`, background: 'transparent' } : UNMARKED,
    );
    dress(frame, { 'box-shadow': box ? `0 0 0 200vmax ${dim}` : 'none' });
    dress(layer, { background: box ? 'transparent' : dim });
    placeCard(box);
  }

  /** Below, or above where what is marked stands low. */
  function placeCard(box: DOMRect | undefined): void {
    const height = place.getBoundingClientRect().height;
    const isLow = box !== undefined && box.bottom > window.innerHeight - height - 2 * GAP && box.top > height;
    dress(place, isLow ? { top: `${GAP}px`, bottom: 'auto' } : { top: 'auto', bottom: `${GAP}px` });
  }

  const soon = () => {
    redraw ??= requestAnimationFrame(drawFrame);
  };

  layer.addEventListener('pointermove', (event) => {
    if (event.isTrusted) events.over(event.clientX, event.clientY);
  });
  layer.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    if (isCovered()) remove();
    else events.press(event.clientX, event.clientY);
  });
  // Nothing that happens on the overlay is the page's business.
  for (const name of [
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
    'click',
    'dblclick',
    'contextmenu',
    'keyup',
  ]) {
    host.addEventListener(name, (event) => event.stopPropagation());
  }
  const keys = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const isInside = event.target === host;
    if (event.key !== 'Escape' && !isInside) return;
    event.stopPropagation();
    const isUnassigned = event.repeat && event.key === 'Enter';
    if (isUnassigned || events.key(event.shiftKey ? `Shift ${event.key}` : event.key)) event.preventDefault();
  };
  window.addEventListener('keydown', keys, { capture: true, signal });
  window.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  window.addEventListener('resize', soon, { passive: true, signal });
  host.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed' && !signal.aborted) remove();
  });

  document.documentElement.append(host);
  host.showPopover();
  guard.observe(host, { attributes: true, childList: true });
  guard.observe(document.documentElement, { childList: true });

  return {
    show(card) {
      dress(card, { 'pointer-events': 'auto' });
      place.replaceChildren(card);
      marked = undefined;
      drawFrame();
      card.focus({ preventScroll: true });
    },
    mark(around) {
      if (marked === around) return;
      marked = around;
      drawFrame();
    },
    under: (x, y) => document.elementsFromPoint(x, y).find((element) => element !== host),
    remove,
  };
}

const UNMARKED: Look = { width: '0', height: '0', outline: 'none' };

function around({ left, top, width, height }: DOMRect): Look {
  const more = 4;
  return {
    left: `${left - more}px`,
    top: `${top - more}px`,
    width: `${width + 2 * more}px`,
    height: `${height + 2 * more}px`,
  };
}

/** Where the content of an element stands: a block may be much wider than what is in it. */
export function boxOf(element: Element): DOMRect {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** What stands above all else in the page: dialogs and popovers. */
function topLayer(document: Document): Element[] {
  return [...document.querySelectorAll(':modal, :popover-open, :fullscreen')];
}
