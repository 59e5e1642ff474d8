import type { PanelWords } from '../../core/protocol/spoken.ts';
import type { TipView } from '../../core/protocol/tip-view.ts';
import { watchUncovered } from './uncovered.ts';

/** For this order, or all of its kind for good. */
export type DismissScope = 'order' | 'kind';

export interface TipActions {
  /** Whether the tip was put away. */
  dismiss(tip: TipView, scope: DismissScope): Promise<boolean>;
  /** Asks for this height, none to be closed. Answers the height that there is room for, if anybody knows. */
  fit(height: number): Promise<number | undefined>;
}

/** An open panel that has less than this shows its first line and nothing of a tip. */
const OPEN_MIN_PX = 80;

/**
 * Draws the panel into the page: one line, and below it the tips when it is open. It folds itself where the
 * page has no room for more.
 */
export function drawTips(
  tips: readonly TipView[],
  { words }: Pick<PanelWords, 'words'>,
  actions: TipActions,
  body: HTMLElement,
): void {
  let left = tips;
  let isOpen = tips.some(({ urgency }) => urgency === 'now');
  let fitted = 0;

  const toggle = button('', () => open(!isOpen), 'toggle');
  const close = button('×', () => void actions.fit(0), 'close');
  close.setAttribute('aria-label', words.tip_close);
  const list = element('ul', '');
  const panel = element('main', '', element('div', 'head', mark(), toggle, close), list);
  const isUncovered = watchUncovered(panel);
  const items = new Map(tips.map((tip) => [tip, drawTip(tip)]));
  list.append(...items.values());

  body.append(panel);
  open(isOpen);
  void refit();
  new ResizeObserver(() => void refit()).observe(panel);
  window.addEventListener('resize', () => foldBelow(window.innerHeight));

  function open(wanted: boolean): void {
    isOpen = wanted;
    list.hidden = !isOpen;
    const [first] = left;
    const line = (!isOpen && first?.short) || words.product_name;
    toggle.textContent = line;
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) toggle.removeAttribute('aria-label');
    else toggle.setAttribute('aria-label', `${words.product_name}. ${line}`);
  }

  async function refit(): Promise<void> {
    const height = Math.ceil(panel.getBoundingClientRect().height);
    if (height === fitted) return;
    fitted = height;
    const given = await actions.fit(height);
    if (given !== undefined && height === fitted) foldBelow(given);
  }

  function foldBelow(height: number): void {
    if (isOpen && fitted >= OPEN_MIN_PX && height < OPEN_MIN_PX) open(false);
  }

  function drawTip(tip: TipView): HTMLElement {
    const reasons = drawReasons(tip);
    const why = button(words.tip_why, () => explain(reasons.hidden === true));
    function explain(isExplained: boolean): void {
      reasons.hidden = !isExplained;
      why.textContent = words[isExplained ? 'tip_less' : 'tip_why'];
      why.setAttribute('aria-expanded', String(isExplained));
    }
    explain(false);
    const choices = element('div', 'actions', why);
    choices.append(button(words.tip_not_this_order, () => void dismiss(tip, 'order')));
    if (isUncovered) choices.append(button(words.tip_never_kind, () => void dismissKind(tip, isUncovered)));
    return element('li', `tip ${tip.urgency}`, element('p', '', ...drawSentence(tip)), reasons, choices);
  }

  async function dismissKind(tip: TipView, uncovered: () => Promise<boolean>): Promise<void> {
    if (await uncovered()) return dismiss(tip, 'kind');
    const note = element('p', 'note', words.tip_never_covered);
    note.setAttribute('role', 'status');
    const item = items.get(tip);
    item?.querySelector('[role="status"]')?.remove();
    item?.append(note);
  }

  async function dismiss(tip: TipView, scope: DismissScope): Promise<void> {
    if (!(await actions.dismiss(tip, scope))) return;
    const gone = left.filter(({ id, kind }) => (scope === 'kind' ? kind === tip.kind : id === tip.id));
    left = left.filter((other) => !gone.includes(other));
    if (left.length === 0) {
      await actions.fit(0);
      return;
    }
    const hadFocus = items.get(tip)?.contains(document.activeElement);
    for (const one of gone) items.get(one)?.remove();
    open(isOpen);
    if (hadFocus) toggle.focus();
  }
}

/** Who speaks, also where the panel is folded. */
function mark(): HTMLElement {
  const image = document.createElement('img');
  image.src = '/icon/icon.svg';
  image.alt = '';
  image.width = 16;
  image.height = 16;
  return image;
}

/** The sentence with its amount set off, or ahead of it where it does not say it itself. */
function drawSentence({ atStake, sentence }: TipView): (Node | string)[] {
  const amount = element('strong', '', atStake);
  const at = sentence.indexOf(atStake);
  if (at < 0) return [amount, ' ', sentence];
  return [sentence.slice(0, at), amount, sentence.slice(at + atStake.length)];
}

function drawReasons({ why, source, confidence }: TipView): HTMLElement {
  const lines = element('ul', '', ...why.map((line) => element('li', '', line)));
  return element('div', 'why', lines, element('p', 'note', `${confidence} ${source}`));
}

function button(label: string, press: () => void, name = ''): HTMLButtonElement {
  const pressed = element('button', name, label);
  pressed.type = 'button';
  pressed.addEventListener('click', press);
  return pressed;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}
