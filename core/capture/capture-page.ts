import type { Instant } from '../model/calendar-date.ts';
import {
  type Arrival,
  ELEMENTS_MAX,
  FIGURES_MAX,
  type PageSnapshot,
  SNAPSHOT_VERSION,
  type SnapshotAttributes,
  type SnapshotNode,
  TEXT_MAX_CHARS,
} from '../model/page-snapshot.ts';
import { keptAddress, keptPageAddress } from './kept-address.ts';
import { type IsShown, visibilityIn } from './visibility.ts';

/** What of a page is captured beside what it shows: selectors of its hidden witnesses. */
export interface CaptureRules {
  /** Hidden elements that a reader needs. Neither this selector nor the next is ever empty. */
  readonly hidden: string;
  /** The hidden elements whose text is captured. */
  readonly texts: string;
  /** Fields whose value is captured; may be empty. The value of any other field stays in the page. */
  readonly values: string;
}

export interface CaptureMoment {
  readonly url: string;
  readonly capturedAt: Instant;
  readonly came: Arrival;
  /** Where the browser itself cannot tell what is shown: in a document without a window. */
  readonly isShown?: IsShown;
}

export interface Capture {
  readonly snapshot: PageSnapshot;
  /** The elements of the page by their place in the snapshot, for scripts that mark them in the page. */
  readonly elements: readonly Element[];
}

/** Attributes that readers use. All others stay in the page. */
const KEPT_ATTRIBUTES = new Set(
  (
    'action aria-checked aria-current aria-label aria-labelledby aria-live aria-selected class ' +
    'data-a-input-name data-a-popover data-asin data-automation-id data-component data-csa-c-item-id ' +
    'data-csa-c-item-type data-csa-c-slot-id data-nav-role data-paymentmethodtype data-steppervalue data-testid ' +
    'for href id name paymentmethodtype role title type'
  ).split(' '),
);
/** The element around a field draws it. A field is captured where that element is shown. */
const FIELDS = new Set(['input', 'select', 'textarea']);
const DIGIT = /\p{Nd}/u;
/** White space of the markup. Spaces that a page prints on purpose are kept. */
const MARKUP_SPACE = /[ \t\n\f\r]+/g;
/** No name or address that a reader looks for is longer. */
const VALUE_MAX_CHARS = 4_000;
/** No reader looks through more embedded data than this. */
const HIDDEN_TEXT_MAX_CHARS = 500_000;
const CUSTOMER_ID = /"customerId"\s*:\s*"(A[A-Z0-9]{9,24})"/g;
const CUSTOMER_IDS_MAX = 3;

/**
 * Takes what a page shows, in one walk: elements in order with the attributes on a short list, texts, and the
 * hidden witnesses that the rules name. Hidden parts are not entered. The document stays as it is. No
 * recursion: pages may be nested to any depth.
 */
export function capturePage(document: Document, rules: CaptureRules, moment: CaptureMoment): Capture {
  const root = document.documentElement;
  const about = {
    version: SNAPSHOT_VERSION,
    url: keptPageAddress(moment.url),
    capturedAt: moment.capturedAt,
    language: root?.getAttribute('lang')?.slice(0, 40) ?? '',
    title: document.title.slice(0, 300),
    came: moment.came,
    customerIds: customerIdsIn(document),
  } as const;
  const isTooLarge = document.getElementsByTagName('*').length > ELEMENTS_MAX;
  const walked =
    isTooLarge || !root ? undefined : walk(document, root, rules, moment.isShown ?? visibilityIn(window));
  if (!walked) return { snapshot: { ...about, tooLarge: true, nodes: [] }, elements: [] };
  return { snapshot: { ...about, nodes: walked.nodes }, elements: walked.elements };
}

interface Walked {
  readonly nodes: SnapshotNode[];
  readonly elements: Element[];
}

function walk(document: Document, root: Element, rules: CaptureRules, isShown: IsShown): Walked | undefined {
  const nodes: SnapshotNode[] = [];
  const elements: Element[] = [];
  const values = new ValueNames();
  const witnesses = document.querySelectorAll(rules.hidden);
  /** The index of each witness and of the elements around it in the snapshot; -1 until it has one. */
  const places = new Map<Element, number>();
  for (const witness of witnesses) {
    for (let around: Element | null = witness; around && !places.has(around); around = around.parentElement) {
      places.set(around, -1);
    }
  }
  let figures = 0;
  let chars = 0;

  const take = (element: Element, parent: number, isHidden: boolean, isBare = false): number => {
    const place = elements.push(element) - 1;
    let attributes = isBare || !element.hasAttributes() ? 0 : attributesOf(element, rules, values);
    if (places.has(element)) {
      places.set(element, place);
      if (element.matches(rules.texts)) attributes = withHiddenText(element, attributes);
    }
    const { localName } = element;
    nodes.push(isHidden ? [parent, localName, attributes, 1] : [parent, localName, attributes]);
    return place;
  };

  /** The index of the element that the walk is in, and of those around it. */
  let at = take(root, -1, false);
  const outer = [-1];
  let node: Node | null = root.firstChild;
  while (at >= 0) {
    if (!node) {
      node = (elements[at] as Element).nextSibling;
      at = outer.pop() as number;
      continue;
    }
    if (node.nodeType === 3) {
      const data = (node as Text).data.replace(MARKUP_SPACE, ' ');
      nodes.push([at, data]);
      chars += data.length;
      if (chars > TEXT_MAX_CHARS || (DIGIT.test(data) && ++figures > FIGURES_MAX)) return undefined;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (isShown(element)) {
        const taken = take(element, at, false);
        const { firstChild } = element;
        if (firstChild) {
          outer.push(at);
          at = taken;
          node = firstChild;
          continue;
        }
      } else if (FIELDS.has(element.localName)) take(element, at, true);
    }
    node = node.nextSibling;
  }
  // Witnesses in hidden parts, below the nearest element taken. What holds one and is hidden stands between.
  const placeOf = (element: Element) => places.get(element) as number;
  for (const witness of witnesses) {
    if (placeOf(witness) >= 0) continue;
    const holder = witness.parentElement as Element;
    if (placeOf(holder) < 0) {
      let nearest = holder;
      while (placeOf(nearest) < 0) nearest = nearest.parentElement as Element;
      take(holder, placeOf(nearest), true, true);
    }
    take(witness, placeOf(holder), true);
  }
  return { nodes, elements };
}

function attributesOf(element: Element, rules: CaptureRules, values: ValueNames): SnapshotAttributes {
  let kept: Record<string, string> | undefined;
  for (const name of element.getAttributeNames()) {
    if (!KEPT_ATTRIBUTES.has(name)) continue;
    const value = element.getAttribute(name) ?? '';
    if (value === '' || value.length > VALUE_MAX_CHARS) continue;
    kept ??= {};
    kept[name] = name === 'href' || name === 'action' ? keptAddress(value) : value;
  }
  const { localName } = element;
  if (FIELDS.has(localName)) {
    kept = { ...kept, ...stateOf(element as HTMLInputElement, rules, values) };
  } else if (localName === 'script') {
    // The origin and path of the source; what follows may identify the visit.
    const source = URL.parse((element as HTMLScriptElement).src);
    kept = { ...kept, ...(source && { src: `${source.origin}/` }) };
  }
  return kept ?? 0;
}

function withHiddenText(element: Element, attributes: SnapshotAttributes): SnapshotAttributes {
  const text = element.textContent ?? '';
  return text.length <= HIDDEN_TEXT_MAX_CHARS ? { ...(attributes || {}), text } : attributes;
}

function stateOf(
  field: HTMLInputElement,
  rules: CaptureRules,
  values: ValueNames,
): Readonly<Record<string, string>> {
  const isChoice = field.type === 'radio' || field.type === 'checkbox';
  if (isChoice) {
    const value = field.getAttribute('value');
    return { ...(field.checked && { checked: '1' }), ...(value && { value: values.nameOf(value) }) };
  }
  return rules.values && field.matches(rules.values) ? { value: field.value.slice(0, 100) } : {};
}

/** The values of choices may name addresses and cards. Readers only ask whether two are the same. */
class ValueNames {
  readonly #names = new Map<string, string>();
  nameOf(value: string): string {
    const name = this.#names.get(value) ?? `#${this.#names.size + 1}`;
    this.#names.set(value, name);
    return name;
  }
}

function customerIdsIn(document: Document): string[] {
  const ids = new Set<string>();
  for (const script of document.getElementsByTagName('script')) {
    const text = script.textContent ?? '';
    if (!text.includes('customerId')) continue;
    for (const [, id] of text.matchAll(CUSTOMER_ID)) if (id && ids.size < CUSTOMER_IDS_MAX) ids.add(id);
  }
  return [...ids];
}
