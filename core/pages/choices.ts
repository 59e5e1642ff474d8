import { normaliseText } from '../model/text.ts';
import { type PageView, shownText } from './dom.ts';

/** A box or button with which a shopper chooses. */
export interface Choice {
  readonly control: Element;
  readonly selected: boolean;
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
 * can be on: then the only shown button with the same value is the chosen one.
 */
function isChosen(control: Element, all: readonly Element[], shown: readonly Element[]): boolean {
  if (isOn(control)) return true;
  const name = control.getAttribute('name');
  if (!name) return false;
  const value = control.getAttribute('value');
  const inGroup = (one: Element) => one.getAttribute('name') === name;
  const isTwin = (one: Element) => inGroup(one) && one.getAttribute('value') === value;
  if (shown.some((one) => inGroup(one) && isOn(one)) || shown.filter(isTwin).length > 1) return false;
  return all.some((one) => isTwin(one) && isOn(one));
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
