/** The least distance from the window's edges and from buttons. */
const GAP = 12;
/** How finely free room is looked for. */
const STEP = 24;

/** Whatever a shopper may want to press. Links in running text are no buttons; links drawn as buttons are. */
const BUTTONS =
  'button,input:not([type="hidden"]),select,textarea,summary,label,[role="button"],[role="radio"],' +
  '[role="checkbox"],[role="link"],[role="tab"],a[class*="button"],[class*="button"]>a,[class*="button"] a,' +
  // What the page has opened over itself is left alone as a whole.
  'dialog[open],[popover]:popover-open';

/** A dialog that has to be answered before anything else. */
const MODAL = 'dialog:modal,[aria-modal="true"]';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * Where a panel of this size covers no button of the page: as low as possible, at the end side before the
 * start side. Undefined when there is no such place in the window.
 */
export function freePlace(
  { width, height }: Size,
  view: Size,
  buttons: readonly Box[],
  isRightToLeft: boolean,
): Place | undefined {
  const right = view.width - width - GAP;
  if (right < 0) return undefined;
  const sides = [...new Set(isRightToLeft ? [GAP, right] : [right, GAP])];
  for (let top = view.height - height - GAP; top >= GAP; top -= STEP) {
    for (const left of sides) {
      const box = { left: left - GAP, right: left + width + GAP, top: top - GAP, bottom: top + height + GAP };
      if (!buttons.some((button) => overlaps(box, button))) return { left, top };
    }
  }
  return undefined;
}

/** The boxes of all buttons in the window now. */
export function buttonsOf(document: Document, view: Size): Box[] {
  return [...document.body.querySelectorAll(BUTTONS)]
    .map((button) => button.getBoundingClientRect())
    .filter(
      (box) =>
        box.width > 0 &&
        box.height > 0 &&
        overlaps(box, { left: 0, top: 0, right: view.width, bottom: view.height }),
    );
}

/** Whether the page asks something first: then nothing else belongs beside it. */
export function hasModal(document: Document): boolean {
  return [...document.body.querySelectorAll(MODAL)].some((dialog) =>
    dialog.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
