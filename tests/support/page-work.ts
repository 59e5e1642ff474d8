import type { CDPSession, Page } from '@playwright/test';

/** The name under which the readers' script is known to the engine's counts. */
const SCRIPT = 'readers.js';

/** What a reader asks the page for, counted by how much of the page the browser may have to look at for it. */
const COUNT_ASKING = `(() => {
  globalThis.asked = 0;
  const below = (node) => (node.getElementsByTagName ? node.getElementsByTagName('*').length : 0) + 1;
  const count = (owner, name, cost) => {
    const own = owner[name];
    owner[name] = function (...given) {
      globalThis.asked += cost(this, given);
      return own.apply(this, given);
    };
  };
  const countGetter = (owner, name, cost) => {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      ...own,
      get() {
        globalThis.asked += cost(this);
        return own.get.call(this);
      },
    });
  };
  for (const name of ['matches', 'closest', 'getAttribute', 'hasAttribute']) count(Element.prototype, name, () => 1);
  for (const { prototype } of [Element, Document, DocumentFragment]) {
    count(prototype, 'querySelector', below);
    count(prototype, 'querySelectorAll', below);
  }
  count(Node.prototype, 'contains', () => 1);
  // Of two children of one parent the browser goes from one to the other.
  count(Node.prototype, 'compareDocumentPosition', ({ parentNode }, [other]) =>
    parentNode && parentNode === other.parentNode ? parentNode.childElementCount : 1,
  );
  count(TreeWalker.prototype, 'nextNode', () => 1);
  for (const name of ['parentElement', 'firstChild', 'nextSibling']) countGetter(Node.prototype, name, () => 1);
  countGetter(Node.prototype, 'textContent', below);
  countGetter(Element.prototype, 'children', ({ childElementCount }) => childElementCount);
  for (const name of ['includes', 'indexOf', 'sort', Symbol.iterator]) {
    count(Array.prototype, name, ({ length }) => length);
  }
  const { slice } = Array.prototype;
  Array.prototype.slice = function (...given) {
    const part = slice.apply(this, given);
    globalThis.asked += part.length;
    return part;
  };
})()`;

/**
 * How many steps readers take over a page: every function of their script as often as it is called, as the
 * engine counts it, what they ask of the document, and the lists that they go through. Unlike time it is the same on every machine, so that a test
 * can say that four times the page is about four times the work.
 */
export class PageWork {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** @param script that defines the readers as `pages`. */
  static async of(page: Page, script: string): Promise<PageWork> {
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await page.evaluate(`(() => { ${script}; globalThis.pages = pages; })()\n//# sourceURL=${SCRIPT}`);
    await page.evaluate(COUNT_ASKING);
    return new PageWork(page, session);
  }

  /** Shows a page that all following questions are about. It stands in the same window as the one before. */
  async show(html: string): Promise<void> {
    await this.#page.setContent(`<!doctype html><html lang="en-US"><body>${html}`);
    await this.#calls();
  }

  /** What the page at this address is read as, and the steps that took. */
  async read(url: string): Promise<{ reading: unknown; steps: number }> {
    const { text, asked } = await this.#page.evaluate<{ text: string; asked: number }>(`(() => {
      globalThis.asked = 0;
      const reading = pages.readDocument(document, ${JSON.stringify(url)}) ?? null;
      const { asked } = globalThis;
      return { text: JSON.stringify(reading), asked };
    })()`);
    return { reading: JSON.parse(text), steps: asked + (await this.#calls()) };
  }

  /** How often the functions of the script were called since this was asked last. */
  async #calls(): Promise<number> {
    const { result } = await this.#session.send('Profiler.takePreciseCoverage');
    let calls = 0;
    for (const { url, functions } of result) {
      if (url !== SCRIPT) continue;
      // The first range of a function is all of it.
      for (const { ranges } of functions) calls += ranges[0]?.count ?? 0;
    }
    return calls;
  }
}
