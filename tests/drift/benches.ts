import { Bench, type Read } from './bench.ts';
import type { SavedPage } from './saved-page.ts';

/** The benches of saved pages. Each is made when it is first asked for: a page by itself costs more than a change. */
export class Benches {
  readonly saved: readonly SavedPage[];
  readonly #read: Read;
  readonly #made = new Map<number, Bench>();

  constructor(saved: readonly SavedPage[], read: Read) {
    this.saved = saved;
    this.#read = read;
  }

  /** @param page Its place in the list. */
  at(page: number): Bench {
    const bench = this.#made.get(page) ?? new Bench(this.saved[page] as SavedPage, this.#read);
    this.#made.set(page, bench);
    return bench;
  }

  close(): void {
    for (const bench of this.#made.values()) bench.close();
    this.#made.clear();
  }
}
