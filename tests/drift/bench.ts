import type { Instant } from '../../core/model/calendar-date.ts';
import { demandAll, type Judgement, judge } from './judge.ts';
import { KINDS, type Kind } from './kinds/index.ts';
import type { DriftPage, Json } from './page.ts';
import { randomFrom } from './random.ts';
import { Pages, type SavedPage } from './saved-page.ts';

/** The reader under test. */
export type Read = (document: Document, url: URL, capturedAt?: Instant) => unknown;

/** The changes of one mutated page. The same plan gives the same page. */
export interface Plan {
  readonly seed: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly kind: Kind;
  /** Only these of the changes that the kind proposes; all when not given. */
  readonly keep?: readonly number[];
}

export interface Performed extends Judgement {
  /** What was done, for each step. Empty for a step that does not apply to the page. */
  readonly done: readonly (readonly string[])[];
}

/** Changes a page by the plan. What was done, step by step. */
export function change(page: DriftPage, plan: Plan): readonly (readonly string[])[] {
  return plan.steps.map(({ kind, keep }) => {
    // The seed of a step is its kind's and not its place's, so that the other steps can be left out.
    const proposed = KINDS[kind](page, randomFrom(`${plan.seed}/${kind}`));
    const kept = keep ? proposed.filter((_, at) => keep.includes(at)) : proposed;
    for (const step of kept) step.apply();
    return kept.map((step) => step.what);
  });
}

/** Reads a changed page, first without what comes late: then it may say less, and never something else. */
export function readChanged(page: DriftPage, read: Read): Judgement {
  const url = new URL(page.url);
  if (page.late.length > 0) {
    const early = judge(read(page.document, url, page.capturedAt), {
      ...page,
      mayRefuse: true,
      isEarly: true,
    });
    if (early.verdict === 'wrong') return { ...early, because: early.because.map((text) => `early ${text}`) };
    for (const { place, part } of page.late) place.replaceWith(part);
  }
  return judge(read(page.document, url, page.capturedAt), page);
}

/** One saved page under test: its own reading first, then as many changed ones as wanted. */
export class Bench {
  readonly #pages: Pages;
  readonly #read: Read;
  readonly #expected: Json;
  /** How the unchanged page is read; anything but right makes what follows pointless. */
  readonly unchanged: Judgement;

  constructor(saved: SavedPage, read: Read) {
    this.#pages = new Pages(saved);
    this.#read = read;
    const page = this.#pages.fresh();
    const reading = read(page.document, new URL(page.url), page.capturedAt);
    this.unchanged = judge(reading, page);
    this.#expected =
      this.unchanged.verdict === 'right' ? demandAll(saved.expected, reading, saved.url) : saved.expected;
  }

  /** Whether a kind of change finds anything to change on this page. */
  applies(kind: Kind): boolean {
    return ['a', 'b', 'c', 'd'].some(
      (seed) => KINDS[kind](this.#pages.fresh(this.#expected), randomFrom(seed)).length > 0,
    );
  }

  perform(plan: Plan): Performed {
    const page = this.#pages.fresh(this.#expected);
    const done = change(page, plan);
    return { ...readChanged(page, this.#read), done };
  }

  /** The changed page by itself, for another engine to read. */
  changed(plan: Plan): DriftPage {
    const page = this.#pages.fresh(this.#expected);
    change(page, plan);
    return page;
  }

  close(): void {
    this.#pages.close();
  }
}
