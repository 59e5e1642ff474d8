import { marketplaceOf } from '../model/marketplaces.ts';
import { countEdits, type NameRules, scrubAttributes, scrubRules } from './attributes.ts';
import { choicesFrom } from './choices.ts';
import { fakesBeside } from './fakes.ts';
import { chooseDays, chooseFactor, originalsOf, survives } from './originals.ts';
import { blankedEscapes, unescapedLetters } from './percent.ts';
import { applyEdits, editsFor, type Maps, type Replaced } from './rewrite-text.ts';
import { joined, textRuns, writeRun } from './text-runs.ts';

/** A page with its structure and nobody's data. */
export interface Sample {
  /** The whole document. */
  readonly html: string;
  /** The page's address, scrubbed like its links. */
  readonly url: string;
  /** How much was replaced or left out, by kind, for whoever looks at it before it is saved. */
  readonly replaced: Readonly<Record<Replaced | 'scripts' | 'comments', number>>;
  /** What its numbers were changed by. Not part of the sample: with them the amounts could be turned back. */
  readonly offsets: { readonly factor: number; readonly days: number };
}

export interface ScrubOptions {
  readonly url: string;
  /** Decides every fake. In the product a random text that is not kept. */
  readonly seed: string;
}

/** Long scripts may hold thousands of these; a page names one customer. */
const CUSTOMER_ID = /"customerId"\s*:\s*"(A[A-Z0-9]{9,24})"/g;

/**
 * A sample of the page: elements, ids, classes and the interface's own words as they are; amounts
 * multiplied by one number, dates moved by one number of weeks, and every other word, number and id
 * replaced by a fake of the same shape. Scripts, comments, images and looks are left out. The document is
 * unchanged, and a reader says of the sample what it says of the page, up to these replacements.
 */
export function scrubPage(document: Document, { url, seed }: ScrubOptions): Sample {
  const copy = document.cloneNode(true) as Document;
  markHidden(document, copy);
  const elements = [...copy.querySelectorAll('*')];
  const language =
    document.documentElement?.getAttribute('lang') || marketplaceOf(new URL(url))?.languages[0] || 'en-US';

  writePlainly(copy, elements);
  const address = plainText(url);
  const comments = commentsOf(copy);
  const runs = textRuns(copy);
  const texts = [
    ...runs.map((run) => joined(run).text),
    ...runs.flatMap((run) => (run.length > 1 ? run.map(({ data }) => data) : [])),
    ...elements.flatMap((element) => textAttributes(element)),
    ...comments.map((comment) => comment.data),
    address,
  ];
  const originals = originalsOf(texts.map(blankedEscapes), codeOf(elements));
  const choices = choicesFrom(seed);
  const maps: Maps = {
    ...fakesBeside(originals, choices),
    factor: chooseFactor(texts, originals, choices),
    days: chooseDays(texts, language, originals, choices),
    language,
  };
  const rules: NameRules = { personal: originals.words };
  const replaced = { amounts: 0, dates: 0, numbers: 0, words: 0, scripts: 0, comments: comments.length };
  const rewrite = (text: string): string => {
    const edits = editsFor(text, maps);
    countEdits(edits, replaced);
    return applyEdits(text, edits);
  };

  for (const run of runs) {
    const { text, boundaries } = joined(run);
    const edits = editsFor(text, maps, boundaries);
    countEdits(edits, replaced);
    const before = run.map((node) => node.data);
    writeRun(run, edits);
    // Texts of several elements may have been taken for one that they are not: then each is done by itself.
    for (const [at, node] of run.entries()) {
      const own = before[at] ?? '';
      if (run.length > 1 && survives(own, node.data, originals)) node.data = rewrite(own);
    }
  }
  for (const comment of comments) comment.remove();
  for (const element of elements) {
    replaced.scripts += Number(emptied(element, maps, rules));
    scrubAttributes(element, maps, rules, rewrite);
  }
  return {
    html: `<!doctype html>\n${copy.documentElement?.outerHTML ?? ''}\n`,
    url: rewrite(address),
    replaced,
    offsets: { factor: maps.factor, days: maps.days },
  };
}

/** Empties what is code: of scripts the customer's id stays, faked; of styles what hides something. True for a script. */
function emptied(element: Element, maps: Maps, rules: NameRules): boolean {
  const name = element.localName;
  if (name === 'style') element.textContent = scrubRules(element.textContent ?? '', maps, rules);
  else if (
    name === 'template' ||
    name === 'svg' ||
    name === 'noscript' ||
    name === 'iframe' ||
    name === 'object'
  ) {
    element.replaceChildren();
    // A template keeps its parts beside its children.
    (element as Partial<HTMLTemplateElement>).content?.replaceChildren?.();
  } else if (name === 'script') {
    const ids = [...(element.textContent ?? '').matchAll(CUSTOMER_ID)].map(([, id]) => id ?? '');
    element.textContent = [...new Set(ids)].map((id) => `{"customerId":"${maps.code(id)}"}`).join('');
    return true;
  }
  return false;
}

/** What only style sheets or scripts hide is hidden in the sample by its own style: it comes without them. */
function markHidden(document: Document, copy: Document): void {
  if (!document.defaultView?.Element.prototype.checkVisibility) return;
  const originals = document.body?.querySelectorAll('*') ?? [];
  const copies = copy.body?.querySelectorAll('*') ?? [];
  const isSeen = (element: Element | null) =>
    element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? true;
  for (const [at, element] of [...originals].entries()) {
    if (isSeen(element) || !isSeen(element.parentElement)) continue;
    const twin = copies[at];
    twin?.setAttribute('style', `${twin.getAttribute('style') ?? ''};display:none`);
  }
}

/** What is written in a roundabout way, escaped letters and digits of other scripts, becomes what every later step knows. */
function writePlainly(copy: Document, elements: readonly Element[]): void {
  for (const run of textRuns(copy)) {
    for (const text of run) {
      const plain = plainText(text.data);
      if (plain !== text.data) text.data = plain;
    }
  }
  for (const element of elements) {
    for (const { name, value } of [...element.attributes]) {
      const plain = plainText(value);
      if (plain !== value) element.setAttribute(name, plain);
    }
  }
}

function plainText(text: string): string {
  return unescapedLetters(text).replace(/[^\P{Nd}0-9]/gu, (digit) =>
    digit.normalize('NFKC').replace(/\D/u, indic),
  );
}

/** Unicode keeps the ten digits of a script in a row. */
function indic(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function commentsOf(root: Node): Comment[] {
  const found: Comment[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 8) found.push(node as Comment);
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return found;
}

/** Names of the page's code, which are structure and not text. */
const STRUCTURE =
  /^(?:id|class|style|for|name|type|role|aria-(?:labelledby|describedby|controls)|on.*|cel_widget_id|data-(?:testid|component|action|cel-widget|csa-c-slot-id|csa-c-type|feature-name|a-input-name))$/;

function textAttributes(element: Element): string[] {
  return [...element.attributes].flatMap(({ name, value }) => (STRUCTURE.test(name) ? [] : [value]));
}

function* codeOf(elements: readonly Element[]): Generator<string> {
  for (const element of elements) {
    if (element.localName === 'script' || element.localName === 'style') yield element.textContent ?? '';
    for (const { name, value } of element.attributes) if (STRUCTURE.test(name)) yield value;
  }
}
