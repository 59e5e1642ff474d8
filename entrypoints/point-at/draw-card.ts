import { button, draw, type Look } from '../../components/in-page/draw.ts';
import type { Theme } from '../../components/in-page/theme.ts';
import type { PointedPage } from '../../core/pages/pointing/pointed.ts';
import type { PointingWords } from '../../core/protocol/spoken.ts';

/** Why the user is asked once more. */
export type CardNote = 'none' | 'failed';

export interface DrawnCard {
  readonly element: HTMLElement;
  /** Says, also to who cannot see it, which amount is marked now. */
  say(text: string): void;
}

/** How the figure of each page is called. */
const TITLES = {
  'gift-card-balance': 'point_choose_balance',
  rewards: 'point_choose_total',
} as const satisfies Record<PointedPage, keyof PointingWords['words']>;

const NOTES = { none: 'point_none', failed: 'point_failed' } as const satisfies Record<
  CardNote,
  keyof PointingWords['words']
>;

const CARD: Look = {
  'box-sizing': 'border-box',
  display: 'grid',
  gap: '8px',
  width: 'min(400px, calc(100% - 24px))',
  'max-height': 'calc(100vh - 24px)',
  margin: '0 auto',
  padding: '16px',
  overflow: 'auto',
  'border-radius': '12px',
  'box-shadow': '0 4px 24px rgb(0 0 0 / 0.3)',
  font: '400 15px/22px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  'font-variant-numeric': 'tabular-nums',
  'overflow-wrap': 'anywhere',
  outline: 'none',
  cursor: 'default',
  'text-align': 'start',
};
const PLAIN: Look = { margin: '0' };
const SMALL: Look = { ...PLAIN, 'font-size': '13px', 'line-height': '18px' };
const STRONG: Look = { ...PLAIN, 'font-weight': '600' };
const BUTTON: Look = {
  padding: '6px 16px',
  'min-height': '36px',
  'border-radius': '8px',
  'font-weight': '600',
  'text-align': 'center',
  'justify-self': 'start',
};

/** What to point at and how. The page can read the card: it says nothing that the page does not show. */
export function drawCard(
  page: PointedPage,
  note: CardNote | undefined,
  leave: () => void,
  theme: Theme,
  { words, language, direction }: PointingWords,
): DrawnCard {
  const title = draw('p', STRONG, words[TITLES[page]]);
  const status = draw('p', { ...PLAIN, 'min-height': '22px' });
  status.setAttribute('aria-live', 'polite');
  const quiet: Look = { ...SMALL, color: theme.quiet };
  const element = draw(
    'div',
    { ...CARD, background: theme.paper, color: theme.ink, border: `1px solid ${theme.edge}` },
    draw('p', quiet, words.product_name),
    title,
    status,
    ...(note ? [draw('p', SMALL, words[NOTES[note]])] : []),
    draw('p', quiet, words.point_how),
    button({ ...BUTTON, border: `1px solid ${theme.edge}` }, words.point_cancel, leave),
  );
  element.tabIndex = -1;
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-modal', 'true');
  element.setAttribute('aria-label', [words.product_name, title.textContent].join(': '));
  element.lang = language;
  element.dir = direction;
  return {
    element,
    say: (text) => {
      status.textContent = text;
    },
  };
}
