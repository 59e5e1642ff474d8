import type { PanelWords } from '../../core/protocol/spoken.ts';
import type { TipScope, TipView } from '../../core/protocol/tip-view.ts';
import { watchUncovered } from './uncovered.ts';

export interface TipActions {
  /** Whether the tip was put away. */
  dismiss(tip: TipView, scope: TipScope): Promise<boolean>;
  /** Whether it is back. */
  restore(tip: TipView, scope: TipScope): Promise<boolean>;
  /** Gives the focus back to the page. */
  leave(): Promise<void>;
  /** Asks for this height, none to be closed. Answers the height that there is room for, if anybody knows. */
  fit(height: number): Promise<number | undefined>;
}

/** An open panel that has less than this shows its first line and nothing of a tip. */
const OPEN_MIN_PX = 80;
/** So long a choice can be taken back, and longer while somebody is at it. */
const UNDO_MS = 8_000;

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
  const leaving = new Set<TipView>();
  /** Ends the offer to take the last choice back. */
  let settle = () => {};

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
  // Who comes with the Tab key has a control by the next frame; who is sent here has none.
  window.addEventListener('focus', () =>
    requestAnimationFrame(() => document.activeElement === body && toggle.focus()),
  );
  window.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    open(false);
    void actions.leave();
  });

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
    choices.append(
      button(
        words[HIDE[tip.kind === 'digital-rewards' ? 'item' : 'order']],
        () => void dismiss(tip, 'order'),
      ),
    );
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

  async function dismiss(tip: TipView, scope: TipScope): Promise<void> {
    if (leaving.has(tip)) return;
    leaving.add(tip);
    const isGone = await actions.dismiss(tip, scope);
    leaving.delete(tip);
    // A second click on the same button changes nothing.
    if (!isGone || !left.includes(tip)) return;
    settle();
    const gone = left.filter(({ id, kind }) => (scope === 'kind' ? kind === tip.kind : id === tip.id));
    left = left.filter((other) => !gone.includes(other));
    const hadFocus = items.get(tip)?.contains(document.activeElement);
    for (const one of gone) items.get(one)?.remove();
    open(isOpen);
    const undo = offerUndo(scope, async () => {
      if (!(await actions.restore(tip, scope))) return;
      left = tips.filter((one) => left.includes(one) || gone.includes(one));
      list.replaceChildren(...left.flatMap((one) => items.get(one) ?? []));
      settle();
    });
    if (hadFocus) undo.focus();
  }

  /** Says in the list what was kept, beside the button that takes it back. The panel goes with it when it was the last. */
  function offerUndo(scope: TipScope, takeBack: () => Promise<void>): HTMLButtonElement {
    const said = element('p', '', scope === 'kind' ? words.tip_turned_off : words.tip_hidden);
    said.setAttribute('role', 'status');
    const undo = button(words.ledger_undo, () => void takeBack());
    const item = element('li', 'tip gone', said, undo);
    list.prepend(item);
    const isAtIt = () => item.matches(':hover') || item.querySelector(':focus-visible') !== null;
    const timer = setInterval(() => !isAtIt() && settle(), UNDO_MS);
    settle = () => {
      settle = () => {};
      clearInterval(timer);
      item.remove();
      open(isOpen);
      if (left.length === 0) void actions.fit(0);
    };
    return undo;
  }
}

const HIDE = { item: 'tip_not_this_item', order: 'tip_not_this_order' } as const;

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
