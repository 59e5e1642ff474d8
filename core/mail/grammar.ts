/**
 * How one language says in mails that a credit was given, when it ends and what it pays for. A pattern is the
 * source of a regular expression, matched without regard to case; `{word}` stands for the part of that name,
 * and four names stand for figures: `{amount}`, `{day}`, `{order}`, `{code}`. A sentence counts only where
 * patterns explain all of it, so what they leave out is refused and never misread.
 */
export interface Grammar {
  /** BCP 47, without a region. */
  readonly language: 'en' | 'de' | 'fr' | 'es' | 'it';
  /** Its sentences are known of gift card mails alone. */
  readonly isForGiftCards?: true;
  readonly parts: Readonly<Record<string, string>>;
  /** What may stand before such a sentence, or one about its end. */
  readonly leads: readonly string[];
  /** How a sentence begins that gives a credit. `{credit}` may have its amount or not. */
  readonly grants: readonly Opening[];
  /** What may follow: where it was put, why, what it pays for, until when. */
  readonly tails: readonly string[];
  /** A whole sentence that gives the credit its last day. */
  readonly ends: readonly string[];
  /** A whole sentence that asks for a minimum. */
  readonly minimums: readonly string[];
  /** Whole sentences that change nothing. */
  readonly neutral: readonly string[];
  /** A whole sentence that says a reward was for No-Rush shipping. */
  readonly noRush: readonly string[];
  /** Labels, without their colon. */
  readonly labels: Readonly<Record<LabelKind, string>>;
  /** A whole subject that announces a credit given, or says nothing of it. */
  readonly subjects: readonly string[];
  /** A noun for a credit, anywhere. */
  readonly noun: string;
  /** A noun with a word that points at one credit: `your reward`. */
  readonly pointing: string;
  /** What a sentence begins with that goes on about the one before. */
  readonly goesOn: string;
  /** A word inside of a sentence that may stand for the credit. */
  readonly pronoun: string;
  /** A verb of giving, in a sentence that no pattern explains. */
  readonly gives: string;
  /** About credit that is there already. */
  readonly reminds: string;
  /** What stands before a sentence when it makes good what the ones before tell. */
  readonly corrects: string;
}

export interface Opening {
  readonly pattern: string;
  /** What has to come later in the sentence: German puts the verb there. */
  readonly closing?: string;
}

/**
 * - `amount`, `end`, `code`, `minimum`: of the credit
 * - `message`: what the sender of a gift wrote
 * - `other`: of something that changes nothing, whatever its value
 */
export type LabelKind = 'amount' | 'end' | 'code' | 'minimum' | 'message' | 'other';

/** One letter of Unicode's private part for each figure of a sentence; no mail has them. */
export const FIGURE = { amount: '\ue000', day: '\ue001', order: '\ue002', code: '\ue003' } as const;

/** A grammar with its patterns made. */
export interface CompiledGrammar {
  readonly grammar: Grammar;
  readonly lead: RegExp;
  readonly grants: readonly { readonly opening: RegExp; readonly closing: RegExp | undefined }[];
  readonly tails: readonly RegExp[];
  readonly ends: readonly RegExp[];
  readonly minimums: readonly RegExp[];
  readonly neutral: readonly RegExp[];
  readonly noRush: readonly RegExp[];
  readonly labels: Readonly<Record<LabelKind, RegExp>>;
  readonly subjects: readonly RegExp[];
  readonly noun: RegExp;
  readonly pointing: RegExp;
  readonly goesOn: RegExp;
  readonly pronoun: RegExp;
  readonly gives: RegExp;
  readonly reminds: RegExp;
  readonly corrects: RegExp;
}

const BEFORE = '(?<![\\p{L}\\p{M}\\d])';
const AFTER = '(?![\\p{L}\\p{M}\\d])';

export function compile(grammar: Grammar): CompiledGrammar {
  const source = (pattern: string) => expanded(pattern, grammar.parts);
  const word = (pattern: string, flags = 'iu') =>
    new RegExp(`${BEFORE}(?:${source(pattern)})${AFTER}`, flags);
  const whole = (pattern: string) => new RegExp(`^(?:${source(pattern)})[ .:!…)*]*$`, 'iu');
  const { labels } = grammar;
  const label = (kind: LabelKind) => new RegExp(`^(?:${source(labels[kind])})(?: ?[:：])?(?= |$)`, 'iu');
  return {
    grammar,
    lead: new RegExp(
      `^(?:(?:${grammar.leads.map(source).join('|') || '(?!)'})(?:[,:!]| [–—-])? (?:(?:and|und) )?){0,3}$`,
      'iu',
    ),
    grants: grammar.grants.map(({ pattern, closing }) => ({
      opening: word(pattern, 'giu'),
      closing: closing === undefined ? undefined : new RegExp(` ?${source(closing)}${AFTER}`, 'iuy'),
    })),
    tails: grammar.tails.map((pattern) => new RegExp(`(?:,? )?(?:${source(pattern)})${AFTER}\\)?`, 'iuy')),
    ends: grammar.ends.map(whole),
    minimums: grammar.minimums.map(whole),
    neutral: grammar.neutral.map(whole),
    noRush: grammar.noRush.map(whole),
    labels: {
      amount: label('amount'),
      end: label('end'),
      code: label('code'),
      minimum: label('minimum'),
      message: label('message'),
      other: label('other'),
    },
    subjects: grammar.subjects.map(whole),
    noun: new RegExp(source(grammar.noun), 'iu'),
    pointing: word(grammar.pointing),
    goesOn: new RegExp(`^(?:${source(grammar.goesOn)})${AFTER}`, 'iu'),
    pronoun: word(grammar.pronoun),
    gives: word(grammar.gives),
    reminds: word(grammar.reminds),
    corrects: word(grammar.corrects),
  };
}

/** The pattern with its parts in place. A group's name stands once in an expression: later ones get a number. */
function expanded(pattern: string, parts: Readonly<Record<string, string>>): string {
  let depth = 0;
  let source = pattern;
  for (let next = ''; ; source = next) {
    next = source.replace(/\{([a-z][A-Za-z]*)\}/g, (_, name: string) => {
      const part = name in FIGURE ? FIGURE[name as keyof typeof FIGURE] : parts[name];
      if (part === undefined) throw new Error(`no part is called ${name}`);
      return name in FIGURE ? part : `(?:${part})`;
    });
    if (next === source) break;
    depth += 1;
    if (depth > 20) throw new Error('parts that hold themselves');
  }
  let count = 0;
  return source.replace(/\(\?<([a-z]+)>/g, (_, name: string) => {
    count += 1;
    return `(?<${name}${count}>`;
  });
}

/** What the groups of this name hold in a match, wherever they stood in the pattern. */
export function groupsOf({ groups = {} }: RegExpMatchArray, name: string): string[] {
  return Object.entries(groups).flatMap(([key, value]) =>
    value !== undefined && key.replace(/\d+$/, '') === name ? [value] : [],
  );
}
