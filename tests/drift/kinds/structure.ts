/** The same content in other elements: wrappers, other tags, another order where order says nothing. */
import { amountsIn } from '../amounts.ts';
import { type Change, type DriftPage, type Mutator, nameOf } from '../page.ts';
import { shownTexts } from '../visible-text.ts';

const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const PHRASING = tags('span b strong em i bdi a label h1 h2 h3 h4 h5 h6 p button');
const FIXED = tags('tr td th tbody thead tfoot li option optgroup input br img legend dt dd');
const FIXED_CHILD = tags('table thead tbody tfoot tr ul ol dl map');
/** Neither these nor what is in them is content of the page. */
const CLOSED = tags('script style template noscript svg select');

/** Elements in the body that may be wrapped or given another tag without breaking the rules of HTML. */
function freeElements({ document }: DriftPage): Element[] {
  const free: Element[] = [];
  const enter = (parent: Element): void => {
    const isFixedChild = FIXED_CHILD.has(parent.localName);
    for (const element of parent.children) {
      if (!isFixedChild && !FIXED.has(element.localName) && !CLOSED.has(element.localName))
        free.push(element);
      if (!CLOSED.has(element.localName)) enter(element);
    }
  };
  enter(document.body);
  return free;
}

function isInline(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (PHRASING.has(at.localName)) return true;
  }
  return false;
}

export const wrappersAdded: Mutator = (page, random) => {
  const { document } = page;
  const around = random.some(freeElements(page), 1 + random.int(12)).map((element): Change => {
    const tag = isInline(element) ? 'span' : random.pick(['div', 'section', 'div']);
    const depth = 1 + random.int(3);
    return {
      what: `wrap ${nameOf(element)} in ${depth} <${tag}>`,
      apply: () => {
        for (let level = 0; level < depth; level++) {
          const wrapper = document.createElement(tag);
          element.replaceWith(wrapper);
          wrapper.append(element);
        }
      },
    };
  });
  const texts = random.some(shownTexts(document.body), 1 + random.int(8)).map(
    (text): Change => ({
      what: `wrap a text in ${nameOf(text.parentElement as Element)}`,
      apply: () => {
        const wrapper = document.createElement('span');
        text.replaceWith(wrapper);
        wrapper.append(text);
      },
    }),
  );
  return [...around, ...texts];
};

const OTHER_TAGS: Readonly<Record<string, readonly string[]>> = {
  span: ['b', 'em', 'bdi', 'strong'],
  b: ['span', 'strong'],
  strong: ['span', 'b'],
  div: ['section', 'article'],
  section: ['div'],
  p: ['div', 'section'],
  h1: ['h2', 'h3', 'div'],
  h2: ['h1', 'h3', 'div'],
  h3: ['h2', 'h4', 'div'],
  h4: ['h2', 'h3', 'div'],
  h5: ['h3', 'h4', 'div'],
  h6: ['h3', 'h4', 'div'],
  ul: ['ol'],
  nav: ['div'],
};

/** Gives an element another tag; its attributes and content move over. */
export function retag(element: Element, tag: string): Element {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of [...element.attributes]) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

export const tagsChanged: Mutator = (page, random) => {
  const able = freeElements(page).filter(
    (element) => OTHER_TAGS[element.localName] && element !== page.document.body.firstElementChild,
  );
  return random.some(able, 1 + random.int(16)).map((element): Change => {
    const choices = OTHER_TAGS[element.localName] ?? ['span'];
    // A block cannot stand inside a heading or a paragraph.
    const tag = isInline(element) ? (choices.find((one) => one !== 'div') ?? 'span') : random.pick(choices);
    return { what: `${nameOf(element)} becomes <${tag}>`, apply: () => void retag(element, tag) };
  });
};

/** A neighbour that can move: it shows nothing, or only prose without an amount. */
function isAside(element: Element): boolean {
  if (FIXED.has(element.localName) || element.querySelector('h1,h2,h3,h4,h5,h6,table')) return false;
  const text = (element.textContent ?? '').trim();
  return (text === '' || text.length > 60) && amountsIn(text).length === 0;
}

function columnSwap(table: Element, left: number): Change {
  return {
    what: `swap columns ${left + 1} and ${left + 2}`,
    apply: () => {
      for (const row of table.querySelectorAll('tr, [role="row"]')) {
        const cell = row.children[left];
        const next = row.children[left + 1];
        if (cell && next) cell.before(next);
      }
    },
  };
}

export const siblingsReordered: Mutator = (page, random) => {
  const { document } = page;
  const asides = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      element.nextElementSibling !== null &&
      // In a table of other elements the place says what belongs together.
      !element.closest('[role="table"]') &&
      !FIXED_CHILD.has(element.parentElement?.localName ?? '') &&
      isAside(element),
  );
  const moves = random.some(asides, 1 + random.int(6)).map(
    (element): Change => ({
      what: `${nameOf(element)} moves behind its neighbour`,
      apply: () => element.nextElementSibling?.after(element),
    }),
  );
  const attributes = random.some(freeElements(page), 10).map(
    (element): Change => ({
      what: `attributes of ${nameOf(element)} in another order`,
      apply: () => {
        const pairs = [...element.attributes].map(({ name, value }) => [name, value] as const).reverse();
        for (const [name] of pairs) element.removeAttribute(name);
        for (const [name, value] of pairs) element.setAttribute(name, value);
      },
    }),
  );
  const columns = [...document.querySelectorAll('table, [role="table"]')].flatMap((table) => {
    const width = table
      .querySelector('tr, [role="row"]')
      ?.querySelectorAll('th, [role="columnheader"]').length;
    const isPlain = !table.querySelector('[colspan],table');
    return width && width > 1 && isPlain ? [columnSwap(table, random.int(width - 1))] : [];
  });
  return [...moves, ...attributes, ...columns];
};
