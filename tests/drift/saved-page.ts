import { JSDOM } from 'jsdom';
import type { PageCase } from '../support/page-cases.ts';
import type { DriftPage, Json } from './page.ts';

/** What the bench needs of a case of saved pages. */
export type SavedPage = Pick<PageCase, 'name' | 'url' | 'html' | 'expected'>;

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
