import type { DOMWindow } from 'jsdom';

/** What a reader can ask of a document, by prototype: each call counts as one step, a search as many as it may visit. */
const ASKED = [
  ['Element', 'matches'],
  ['Element', 'closest'],
  ['Element', 'getAttribute'],
  ['Element', 'hasAttribute'],
  ['TreeWalker', 'nextNode'],
] as const;
const SEARCHES = ['querySelectorAll', 'querySelector'] as const;

/**
 * How many steps over the document a piece of work takes. Unlike time it is the same on every machine, so a
 * test can say that twice the page is about twice the work. A search is counted by the size of the page.
 */
export function countSteps(window: DOMWindow, nodes: number, work: () => void): number {
  let steps = 0;
  const restore: (() => void)[] = [];
  const count = (owner: object, name: string, weight: number) => {
    const before = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function counted(this: unknown, ...args: unknown[]) {
      steps += weight;
      return before.apply(this, args);
    });
    restore.push(() => Reflect.set(owner, name, before));
  };
  for (const [owner, name] of ASKED) count(window[owner].prototype, name, 1);
  for (const name of SEARCHES) {
    count(window.Document.prototype, name, nodes);
    // Below an element it is at most the whole page, and as a rule a small part of it.
    count(window.Element.prototype, name, 4);
  }
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
}
