import { addDays, dayAt, type Instant, instantAt } from '../model/calendar-date.ts';
import { marketplaceOf } from '../model/marketplaces.ts';
import type { PageSnapshot, SnapshotNode } from '../model/page-snapshot.ts';
import { isStructure, type NameRules, scrubAttributes, scrubTag } from './attributes.ts';
import { choicesFrom } from './choices.ts';
import { fakesBeside } from './fakes.ts';
import { chooseDays, chooseFactor, originalsOf, survives } from './originals.ts';
import { blankedEscapes, unescapedLetters } from './percent.ts';
import { applyEdits, type Edit, editsFor, type Maps, type Replaced } from './rewrite-text.ts';
import { joined, textRuns, writeRun } from './text-runs.ts';

/** A snapshot with its structure and without personal data. */
export interface Sample {
  readonly snapshot: PageSnapshot;
  /** How much was replaced, by kind, for whoever looks at it before it is saved. */
  readonly replaced: Readonly<Record<Replaced, number>>;
  /** What its numbers were changed by. Not part of the sample: with them the amounts could be turned back. */
  readonly offsets: { readonly factor: number; readonly days: number };
}

/**
 * A sample of a captured page: elements, ids, classes and the interface's own words as they are; amounts
 * multiplied by one number, dates moved by one number of weeks, and every other word, number and id
 * replaced by a fake of the same shape. A reader says of the sample what it says of the page, up to these
 * replacements. The day of the visit moves with the dates, and of how the page came nothing stays.
 *
 * @param seed Decides every fake. In the product a random text that is not kept.
 */
export function scrubSnapshot(snapshot: PageSnapshot, seed: string): Sample {
  const nodes = snapshot.nodes.map(writtenPlainly);
  const address = plainText(snapshot.url);
  const title = { data: plainText(snapshot.title) };
  const language = languageOf(snapshot);
  const { runs, pieces } = textRuns(nodes);
  runs.push([title]);

  const attributes = nodes.flatMap((node) =>
    node.length > 2 && node[2] ? [{ tag: node[1], of: node[2] }] : [],
  );
  const values = attributes.flatMap(({ tag, of }) =>
    Object.entries(of).map(([name, value]) => ({ value, isCode: isStructure(tag, name) })),
  );
  const texts = [
    ...runs.map((run) => joined(run).text),
    ...runs.flatMap((run) => (run.length > 1 ? run.map(({ data }) => data) : [])),
    ...values.flatMap(({ value, isCode }) => (isCode ? [] : [value])),
    address,
  ];
  const code = [...values.flatMap(({ value, isCode }) => (isCode ? [value] : [])), ...snapshot.customerIds];
  const originals = originalsOf(texts.map(blankedEscapes), code);
  const choices = choicesFrom(seed);
  const maps: Maps = {
    ...fakesBeside(originals, choices),
    factor: chooseFactor(texts, originals, choices),
    days: chooseDays(texts, language, originals, choices),
    language,
  };
  const rules: NameRules = { personal: originals.words };
  const replaced = { amounts: 0, dates: 0, numbers: 0, words: 0 };
  const count = (edits: readonly Edit[]) => {
    for (const { kind } of edits) replaced[kind] += 1;
  };
  const rewrite = (text: string): string => {
    const edits = editsFor(text, maps);
    count(edits);
    return applyEdits(text, edits);
  };

  for (const run of runs) {
    const { text, boundaries } = joined(run);
    const edits = editsFor(text, maps, boundaries);
    count(edits);
    const before = run.map(({ data }) => data);
    writeRun(run, edits);
    // Texts of several elements may have been taken for one that they are not: then each is done by itself.
    for (const [at, piece] of run.entries()) {
      const own = before[at] ?? '';
      if (run.length > 1 && survives(own, piece.data, originals)) piece.data = rewrite(own);
    }
  }
  const scrubbed = nodes.map((node, at): SnapshotNode => {
    if (node.length === 2) return [node[0], pieces.get(at)?.data ?? ''];
    const [parent, tag, own, ...hidden] = node;
    return [parent, scrubTag(tag, maps, rules), scrubAttributes(tag, own, maps, rules, rewrite), ...hidden];
  });
  return {
    snapshot: {
      version: snapshot.version,
      url: rewrite(address),
      capturedAt: visitMoved(snapshot, maps.days),
      language: wellFormed(snapshot.language),
      title: title.data.slice(0, 300),
      came: { navigation: 'unknown', fromCache: false },
      customerIds: snapshot.customerIds.map(maps.code),
      ...(snapshot.tooLarge && { tooLarge: true }),
      nodes: scrubbed,
    },
    replaced,
    offsets: { factor: maps.factor, days: maps.days },
  };
}

/** Noon of the day of the visit, moved as all days are: `in 4 days` beside a day stays true, and the real day is not told. */
function visitMoved({ capturedAt }: Pick<PageSnapshot, 'capturedAt'>, days: number): Instant {
  return instantAt(Date.parse(`${addDays(dayAt(capturedAt, 'UTC'), days)}T12:00:00.000Z`));
}

function languageOf({ language, url }: PageSnapshot): string {
  return wellFormed(language) || marketplaceOf(new URL(url))?.languages[0] || 'en-US';
}

/** A language that a page names, or nothing: anything may stand there. */
function wellFormed(language: string): string {
  return /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(language) ? language : '';
}

/** What is written in a roundabout way, escaped letters and digits of other scripts, becomes what every later step knows. */
function writtenPlainly(node: SnapshotNode): SnapshotNode {
  if (node.length === 2) return [node[0], plainText(node[1])];
  const [parent, tag, attributes, ...hidden] = node;
  if (!attributes) return node;
  const plain = Object.entries(attributes).map(([name, value]) => [name, plainText(value)]);
  return [parent, tag, Object.fromEntries(plain), ...hidden];
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
