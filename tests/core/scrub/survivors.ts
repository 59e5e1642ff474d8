import { isInterfaceWord, privateParts } from '../../../core/scrub/interface-words.ts';

/** Attributes whose values are names of the page's code: structure, which a sample keeps. */
const STRUCTURE =
  /^(?:id|class|style|for|name|type|role|aria-(?:labelledby|describedby|controls)|on.*|cel_widget_id|data-(?:testid|component|action|cel-widget|csa-c-slot-id|csa-c-type|feature-name|a-input-name))$/;

interface Parts {
  readonly text: string[];
  readonly structure: string[];
  readonly code: string[];
}

function partsOf(document: Document): Parts {
  const parts: Parts = { text: [], structure: [], code: [] };
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
    .flatMap((text) => text.replace(/%[0-9A-F]{2}/gi, ' ').match(/[\p{L}\p{M}]{4,}/gu) ?? [])
    .filter((word) => !isInterfaceWord(word))
    .flatMap((word) => privateParts(word).map(({ start, end }) => word.slice(start, end).toLowerCase()))
    .filter((part) => part.length >= 4);
}

function numbersIn(texts: readonly string[]): Set<string> {
  const numbers = texts.flatMap((text) => text.match(/\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*/gu) ?? []);
  // Runs of five digits and more also count inside of larger numbers. Zeros alone are every round number's.
  const runs = numbers.flatMap((number) => number.match(/\p{Nd}{5,}/gu) ?? []);
  return new Set(
    [...numbers, ...runs].filter((one) => one.replace(/\D/g, '').length >= 3 && /[1-9]/.test(one)),
  );
}

/**
 * What of a page is still in its sample: words of four letters or more in texts, attributes and comments
 * that are not the interface's, and numbers of three digits or more from anywhere, scripts included.
 */
export function survivors(original: Document, sample: Document): string[] {
  const before = partsOf(original);
  const after = partsOf(sample);
  const everywhere = [...after.text, ...after.structure, ...after.code];
  const words = new Set(wordsIn(everywhere));
  const numbers = numbersIn(everywhere);
  const own = new Set(wordsIn(before.text));
  const ownNumbers = numbersIn([...before.text, ...before.structure, ...before.code]);
  return [
    ...[...own].filter((word) => words.has(word)),
    ...[...ownNumbers].filter((number) => numbers.has(number)),
  ];
}
