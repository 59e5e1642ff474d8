import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import type { DriftPage, Json } from './page.ts';

/** One case folder of saved pages. */
export interface SavedPage {
  /** Its folders: `checkout/us-2026-review`. */
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly expected: Json;
}

/** Gives fresh copies of a saved page, each as it was, without parsing it again. */
export class Pages {
  readonly #saved: SavedPage;
  readonly #document: Document;
  readonly #pristine: Element;

  constructor(saved: SavedPage) {
    this.#saved = saved;
    this.#document = new JSDOM(saved.html, { url: saved.url }).window.document;
    this.#pristine = this.#document.documentElement.cloneNode(true) as Element;
  }

  /** The copy takes the place of the one before: one page at a time. */
  fresh(expected: Json = this.#saved.expected): DriftPage {
    this.#document.replaceChild(this.#pristine.cloneNode(true), this.#document.documentElement);
    return {
      document: this.#document,
      url: this.#saved.url,
      expected,
      absent: new Set(),
      mayRefuse: false,
      mayBeOther: false,
      late: [],
    };
  }

  close(): void {
    this.#document.defaultView?.close();
  }
}

/** Every case folder below a folder: those with a `page.html`. */
export function loadSavedPages(folder: string): SavedPage[] {
  return globSync('**/page.html', { cwd: folder })
    .sort()
    .map((file) => {
      const own = path.join(folder, path.dirname(file));
      const json = (name: string) => JSON.parse(readFileSync(path.join(own, name), 'utf8')) as unknown;
      return {
        name: path.dirname(file).replaceAll(path.sep, '/'),
        url: (json('about.json') as { url: string }).url,
        html: readFileSync(path.join(folder, file), 'utf8'),
        expected: json('expected.json') as Json,
      };
    });
}
