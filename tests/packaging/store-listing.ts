import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../commands/process.ts';

/** Where the texts and pictures for the stores are, below the project's folder. */
export const STORE = '.github/store';

export interface Listing {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** The line on the tiles. */
  readonly tile: string;
  /** In the order of the store, each with the name of its picture. */
  readonly captions: readonly { readonly picture: string; readonly caption: string }[];
  readonly searchTerms: readonly string[];
}

/**
 * The listing in a language: `.github/store/en.md`.
 *
 * @throws where a part is missing.
 */
export function listingOf(language: string): Listing {
  const sections = sectionsOf(readFileSync(path.join(ROOT, STORE, `${language}.md`), 'utf8'));
  const section = (name: string) => {
    const text = sections.get(name);
    if (!text) throw new Error(`the listing in ${language} has no ${name}`);
    return text;
  };
  return {
    name: section('Name'),
    summary: section('Summary'),
    description: section('Description'),
    tile: section('Tile'),
    captions: [...section('Pictures').matchAll(/^\d+\. ([\w-]+): (.+)$/gm)].map(
      ([, picture = '', caption = '']) => ({ picture, caption }),
    ),
    searchTerms: [...section('Search terms').matchAll(/^- (.+)$/gm)].map(([, term = '']) => term),
  };
}

/** The texts below the headings of second rank, by heading. */
export function sectionsOf(markdown: string): ReadonlyMap<string, string> {
  const sections = markdown.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading, lines.join('\n').trim()];
    }),
  );
}
