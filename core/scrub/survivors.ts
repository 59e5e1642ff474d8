import { isInterfaceWord, privateParts } from './interface-words.ts';
import { blankedEscapes, unescapedLetters } from './percent.ts';

/** Attributes whose values are names of the page's code: structure, which a sample keeps. */
const STRUCTURE =
  /^(?:id|class|style|for|name|type|role|aria-(?:labelledby|describedby|controls)|on.*|cel_widget_id|data-(?:testid|component|action|cel-widget|csa-c-slot-id|csa-c-type|feature-name|a-input-name))$/;

interface Parts {
  readonly text: string[];
  readonly structure: string[];
  readonly code: string[];
}

function partsOf({ document, url }: Addressed): Parts {
  const parts: Parts = { text: [url], structure: [], code: [] };
  const stack: Node[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const parent = node.parentElement?.localName;
    if (node.nodeType === 3) {
      const isCode = parent === 'script' || parent === 'style';
      parts[isCode ? 'code' : 'text'].push((node as Text).data);
    }
    if (node.nodeType === 8) parts.text.push((node as Comment).data);
    if (node.nodeType === 1) {
      for (const { name, value } of (node as Element).attributes) {
        if (/^(?!aria-).*-/.test(name)) parts.structure.push(name);
        parts[STRUCTURE.test(name) ? 'structure' : 'text'].push(value);
      }
    }
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return parts;
}

/** Words as they stand there: `OrderDetails` is two words of the interface, `orderdetails` is not known. */
function wordsIn(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => withoutEscapes(text).match(/[\p{L}\p{M}]{4,}/gu) ?? [])
    .filter((word) => !isInterfaceWord(word))
    .flatMap((word) => privateParts(word).map(({ start, end }) => word.slice(start, end).toLowerCase()))
    .filter((part) => part.length >= 4);
}

/** What an address escapes is read as what it stands for; the signs that are left are none. */
function withoutEscapes(text: string): string {
  return blankedEscapes(unescapedLetters(text));
}

function numbersIn(texts: readonly string[]): Set<string> {
  const numbers = texts.flatMap(
    (text) => withoutEscapes(text).match(/\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*/gu) ?? [],
  );
  // Runs of five digits and more also count inside of larger numbers. Zeros alone are every round number's.
  const runs = numbers.flatMap((number) => number.match(/\p{Nd}{5,}/gu) ?? []);
  return new Set(
    [...numbers, ...runs].filter((one) => one.replace(/\D/g, '').length >= 3 && /[1-9]/.test(one)),
  );
}

/** A page, or its sample, with its address. */
export interface Addressed {
  readonly document: Document;
  readonly url: string;
}

/**
 * What of a page is still in its sample: words of four letters or more from texts, attributes, comments and
 * the address that are not the interface's, words of scripts and styles where the sample shows text, and
 * numbers of three digits or more from anywhere to anywhere. It looks at both by itself and knows nothing
 * of how the sample was made.
 */
export function survivors(original: Addressed, sample: Addressed): string[] {
  const before = partsOf(original);
  const after = partsOf(sample);
  const everywhere = [...after.text, ...after.structure, ...after.code];
  const words = new Set(wordsIn(everywhere));
  const numbers = numbersIn(everywhere);
  const shown = new Set(wordsIn(after.text));
  const own = new Set(wordsIn(before.text));
  const ownNumbers = numbersIn([...before.text, ...before.structure, ...before.code]);
  return [
    ...new Set([
      ...[...own].filter((word) => words.has(word)),
      ...wordsIn(before.code).filter((word) => shown.has(word)),
      ...[...ownNumbers].filter((number) => numbers.has(number)),
    ]),
  ];
}
