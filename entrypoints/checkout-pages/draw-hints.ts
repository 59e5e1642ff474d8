import { button, type Child, draw, type Look } from '../../components/in-page/draw.ts';
import type { Theme } from '../../components/in-page/theme.ts';
import { t } from '../../core/platform/translate.ts';
import type { HintView } from '../../core/protocol/hint-view.ts';

/** For this order, or all of its kind for good. */
export type DismissScope = 'order' | 'kind';

export interface HintChoices {
  dismiss(hint: HintView, scope: DismissScope): void;
}

interface PanelState {
  readonly isOpen: boolean;
  /** The hints whose arithmetic is shown, by id. */
  readonly explained: ReadonlySet<string>;
  readonly theme: Theme;
}

interface PanelActions extends HintChoices {
  toggle(): void;
  explain(id: string): void;
  close(): void;
}

const PANEL: Look = {
  'box-sizing': 'border-box',
  padding: '8px 12px',
  'border-radius': '8px',
  'box-shadow': '0 2px 12px rgb(0 0 0 / 0.18)',
  font: '400 14px/20px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  'font-variant-numeric': 'tabular-nums',
  'overflow-wrap': 'anywhere',
};

const ROW: Look = { display: 'flex', gap: '8px', 'align-items': 'center' };
const SMALL: Look = { 'font-size': '12px', 'line-height': '16px' };
const STRONG: Look = { 'font-weight': '600' };
const ONE_LINE: Look = {
  flex: '1',
  'min-width': '0',
  overflow: 'hidden',
  'white-space': 'nowrap',
  'text-overflow': 'ellipsis',
};

/** The panel's whole content: one line, and below it the hints when it is open. */
export function drawHints(hints: readonly HintView[], state: PanelState, actions: PanelActions): HTMLElement {
  const { theme, isOpen } = state;
  const panel = draw('div', {
    ...PANEL,
    background: theme.paper,
    color: theme.ink,
    border: `1px solid ${theme.edge}`,
  });
  panel.dir = t('catalogue_direction');
  panel.lang = t('catalogue_language');
  panel.append(drawHead(hints, state, actions));
  if (isOpen) {
    const list = draw('ul', { margin: '0', padding: '0', 'list-style': 'none' });
    list.append(...hints.map((hint) => drawHint(hint, state, actions)));
    panel.append(list);
  }
  return panel;
}

function drawHead(hints: readonly HintView[], { theme, isOpen }: PanelState, actions: PanelActions): Node {
  const [first] = hints;
  const line = isOpen || !first ? 'Unspent' : `${first.atStake} · ${first.sentence}`;
  const toggle = part('toggle', button({ ...ONE_LINE, ...STRONG }, line, actions.toggle));
  toggle.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) toggle.setAttribute('aria-label', `Unspent. ${line}`);
  const close = part('close', button({ 'text-align': 'center', color: theme.quiet }, '×', actions.close));
  close.setAttribute('aria-label', t('hint_close'));
  return draw('div', ROW, toggle, close);
}

function drawHint(hint: HintView, { theme, explained }: PanelState, actions: PanelActions): Node {
  const isExplained = explained.has(hint.id);
  const link: Look = { ...SMALL, color: theme.accent, 'text-decoration': 'underline' };
  const why = part(
    `why ${hint.id}`,
    button(link, t(isExplained ? 'hint_less' : 'hint_why'), () => actions.explain(hint.id)),
  );
  why.setAttribute('aria-expanded', String(isExplained));
  const item = draw(
    'li',
    { padding: '8px 0', 'border-top': `1px solid ${theme.edge}` },
    draw('p', { margin: '0' }, ...drawSentence(hint, theme)),
  );
  if (isExplained) item.append(drawReasons(hint, theme));
  item.append(
    draw(
      'div',
      { ...ROW, gap: '0 12px', 'flex-wrap': 'wrap' },
      why,
      button(link, t('hint_not_this_order'), () => actions.dismiss(hint, 'order')),
      button(link, t('hint_never_kind'), () => actions.dismiss(hint, 'kind')),
    ),
  );
  return item;
}

/** The sentence with its amount set off, or ahead of it where it does not say it itself. */
function drawSentence({ atStake, sentence, urgency }: HintView, theme: Theme): Child[] {
  const color = urgency === 'now' ? theme.now : theme.ink;
  const amount = draw('strong', { ...STRONG, color }, atStake);
  const at = sentence.indexOf(atStake);
  if (at < 0) return [amount, ' ', sentence];
  return [sentence.slice(0, at), amount, sentence.slice(at + atStake.length)];
}

function drawReasons({ why, source, confidence }: HintView, { quiet }: Theme): Node {
  const lines = draw('ul', { ...SMALL, margin: '4px 0', padding: '0 0 0 16px', 'list-style': 'disc' });
  lines.append(...why.map((line) => draw('li', {}, line)));
  return draw(
    'div',
    {},
    lines,
    draw('p', { ...SMALL, margin: '4px 0', color: quiet }, `${confidence} ${source}`),
  );
}

/** Names a control, so that the one that had the focus has it again after a redraw. */
function part<Element extends HTMLElement>(name: string, element: Element): Element {
  element.dataset.part = name;
  return element;
}
