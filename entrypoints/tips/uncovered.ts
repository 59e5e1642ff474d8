/** So long the panel must have been in plain sight before a press, and stay so after it. */
const BEFORE_MS = 500;
const AFTER_MS = 250;
/** The shortest pause between two looks that the browser allows. */
const LOOK_MS = 100;

/** Part of version 2 of the interface, which Firefox does not have. */
type Options = IntersectionObserverInit & { readonly trackVisibility: boolean; readonly delay: number };
type Entry = IntersectionObserverEntry & { readonly isVisible: boolean };

/**
 * How to find out, when a button is pressed, that the user saw what was pressed: the page around the frame can
 * lay something over it that lets the click through, and say there what it likes. Undefined in a browser that
 * cannot tell: there a press proves nothing.
 */
export function watchUncovered(element: Element): (() => Promise<boolean>) | undefined {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return undefined;
  let since: number | undefined;
  const options: Options = { trackVisibility: true, delay: LOOK_MS };
  new IntersectionObserver((entries) => {
    const isVisible = (entries as Entry[]).every((entry) => entry.isVisible);
    since = isVisible ? (since ?? performance.now()) : undefined;
  }, options).observe(element);
  return async () => {
    const seenSince = since;
    if (seenSince === undefined || performance.now() - seenSince < BEFORE_MS) return false;
    // What was laid over the panel in the moment of the press is seen at the next look.
    await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
    return since === seenSince;
  };
}
