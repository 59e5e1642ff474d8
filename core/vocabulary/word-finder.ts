export interface WordFinder<Kind> {
  /** The words in a text, in order and apart. Of those that begin at one place the longest is found. */
  find(text: string): Found<Kind>[];
  /** Where the longest word ends that begins at a place of a text in lower case. */
  endAt(text: string, place: number): number | undefined;
}

interface Found<Kind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Letters of scripts that put spaces between words. In Japanese a word may begin and end anywhere. */
const LETTERS = 'a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u1fff';
const LETTER = new RegExp(`[${LETTERS}]`);
const DIGIT = /\d/;
const ANY_LETTER = /\p{L}/u;
/** White space, and the control characters that stand for what was taken out of a text. */
const SPACES = '[\\s\\u0000-\\u001f]+';

/**
 * Finds many words in one pass. It looks only where a word may begin, and there tries the few that begin
 * with that character: one pattern for all of them takes forty times as long.
 */
export function wordFinder<Kind extends string>(
  wordsByKind: Readonly<Record<Kind, readonly string[]>>,
): WordFinder<Kind> {
  const kinds = Object.entries<readonly string[]>(wordsByKind) as [Kind, readonly string[]][];
  const entries = kinds.flatMap(([kind, words]) => words.map((word) => ({ kind, word })));
  entries.sort((a, b) => b.word.length - a.word.length);
  const byFirst = new Map(
    [...Map.groupBy(entries, ({ word }) => word.charAt(0))].map(([first, own]) => [first, matcher(own)]),
  );
  const inAnyWord = byFirst.get('*');
  const afterNumber = byFirst.get('#');
  const mayBegin = startPattern([...byFirst.keys()]);

  function longestAt(text: string, at: number): Found<Kind> | undefined {
    const first = text.charAt(at);
    const found = byFirst.get(first)?.(text, at);
    const other = LETTER.test(first) ? inAnyWord : DIGIT.test(first) ? afterNumber : undefined;
    const open = other?.(text, at);
    return open && (!found || open.end > found.end) ? open : found;
  }

  return {
    find(shown) {
      const text = lowerCase(shown);
      const all: Found<Kind>[] = [];
      mayBegin.lastIndex = 0;
      for (let start = mayBegin.exec(text); start; start = mayBegin.exec(text)) {
        const found = longestAt(text, start.index);
        if (!found) continue;
        all.push(found);
        mayBegin.lastIndex = found.end;
      }
      return all;
    },
    endAt: (text, place) => longestAt(text, place)?.end,
  };
}

/** Whether a text is made of these words and of nothing else but signs, digits and spaces. */
export function isMadeOf(shown: string, finders: readonly Pick<WordFinder<string>, 'endAt'>[]): boolean {
  const text = lowerCase(shown);
  for (let at = 0; at < text.length; ) {
    if (ANY_LETTER.test(text.charAt(at))) {
      const end = Math.max(...finders.map((finder) => finder.endAt(text, at) ?? 0));
      if (end <= at) return false;
      at = end;
    } else at += 1;
  }
  return true;
}

/** Where a word may begin with one of these characters: not in the middle of a word. */
function startPattern(firsts: readonly string[]): RegExp {
  const classOf = (characters: readonly string[]) =>
    characters.map((one) => (one === '*' ? LETTERS : one === '#' ? '\\d' : RegExp.escape(one))).join('');
  const [inWords, others] = [true, false].map((isLetter) =>
    classOf(firsts.filter((one) => (one === '*' || LETTER.test(one)) === isLetter)),
  );
  return new RegExp(`(?<![${LETTERS}])[${inWords}]|[${others}]`, 'g');
}

/** Finds the first of the words that stands at a place. Compiled when it is first needed. */
function matcher<Kind>(entries: readonly { readonly kind: Kind; readonly word: string }[]) {
  let any: RegExp | undefined;
  let each: readonly RegExp[] = [];
  return (text: string, at: number): Found<Kind> | undefined => {
    if (!any) {
      const sources = entries.map(({ word }) => sourceOf(word));
      any = new RegExp(sources.join('|'), 'y');
      each = sources.map((source) => new RegExp(`^(?:${source})$`));
    }
    any.lastIndex = at;
    const word = any.exec(text)?.[0];
    if (word === undefined) return undefined;
    const entry = entries[each.findIndex((pattern) => pattern.test(word))];
    return entry && { kind: entry.kind, start: at, end: at + word.length };
  };
}

/** A word as a pattern: any letters for `*`, a number for `#` (not `\#`), either apostrophe, any white space. */
function sourceOf(word: string): string {
  const source = word.replace(/\\#|[^\p{L}\p{N}]/gu, (sign) => {
    if (sign === '\\#') return '#';
    if (sign === '*') return `[${LETTERS}]*`;
    if (sign === '#') return '\\d(?:[\\d.,:/]*\\d)?\\.?';
    if (sign === "'") return "['’]";
    return sign === ' ' ? SPACES : sign.replace(/[\\^$.+?()[\]{}|/]/, '\\$&');
  });
  return /[*\p{L}]$/u.test(word) ? `${source}(?![${LETTERS}])` : source;
}

/** Lower case with each character in its place: a few would become longer. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one));
}
