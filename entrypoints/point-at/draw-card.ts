import { button, draw, type Look } from '../../components/in-page/draw.ts';
import type { Theme } from '../../components/in-page/theme.ts';
import type { PointedPage } from '../../core/pages/pointing/pointed.ts';
import type { MessageKey } from '../../core/platform/translate.ts';
import { t } from '../../core/platform/translate.ts';

/** What the card asks or says. Amounts are written in the user's format. */
export type Card =
  | { readonly kind: 'choose'; readonly note?: 'none' | 'changed' | undefined }
  | { readonly kind: 'ask'; readonly amount: string; readonly label: string }
  | { readonly kind: 'confirm'; readonly amount: string }
  | { readonly kind: 'read' | 'confirmed'; readonly amount: string }
  | { readonly kind: 'refused'; readonly missing: readonly string[] }
  | { readonly kind: 'unclear' | 'failed' };

export interface CardActions {
  yes(): void;
  no(): void;
  close(): void;
}

export interface DrawnCard {
  readonly element: HTMLElement;
  /** Says, also to who cannot see it, which amount is marked now. */
  say(text: string): void;
}

/** How the figure of each page is called in a question. */
const QUESTIONS = {
  'gift-card-balance': { choose: 'point_choose_balance', ask: 'point_ask_balance' },
  rewards: { choose: 'point_choose_total', ask: 'point_ask_total' },
} as const satisfies Record<PointedPage, Record<'choose' | 'ask', MessageKey>>;

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
const AMOUNT: Look = { ...PLAIN, 'font-size': '28px', 'line-height': '34px', 'font-weight': '600' };
const BUTTON: Look = {
  padding: '6px 16px',
  'min-height': '36px',
  'border-radius': '8px',
  'font-weight': '600',
  'text-align': 'center',
};

export function drawCard(card: Card, page: PointedPage, actions: CardActions, theme: Theme): DrawnCard {
  const title = draw('p', STRONG, titleOf(card, page));
  const status = draw('p', { ...PLAIN, 'min-height': '22px' });
  status.setAttribute('aria-live', 'polite');
  const element = draw(
    'div',
    { ...CARD, background: theme.paper, color: theme.ink, border: `1px solid ${theme.edge}` },
    draw('p', { ...SMALL, color: theme.quiet }, t('product_name')),
    title,
    ...('amount' in card && card.kind !== 'confirm' ? [draw('p', AMOUNT, card.amount)] : []),
    ...(card.kind === 'choose' ? [status] : []),
    ...textsOf(card).map((text) => draw('p', { ...SMALL, color: theme.quiet }, text)),
    draw('div', { display: 'flex', 'flex-wrap': 'wrap', gap: '8px' }, ...buttonsOf(card, actions, theme)),
  );
  element.tabIndex = -1;
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-modal', 'true');
  element.setAttribute('aria-label', [t('product_name'), title.textContent].join(': '));
  element.lang = t('catalogue_language');
  element.dir = t('catalogue_direction');
  return {
    element,
    say: (text) => {
      status.textContent = text;
    },
  };
}

function titleOf(card: Card, page: PointedPage): string {
  switch (card.kind) {
    case 'choose':
      return t(QUESTIONS[page].choose);
    case 'ask':
      return t(QUESTIONS[page].ask);
    case 'confirm':
      return t('point_confirm', { amount: card.amount });
    case 'read':
    case 'confirmed':
      return t('point_kept');
    case 'refused':
      return t('point_refused');
    case 'unclear':
      return t('point_unclear');
    case 'failed':
      return t('point_failed');
  }
}

function textsOf(card: Card): string[] {
  switch (card.kind) {
    case 'choose':
      return [
        ...(card.note ? [t(card.note === 'none' ? 'point_none' : 'point_changed')] : []),
        t('point_how'),
      ];
    case 'ask':
      return card.label ? [t('point_label', { label: card.label })] : [];
    case 'confirm':
      return [t('point_confirm_text')];
    case 'read':
      return [t('point_read_text')];
    case 'confirmed':
      return [t('point_confirmed_text')];
    case 'refused':
      return [
        t('point_refused_text'),
        ...(card.missing.length > 0 ? [t('popup_notice_missing', { fields: card.missing.join(', ') })] : []),
      ];
    case 'unclear':
      return [t('point_unclear_text')];
    case 'failed':
      return [t('point_failed_text')];
  }
}

function buttonsOf(
  card: Card,
  { yes, no, close }: CardActions,
  { accent, paper, edge }: Theme,
): HTMLElement[] {
  const first: Look = { ...BUTTON, background: accent, color: paper, border: `1px solid ${accent}` };
  const other: Look = { ...BUTTON, border: `1px solid ${edge}` };
  switch (card.kind) {
    case 'choose':
      return [button(other, t('point_cancel'), close)];
    case 'ask':
      return [button(first, t('point_yes'), yes), button(other, t('point_no'), no)];
    case 'confirm':
      return [button(first, t('point_confirm_yes'), yes), button(other, t('point_confirm_no'), close)];
    case 'refused':
    case 'unclear':
      return [button(first, t('point_another'), no), button(other, t('point_close'), close)];
    default:
      return [button(first, t('point_close'), close)];
  }
}
