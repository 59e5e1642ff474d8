import { themeOf } from '../../components/in-page/theme.ts';
import { t } from '../../core/platform/translate.ts';
import type { HintView } from '../../core/protocol/hint-view.ts';
import { drawHints, type HintChoices } from './draw-hints.ts';
import { buttonsOf, freePlace } from './place-panel.ts';

const WIDTH = 328;

/** How the panel's element stands in the page. All of it is important, so that no style of the page moves it. */
const HOST = {
  all: 'initial',
  position: 'fixed',
  display: 'block',
  visibility: 'hidden',
  opacity: '1',
  'z-index': '2147483000',
  width: `min(${WIDTH}px, calc(100vw - 24px))`,
  'max-height': 'calc(100vh - 24px)',
  overflow: 'auto',
} as const;

export interface HintPanel {
  /** Draws these hints in place of the ones before; none takes the panel away. */
  show(hints: readonly HintView[]): void;
  /** Takes it away for good. */
  remove(): void;
}

/**
 * The panel on Amazon's page: informational only, in a closed root. It holds nothing that the page's own
 * readings and the hints do not say, so that covering, hiding or moving it wins nothing. When the page changes
 * it, it is gone and does not come back.
 */
export function createHintPanel(document: Document, choices: HintChoices): HintPanel {
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let shown: readonly HintView[] = [];
  let isOpen: boolean | undefined;
  let isOver = false;
  let frame: number | undefined;
  let theme = themeOf(document);
  const explained = new Set<string>();
  const guard = new MutationObserver((records) => {
    if (isTampered(records)) end();
  });
  const stopped = new AbortController();

  function show(hints: readonly HintView[]): void {
    if (isOver || JSON.stringify(hints) === JSON.stringify(shown)) return;
    shown = hints;
    if (hints.length === 0) takeAway();
    else redraw();
  }

  function redraw(): void {
    if (!host) putUp();
    if (!host || !root) return;
    const focused = root.activeElement?.getAttribute('data-part');
    theme = themeOf(document);
    const expanded = isOpen ?? shown.some(({ urgency }) => urgency === 'now');
    const drawn = drawHints(
      shown,
      { isOpen: expanded, explained, theme },
      {
        toggle() {
          isOpen = !expanded;
          redraw();
        },
        explain(id) {
          if (!explained.delete(id)) explained.add(id);
          redraw();
        },
        close: end,
        dismiss(hint, scope) {
          choices.dismiss(hint, scope);
          show(shown.filter(({ id, kind }) => (scope === 'kind' ? kind !== hint.kind : id !== hint.id)));
        },
      },
    );
    root.replaceChildren(drawn);
    if (focused) root.querySelector<HTMLElement>(`[data-part="${CSS.escape(focused)}"]`)?.focus();
    place();
  }

  function putUp(): void {
    host = document.createElement('div');
    for (const [property, value] of Object.entries(HOST))
      host.style.setProperty(property, value, 'important');
    host.setAttribute('role', 'complementary');
    host.setAttribute('aria-label', t('hint_panel'));
    root = host.attachShadow({ mode: 'closed' });
    document.documentElement.append(host);
    watch();
    const passive = { passive: true, capture: true, signal: stopped.signal };
    window.addEventListener('scroll', placeSoon, passive);
    window.addEventListener('resize', placeSoon, passive);
  }

  /** The page may do with the element what it likes; then it is alone with it. */
  function watch(): void {
    if (!host) return;
    guard.observe(host, { attributes: true, childList: true });
    guard.observe(document.documentElement, { childList: true });
  }

  /** Other things may come and go beside it; a changed, emptied, moved or removed element is the page's doing. */
  function isTampered(records: readonly MutationRecord[]): boolean {
    return records.some(({ target }) => target === host) || host?.parentNode !== document.documentElement;
  }

  function set(property: string, value: string): void {
    host?.style.setProperty(property, value, 'important');
  }

  function placeSoon(): void {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      if (themeOf(document) === theme) place();
      else redraw();
    });
  }

  /** Where no button of the page is covered; folded up where it does not fit open; unseen where not even that. */
  function place(): void {
    if (!host || !root) return;
    if (isTampered(guard.takeRecords())) {
      end();
      return;
    }
    // Our own changes of the element below are not the page's.
    guard.disconnect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { width, height } = host.getBoundingClientRect();
    const spot = freePlace({ width, height }, view, buttonsOf(document, view), isRightToLeft());
    if (spot) {
      set('left', `${spot.left}px`);
      set('top', `${spot.top}px`);
    }
    set('visibility', spot ? 'visible' : 'hidden');
    watch();
    if (!spot && isOpen !== false) {
      isOpen = false;
      redraw();
    }
  }

  function isRightToLeft(): boolean {
    return getComputedStyle(document.documentElement).direction === 'rtl';
  }

  function takeAway(): void {
    guard.disconnect();
    host?.remove();
    host = undefined;
    root = undefined;
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  }

  function end(): void {
    isOver = true;
    stopped.abort();
    takeAway();
  }

  return { show, remove: end };
}
