import { normaliseText } from '../model/text.ts';
import type { PageElement } from './page-element.ts';
import { isShown, type PageView, shownText } from './page-view.ts';

/** A box or button with which a shopper chooses. */
export interface Choice {
  readonly control: PageElement;
  /** Undefined where a hidden copy holds the choice and nothing tells which shown control it stands for. */
  readonly selected: boolean | undefined;
}

/**
 * The choices that a shopper can see, in page order. The field itself is often invisible and drawn by what
 * stands around it, so its position decides.
 */
export function shownChoices(view: PageView, selector: string): Choice[] {
  const all = [...view.page.querySelectorAll(selector)];
  const shown = all.filter(({ parentElement: parent }) => parent !== null && isShown(parent));
  const twins = twinsByName(all, new Set(shown));
  return shown.map((control) => ({ control, selected: isChosen(control, twins) }));
}

/**
 * For each group whose chosen control is hidden, by the group's name: the only shown control with the same id
 * or value; `unclear` where there is none or more than one.
 */
function twinsByName(
  all: readonly PageElement[],
  shown: ReadonlySet<PageElement>,
): Map<string, PageElement | 'unclear'> {
  const twins = new Map<string, PageElement | 'unclear'>();
  for (const [name, group] of Map.groupBy(all, (control) => control.getAttribute('name') ?? '')) {
    const holder = group.find(isOn);
    if (!holder || shown.has(holder)) continue;
    const [twin, another] = group.filter((one) => shown.has(one) && isTwin(one, holder));
    twins.set(name, twin && !another ? twin : 'unclear');
  }
  return twins;
}

/**
 * Whether a choice is on. A hidden copy of the choices may hold it, since of buttons with one name only one
 * can be on: then the only shown button with the same id or value is the chosen one.
 */
function isChosen(
  control: PageElement,
  twins: ReadonlyMap<string, PageElement | 'unclear'>,
): boolean | undefined {
  if (isOn(control)) return true;
  const name = control.getAttribute('name');
  if (!name || control.getAttribute('type') === 'checkbox') return false;
  const twin = twins.get(name);
  return twin === 'unclear' ? undefined : twin === control;
}

function isTwin(one: PageElement, other: PageElement): boolean {
  return ['id', 'value'].some(
    (name) => one.hasAttribute(name) && one.getAttribute(name) === other.getAttribute(name),
  );
}

function isOn(control: PageElement): boolean {
  return control.hasAttribute('checked') || control.getAttribute('aria-checked') === 'true';
}

/** The labels of a page by the id of the field they are for. */
export function labelsById(view: PageView): ReadonlyMap<string | null, PageElement> {
  const labels = [...view.page.querySelectorAll('label[for]')].filter(isShown);
  return new Map(labels.map((label) => [label.getAttribute('for'), label]));
}

/** What a choice says, and the element that shows it; its own title is in none. */
export interface ChoiceWords {
  readonly text: string;
  readonly element?: PageElement;
}

/** The shown words of a choice: its label, else the texts it refers to, else its own title. */
export function wordsOf(
  view: PageView,
  control: PageElement,
  labels: ReadonlyMap<string | null, PageElement>,
): ChoiceWords | undefined {
  const references = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const places = [
    control.closest('label'),
    labels.get(control.getAttribute('id') || '-'),
    ...references.map((name) => view.page.getElementById(name)),
    control.matches('input') ? null : control,
  ];
  for (const element of places) {
    const text = element && isShown(element) ? shownText(view, element) : undefined;
    if (element && text) return { text, element };
  }
  const own = control.getAttribute('aria-label') ?? control.getAttribute('title');
  return own ? { text: normaliseText(own) } : undefined;
}
