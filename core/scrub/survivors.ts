import type { PageSnapshot } from '../model/page-snapshot.ts';
import { isInterfaceWord, privateParts } from './interface-words.ts';
import { blankedEscapes, unescapedLetters } from './percent.ts';

/** Attributes whose values are names of the page's code: structure, which a sample keeps. */
const STRUCTURE =
  /^(?:id|class|for|name|type|role|src|aria-labelledby|data-(?:testid|component|csa-c-slot-id|a-input-name))$/;

interface Parts {
  readonly text: string[];
  readonly structure: string[];
  readonly code: string[];
}

function partsOf({ url, title, customerIds, nodes }: PageSnapshot): Parts {
  const parts: Parts = { text: [url, title], structure: [], code: [...customerIds] };
  for (const node of nodes) {
    if (node.length === 2) {
      parts.text.push(node[1]);
      continue;
    }
    const [, tag, attributes] = node;
    if (tag.includes('-')) parts.structure.push(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (/^(?!aria-).*-/.test(name)) parts.structure.push(name);
      const isCode = tag === 'script' && name === 'text';
      parts[isCode ? 'code' : STRUCTURE.test(name) ? 'structure' : 'text'].push(value);
    }
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

/**
 * What of a page is still in its sample: words of four letters or more from texts, attributes, title and
 * address that are not the interface's, words of scripts where the sample shows text, and numbers of three digits or more from anywhere to anywhere. It looks at both by itself and knows nothing
 * of how the sample was made.
 */
export function survivors(original: PageSnapshot, sample: PageSnapshot): string[] {
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
