/** What a selector asks of an element. */
interface Selectable {
  readonly localName: string;
  readonly parentElement: Selectable | null;
  readonly classList: readonly string[];
  /** Its place in page order. */
  readonly order: number;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

interface Selected<Element extends Selectable> {
  /** The elements that have this id, class or attribute, or are of this tag. */
  having(key: string): readonly Element[];
  /** What fits a selector, remembered. */
  readonly selected: Map<string, readonly Element[]>;
}

/**
 * The part of CSS selectors that readers use: lists of compounds of tag, `#id`, `.class` and attributes
 * (`[name]`, `=`, `^=`, `$=`, `*=`, with ` i`), joined by a blank or `>`. Looked up in the page's index by the rarest part of
 * the last compound, where a selector library would walk the page once for each of some forty selectors.
 *
 * @throws Error for anything else: a selector of ours that is not of this kind.
 */
export function selectIn<Element extends Selectable>(
  page: Selected<Element>,
  selector: string,
): readonly Element[] {
  const known = page.selected.get(selector);
  if (known) return known;
  const found = new Set<Element>();
  for (const complex of parsed(selector)) {
    for (const element of page.having(complex.key)) if (fits(element, complex)) found.add(element);
  }
  const list = [...found].sort((a, b) => a.order - b.order);
  page.selected.set(selector, list);
  return list;
}

export function matchesSelector(element: Selectable, selector: string): boolean {
  return parsed(selector).some((complex) => fits(element, complex));
}

type Test = (element: Selectable) => boolean;

interface Complex {
  /** What the last compound is looked up by. */
  readonly key: string;
  /** The compounds from the last to the first, each with how it is joined to the one before it. */
  readonly steps: readonly { readonly test: Test; readonly joined: ' ' | '>' }[];
}

const PARSED = new Map<string, readonly Complex[]>();

function parsed(selector: string): readonly Complex[] {
  const known = PARSED.get(selector);
  if (known) return known;
  const list = splitOutside(selector, ',').map((text) => complexOf(text.trim(), selector));
  PARSED.set(selector, list);
  return list;
}

function fits(element: Selectable, { steps }: Complex): boolean {
  const [last, ...before] = steps;
  if (!last?.test(element)) return false;
  let at: Selectable | null = element;
  let { joined } = last;
  for (const step of before) {
    at = at.parentElement;
    if (joined === ' ') while (at && !step.test(at)) at = at.parentElement;
    if (!at || !step.test(at)) return false;
    joined = step.joined;
  }
  return true;
}

function complexOf(text: string, whole: string): Complex {
  const compounds = splitOutside(text.replace(/\s*>\s*/g, ' >'), ' ').filter(Boolean);
  const steps: Complex['steps'][number][] = [];
  let key = '';
  for (const compound of compounds) {
    const isChild = compound.startsWith('>');
    const parts = partsOf(isChild ? compound.slice(1) : compound, whole);
    key = parts.toSorted((a, b) => a.rank - b.rank)[0]?.key ?? '';
    steps.unshift({
      test: (element) => parts.every(({ test }) => test(element)),
      joined: isChild ? '>' : ' ',
    });
  }
  if (key === '') throw new Error(`no selector of ours: ${whole}`);
  return { key, steps };
}

interface Part {
  readonly key: string;
  /** Lower for parts that fewer elements have. */
  readonly rank: number;
  readonly test: Test;
}

const PART =
  /(?<tag>^[a-z][\w-]*)|#(?<id>[\w-]+)|\.(?<name>[\w-]+)|\[(?<attribute>[\w-]+)(?:(?<operator>[\^$*]?=)(?:"(?<quoted>[^"]*)"|(?<bare>[\w-]+))(?<fold> i)?)?\]/y;

function partsOf(compound: string, whole: string): Part[] {
  const parts: Part[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < compound.length) {
    const groups = PART.exec(compound)?.groups;
    if (!groups) throw new Error(`no selector of ours: ${whole}`);
    parts.push(partOf(groups));
  }
  return parts;
}

function partOf(groups: Readonly<Record<string, string | undefined>>): Part {
  const { tag, id, name, attribute = '', operator, fold } = groups;
  if (tag !== undefined) return { key: tag, rank: 3, test: ({ localName }) => localName === tag };
  if (id !== undefined)
    return { key: `#${id}`, rank: 0, test: (element) => element.getAttribute('id') === id };
  if (name !== undefined)
    return { key: `.${name}`, rank: 1, test: ({ classList }) => classList.includes(name) };
  const key = `[${attribute}]`;
  if (operator === undefined) return { key, rank: 2, test: (element) => element.hasAttribute(attribute) };
  const wanted = folded(groups.quoted ?? groups.bare ?? '', fold);
  const test: Test = (element) => {
    const value = element.getAttribute(attribute);
    return value !== null && compare(folded(value, fold), operator, wanted);
  };
  return { key, rank: 2, test };
}

function folded(text: string, fold: string | undefined): string {
  return fold === undefined ? text : text.toLowerCase();
}

function compare(value: string, operator: string, wanted: string): boolean {
  if (operator === '=') return value === wanted;
  if (wanted === '') return false;
  if (operator === '^=') return value.startsWith(wanted);
  return operator === '$=' ? value.endsWith(wanted) : value.includes(wanted);
}

/** Splits where the separator stands outside of brackets. */
function splitOutside(text: string, separator: string): string[] {
  const parts = [''];
  let isInside = false;
  for (const sign of text) {
    if (sign === '[') isInside = true;
    else if (sign === ']') isInside = false;
    if (sign === separator && !isInside) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
