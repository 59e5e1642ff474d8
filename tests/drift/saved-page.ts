import { JSDOM } from 'jsdom';
import type { PageCase } from '../support/page-cases.ts';
import type { DriftPage, Json } from './page.ts';

/** What the bench needs of a case of saved pages. */
export type SavedPage = Pick<PageCase, 'name' | 'url' | 'html' | 'expected'> &
  Partial<Pick<PageCase, 'capturedAt'>>;

/**
 * Gives a saved page as it was, as often as wanted: what was changed since is taken back, which costs what
 * the changes cost. Parsing or copying the page anew would cost more than all that is done with it.
 */
export class Pages {
  readonly #saved: SavedPage;
  readonly #document: Document;
  readonly #observer: MutationObserver;
  /** Those that the observer has been told of; the newest it still keeps. */
  readonly #changes: MutationRecord[] = [];
  /** Copies of buttons can take the choice from their originals, and no record tells of it. */
  readonly #choices: readonly (readonly [field: HTMLInputElement, checked: boolean])[];

  constructor(saved: SavedPage) {
    this.#saved = saved;
    const { window } = new JSDOM(saved.html, { url: saved.url });
    this.#document = window.document;
    this.#choices = [...this.#document.querySelectorAll('input')].map((field) => [field, field.checked]);
    this.#observer = new window.MutationObserver((changes) => void this.#changes.push(...changes));
    this.#observer.observe(this.#document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeOldValue: true,
      characterData: true,
      characterDataOldValue: true,
    });
  }

  /** The page before this one is no more: one page at a time. */
  fresh(expected: Json = this.#saved.expected): DriftPage {
    const changes = [...this.#changes.splice(0), ...this.#observer.takeRecords()];
    for (const change of changes.reverse()) takeBack(change);
    for (const [field, checked] of this.#choices) if (field.checked !== checked) field.checked = checked;
    this.#observer.takeRecords();
    return {
      document: this.#document,
      url: this.#saved.url,
      ...(this.#saved.capturedAt && { capturedAt: this.#saved.capturedAt }),
      expected,
      absent: new Set(),
      turned: new Set(),
      added: new Set(),
      mayRefuse: false,
      mayOmit: false,
      mayBeOther: false,
      late: [],
    };
  }

  close(): void {
    this.#observer.disconnect();
    this.#document.defaultView?.close();
  }
}

function takeBack(change: MutationRecord): void {
  const { type, target, oldValue } = change;
  if (type === 'characterData') (target as CharacterData).data = oldValue ?? '';
  else if (type === 'attributes') {
    const name = change.attributeName ?? '';
    if (oldValue === null) (target as Element).removeAttribute(name);
    else (target as Element).setAttribute(name, oldValue);
  } else {
    for (const node of change.addedNodes) target.removeChild(node);
    for (const node of change.removedNodes) target.insertBefore(node, change.nextSibling);
  }
}
