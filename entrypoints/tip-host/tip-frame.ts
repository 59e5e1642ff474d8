import { isDark } from '../../components/in-page/theme.ts';
import { browser } from '../../core/platform/native-browser.ts';
import type { Envelope } from '../../core/protocol/messages.ts';
import type { TipAnswer, TipHost, TipOffer, TipOrder } from '../../core/protocol/tips.ts';
import { buttonsOf, freePlace, hasModal } from './place-frame.ts';

const WIDTH_PX = 328;
/** The least distance from the window's edges. */
const MARGIN_PX = 12;
/** The panel with its first line alone, and where that takes two. */
const FOLDED_PX = 42;
const FOLDED_MAX_PX = 62;
const LINE_PX = 20;
/** So long the frame may take to have its tips drawn. A page that forbids the frame never lets it. */
const PATIENCE_MS = 5000;
/** The least time between two looks at a page that changes. */
const CHANGED_MS = 250;
/** What is said of an element when it comes, goes or opens. */
const CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-modal'],
};

/**
 * The sheet of the closed root. What it says as important comes before all that the page says of the element,
 * also in its style attribute: the page cannot move, mask or fade it. What cannot be selected is left out by
 * the page's `find`, `selectAll` and drag.
 */
const SHEET = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  z-index: 2147483000 !important;
  overflow: hidden !important;
  border-radius: 8px !important;
  box-shadow: 0 2px 12px rgb(0 0 0 / 0.18) !important;
}
iframe { display: block; width: 100%; height: 100%; border: 0 }
:host, * { user-select: none !important; -webkit-user-select: none !important }
@media print { :host { display: none !important } }
`;

/** A frame that stands in the page. */
interface Standing {
  readonly host: HTMLElement;
  /** What the sheet says of the host: its place is there, where the page cannot write. */
  readonly look: CSSStyleDeclaration;
  readonly nonce: string;
  /** How tall its content wants to be. */
  wanted: number;
  /** Whether it has tips. Until then nothing of it is seen. */
  isFilled: boolean;
}

/**
 * The panel on Amazon's page: an extension page in a frame, in a closed root. The page learns that it is there,
 * where, and how large. When the page changes it, it is gone and does not come back.
 */
export function createTipFrame(document: Document): TipHost {
  /** The offer that the page stands by now, shown or not. */
  let current: string | undefined;
  let standing: Standing | undefined;
  /** The user closed it, or the page laid hands on it: nothing more is shown on this page. */
  let isOver = false;
  let nextFrame: number | undefined;
  let nextLook: ReturnType<typeof setTimeout> | undefined;
  const guard = new MutationObserver((records) => {
    if (isTampered(records)) end();
  });
  /** Buttons, bars and dialogs may come later. While the page is out of sight, no frame is drawn and nothing done. */
  const changes = new MutationObserver(() => {
    nextLook ??= setTimeout(() => {
      nextLook = undefined;
      placeSoon();
    }, CHANGED_MS);
  });

  function show({ nonce, title, lines }: TipOffer): void {
    if (nonce === current) return;
    takeAway();
    current = nonce;
    if (!isOver && lines > 0) putUp(nonce, title, FOLDED_PX + (lines - 1) * LINE_PX);
  }

  function putUp(nonce: string, title: string, wanted: number): void {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    // A page's policy has no say in a sheet made this way.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
    const frame = document.createElement('iframe');
    frame.title = title;
    root.append(frame);
    const look = (sheet.cssRules[0] as CSSStyleRule).style;
    standing = { host, look, nonce, wanted, isFilled: false };
    // Before it stands in the page: measuring the page is cheap while its layout is clean.
    place();
    document.documentElement.append(host);
    // With the address in an attribute the page could read it: off the frame in Firefox, by copying in Chromium.
    frame.contentWindow?.location.replace(`${browser.runtime.getURL('tips.html')}#${nonce}`);
    guard.observe(host, { attributes: true, childList: true });
    guard.observe(root, { attributes: true, childList: true, subtree: true });
    guard.observe(document.documentElement, { childList: true });
    changes.observe(document.body, CHANGES);
    window.addEventListener('scroll', placeSoon, { passive: true, capture: true });
    window.addEventListener('resize', placeSoon, { passive: true });
    setTimeout(() => giveUp(nonce), PATIENCE_MS);
  }

  /** The page forbids the frame. Where the browser would show its own complaint, nothing is to be seen. */
  function giveUp(nonce: string): void {
    if (standing?.nonce !== nonce || standing.isFilled) return;
    takeAway();
    const envelope: Envelope<'tips-blocked'> = { name: 'tips-blocked', request: { nonce } };
    // Whoever is not there to hear it has nothing to show either.
    browser.runtime.sendMessage(envelope).catch(() => undefined);
  }

  /** How tall the frame of this nonce is, after it has become as tall as ordered if it can. */
  function obey({ tip, height }: TipOrder): TipAnswer {
    if (tip !== current) return null;
    if (height === 0) end();
    if (standing && height !== undefined) {
      standing.wanted = height;
      standing.isFilled = true;
      place();
    }
    return standing ? standing.host.offsetHeight : 0;
  }

  /** Where no button of the page is covered; with its first line alone where it does not fit; unseen where that does not either, or beside a dialog. */
  function place(): void {
    if (!standing) return;
    const { look, wanted, isFilled } = standing;
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const width = Math.min(WIDTH_PX, view.width - 2 * MARGIN_PX);
    const most = view.height - 2 * MARGIN_PX;
    const buttons = buttonsOf(document, view);
    const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
    const [fit] = [Math.min(wanted, most), Math.min(wanted, FOLDED_MAX_PX)].flatMap((height) => {
      const spot = freePlace({ width, height }, view, buttons, isRightToLeft);
      return spot ? [{ ...spot, height }] : [];
    });
    const { left = 0, top = 0, height = FOLDED_PX } = fit ?? {};
    const set = (property: string, value: string) => look.setProperty(property, value, 'important');
    set('left', `${left}px`);
    set('top', `${top}px`);
    set('width', `${width}px`);
    set('height', `${height}px`);
    set('visibility', fit && isFilled && !hasModal(document) ? 'visible' : 'hidden');
    // Amazon is light in a dark system, so the page decides. The frame's own page follows it.
    set('color-scheme', isDark(document) ? 'dark' : 'light');
  }

  function placeSoon(): void {
    nextFrame ??= requestAnimationFrame(() => {
      nextFrame = undefined;
      place();
    });
  }

  /** Other things may come and go beside it; a changed, emptied, moved or removed element is the page's doing. */
  function isTampered(records: readonly MutationRecord[]): boolean {
    return (
      records.some(({ target }) => target !== document.documentElement) ||
      standing?.host.parentNode !== document.documentElement
    );
  }

  function takeAway(): void {
    guard.disconnect();
    changes.disconnect();
    clearTimeout(nextLook);
    nextLook = undefined;
    window.removeEventListener('scroll', placeSoon, { capture: true });
    window.removeEventListener('resize', placeSoon);
    if (nextFrame !== undefined) cancelAnimationFrame(nextFrame);
    nextFrame = undefined;
    standing?.host.remove();
    standing = undefined;
  }

  function end(): void {
    isOver = true;
    takeAway();
  }

  browser.runtime.onMessage.addListener((order, _sender, answer) => {
    answer(obey(order as TipOrder));
    return true;
  });

  return {
    show,
    remove() {
      current = undefined;
      takeAway();
    },
  };
}
