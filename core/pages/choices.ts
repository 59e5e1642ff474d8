import { normaliseText } from '../model/text.ts';
import { type PageView, shownText } from './dom.ts';

/** A box or button with which a shopper chooses. */
export interface Choice {
  readonly control: Element;
  /** Undefined where a copy that nobody sees holds the choice, and nothing tells which shown one it is. */
  readonly selected: boolean | undefined;
}

/**
 * The choices that a shopper can see, in page order. The field itself is often invisible and drawn by what
 * stands around it, so that its place decides.
 */
export function shownChoices(view: PageView, selector: string): Choice[] {
  const all = [...view.document.querySelectorAll(selector)];
  const shown = all.filter(({ parentElement: parent }) => parent !== null && view.isShown(parent));
  return shown.map((control) => ({ control, selected: isChosen(control, all, shown) }));
}

/**
 * Whether a choice is on. A hidden copy of the choices may hold it, since of buttons with one name only one
 * can be on: then the only shown button with the same id or value is the chosen one.
 */
function isChosen(control: Element, all: readonly Element[], shown: readonly Element[]): boolean | undefined {
  if (isOn(control)) return true;
  const name = control.getAttribute('name');
  if (!name || control.getAttribute('type') === 'checkbox') return false;
  const group = all.filter((one) => one.getAttribute('name') === name);
  const holder = group.find(isOn);
  if (!holder || shown.includes(holder)) return false;
  const [twin, ...others] = shown.filter((one) => group.includes(one) && isTwin(one, holder));
  return twin && others.length === 0 ? twin === control : undefined;
}

function isTwin(one: Element, other: Element): boolean {
  return ['id', 'value'].some(
    (name) => one.hasAttribute(name) && one.getAttribute(name) === other.getAttribute(name),
  );
}

function isOn(control: Element): boolean {
  return (control as HTMLInputElement).checked === true || control.getAttribute('aria-checked') === 'true';
}

/** The labels of a page by the id of the field they are for. */
export function labelsById(view: PageView): ReadonlyMap<string | null, Element> {
  const labels = [...view.document.querySelectorAll('label[for]')].filter(view.isShown);
  return new Map(labels.map((label) => [label.getAttribute('for'), label]));
}

/** The shown words of a choice: its label, else the texts it refers to, else its own title. */
export function wordsOf(
  view: PageView,
  control: Element,
  labels: ReadonlyMap<string | null, Element>,
): string | undefined {
  const references = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const places = [
    control.closest('label'),
    labels.get(control.getAttribute('id') || '-'),
    ...references.map((name) => view.document.getElementById(name)),
    control.matches('input') ? null : control,
  ];
  for (const place of places) {
    const text = place && view.isShown(place) ? shownText(view, place) : undefined;
    if (text) return text;
  }
  const own = control.getAttribute('aria-label') ?? control.getAttribute('title');
  return own ? normaliseText(own) : undefined;
}
