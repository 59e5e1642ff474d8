import type { Choices } from './choices.ts';
import { isInterfaceWord } from './interface-words.ts';

/** Stand-ins of the same shape. The same original always gets the same one, so that what belonged together still does. */
export interface Fakes {
  /** Letters of the same script and case: `Alex` becomes `Oruk`. */
  readonly word: (text: string) => string;
  /** As many digits: `5500901` becomes `2917364`. */
  readonly digits: (text: string) => string;
  /** Letters for letters, digits for digits: `B0SHTEST01` becomes `B0KWUMAP73`. */
  readonly code: (text: string) => string;
}

/** What the fakes must not hit upon: words (lower case) and digit runs of the original. */
export interface Originals {
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** Letters to draw from, by script; the first two alternate so that Latin fakes can be said aloud. */
const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}/u, 'あかさたなはまやらわいきしちに'],
  [/\p{Script=Katakana}/u, 'アカサタナハマヤラワイキシチニ'],
  [/\p{Script=Han}/u, '山川田木森林石花鳥風空海星雪竹'],
  [/\p{Script=Cyrillic}/u, 'абвгдеиклмнопрст'],
  [/\p{Script=Arabic}/u, 'ابتثجحدرسشعفقلمن'],
  [/\p{Script=Devanagari}/u, 'कखगचजटडतदनपबमरल'],
  [/\p{Script=Greek}/u, 'αβγδεικλμνοπρστ'],
  [/\p{Script=Hebrew}/u, 'אבגדהוזחטיכלמנ'],
  [/\p{Script=Hangul}/u, '가나다라마바사아자차카타파하'],
];

function letterLike(letter: string, at: number, { int }: Choices): string {
  if (!/\p{L}/u.test(letter)) return letter;
  const pool = SCRIPTS.find(([script]) => script.test(letter))?.[1] ?? (at % 2 === 0 ? CONSONANTS : VOWELS);
  const drawn = [...pool][int([...pool].length)] ?? 'x';
  const isCapital = letter !== letter.toLowerCase();
  return isCapital ? drawn.toUpperCase() : drawn;
}

function digitLike(digit: string, at: number, { int }: Choices): string {
  return at === 0 && digit !== '0' ? String(1 + int(9)) : String(int(10));
}

const LETTERS = /\p{L}{4,}/gu;
const NUMBERS = /\d{3,}/g;

/** Draws until nothing of the original is hit. There is room: a word of two letters may, after many draws, stay. */
function drawn(make: () => string, isFree: (fake: string) => boolean): string {
  for (let attempt = 0; attempt < 500; attempt++) {
    const fake = make();
    if (isFree(fake)) return fake;
  }
  return make();
}

/** The shorter runs of three digits and more within a number. */
function partsOf(number: string): string[] {
  return [...number].flatMap((_, from) =>
    Array.from({ length: Math.max(0, number.length - from - 2) }, (__, more) =>
      number.slice(from, from + 3 + more),
    ),
  );
}

export function fakesBeside({ words, numbers }: Originals, choices: Choices): Fakes {
  const known = new Map<string, string>();
  const once = (key: string, make: () => string): string => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make();
    known.set(key, made);
    return made;
  };
  const isFreeWord = (fake: string): boolean => !words.has(fake.toLowerCase()) && !isInterfaceWord(fake);

  const word = (text: string): string => {
    const lower = text.toLowerCase();
    const plain = once(`word ${lower}`, () =>
      drawn(() => [...lower].map((letter, at) => letterLike(letter, at, choices)).join(''), isFreeWord),
    );
    // The case of each letter comes from this occurrence, so that `ALEX` and `Alex` stay one name.
    const letters = [...plain];
    return [...text]
      .map((letter, at) => (letter !== letter.toLowerCase() ? letters[at]?.toUpperCase() : letters[at]))
      .join('');
  };

  // Two numbers never become one. A page full of three-digit numbers leaves none free: then it is a digit longer.
  const given = new Set<string>();
  const digits = (text: string): string =>
    once(`digits ${text}`, () => {
      const isFree = (fake: string) => !numbers.has(fake) && !given.has(fake);
      // A number may stand in several elements: then a part of it is a number of its own.
      const isFreeInParts = (fake: string) =>
        isFree(fake) && !partsOf(fake).some((part) => numbers.has(part));
      const like = (shape: string) => [...shape].map((digit, at) => digitLike(digit, at, choices)).join('');
      const apart = drawn(() => like(text), isFreeInParts);
      const fake = isFreeInParts(apart) ? apart : drawn(() => like(text), isFree);
      const free = isFree(fake) ? fake : drawn(() => like(`${text}1`), isFree);
      given.add(free);
      return free;
    });

  const code = (text: string): string => {
    // What kind of id it is shows in its first letters: a product's `B0`, a customer's `A`.
    const kept = /^B0(?=[A-Z0-9]{8}$)|^A(?=[A-Z0-9]{9,}$)/.exec(text)?.[0] ?? '';
    const isFree = (fake: string): boolean =>
      fake !== text &&
      (fake.match(LETTERS) ?? []).every((run) => !words.has(run.toLowerCase())) &&
      (fake.match(NUMBERS) ?? []).every((run) => !numbers.has(run));
    return once(`code ${text}`, () =>
      drawn(() => {
        const rest = [...text.slice(kept.length)].map((sign, at) =>
          /\d/.test(sign) ? digitLike(sign, at + kept.length, choices) : letterLike(sign, at, choices),
        );
        return kept + rest.join('');
      }, isFree),
    );
  };
  return { word, digits, code };
}
