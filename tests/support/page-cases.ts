import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { type Instant, instantAt } from '../../core/model/calendar-date.ts';
import { marketplaceOf } from '../../core/model/marketplaces.ts';
import type { PageSnapshot } from '../../core/model/page-snapshot.ts';

/** A saved page: a folder with `page.html`, `about.json` and `expected.json`; a sample has `snapshot.json` too. */
export interface PageCase {
  /** `gift-card-balance/us`: the last two folders. */
  readonly name: string;
  readonly folder: string;
  readonly url: string;
  readonly html: string;
  /** What was captured of the page, where the case is a sample that a user has made. */
  readonly snapshot?: PageSnapshot;
  /** Noon, in the site's zone, of the day on which it was captured. */
  readonly capturedAt: Instant;
  /** A subset of the reading. */
  readonly expected: Json;
  /** Refusing the value in question is as good as reading it. */
  readonly mayRefuse?: true;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/pages');
/** Real pages that are not part of the project, where a checkout of them lies beside it. */
export const REAL_PAGES = path.resolve(import.meta.dirname, '../../../shared/pages');

/** Every case below a folder, by name. */
export function casesIn(folder: string): PageCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.html')
    .map((file) => loadCase(path.resolve(folder, path.dirname(file))))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function loadCase(folder: string): PageCase {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const { url, captured, mayRefuse } = JSON.parse(read('about.json')) as {
    url: string;
    captured: string;
    mayRefuse?: boolean;
  };
  return {
    name: folder.split(path.sep).slice(-2).join('/'),
    folder,
    url,
    html: read('page.html'),
    ...(existsSync(path.join(folder, 'snapshot.json')) && {
      snapshot: JSON.parse(read('snapshot.json')) as PageSnapshot,
    }),
    capturedAt: noonOf(captured, url),
    expected: JSON.parse(read('expected.json')) as Json,
    ...(mayRefuse && { mayRefuse }),
  };
}

/** @param captured A day, or a month or year: then its last day, so that no day that the page names was to come. */
function noonOf(captured: string, url: string): Instant {
  const [year, month = 12, day = 31] = captured.split('-').map(Number);
  // A day beyond the end of its month is its last.
  const noon = Temporal.PlainDateTime.from({ year, month, day, hour: 12 });
  const { epochMilliseconds } = noon.toZonedDateTime(marketplaceOf(new URL(url))?.timeZone ?? 'UTC');
  return instantAt(epochMilliseconds);
}

/** A case of this project by name: `gift-card-balance/us`. */
export function fixture(name: string): PageCase {
  return loadCase(path.join(FIXTURES, name));
}

/** The page as a browser without scripts would hold it. */
export function documentOf({ html, url }: { html: string; url: string }): Document {
  return new JSDOM(html, { url }).window.document;
}

/** The page without the elements that a selector finds. @throws Error when it finds none: then the test tests nothing. */
export function knockOut(page: PageCase, selector: string): Document {
  const document = documentOf(page);
  const found = document.querySelectorAll(selector);
  if (found.length === 0) throw new Error(`${page.name}: nothing to knock out at ${selector}`);
  for (const element of found) element.remove();
  return document;
}

/** The page without each element of its body in turn, each put back before the next one goes, and how that one begins. */
export function* withoutEach(page: PageCase): Generator<{ document: Document; removed: string }> {
  const document = documentOf(page);
  for (const element of [...document.body.querySelectorAll('*')]) {
    const { parentNode, nextSibling } = element;
    element.remove();
    yield { document, removed: element.outerHTML.slice(0, 80) };
    parentNode?.insertBefore(element, nextSibling);
  }
}

/** One place where a reading is not what the case expects. */
export interface Difference {
  /** `wrong`: another value is stated. `unread`: none is, where one was expected. */
  readonly verdict: 'wrong' | 'unread';
  readonly text: string;
}

/** How a case went. `refused`: not read, where that is as good. */
export type Verdict = 'right' | 'refused' | 'unread' | 'wrong';

export function verdictOf(found: readonly Difference[], mayRefuse = false): Verdict {
  if (found.some(({ verdict }) => verdict === 'wrong')) return 'wrong';
  if (found.length === 0) return 'right';
  return mayRefuse ? 'refused' : 'unread';
}

/** Compares a reading with the part of it that a case names; what the case does not name is free. */
export function differences(expected: Json, actual: unknown): Difference[] {
  const [wanted, got] = [fieldOf(expected, 'outcome'), fieldOf(actual, 'outcome')];
  if (actual === undefined || actual === null) return [{ verdict: 'unread', text: 'not one of ours' }];
  if (got === 'unrecognised' && wanted !== got) {
    return [
      { verdict: 'unread', text: `unrecognised, missing ${JSON.stringify(fieldOf(actual, 'missing'))}` },
    ];
  }
  return [...compare(expected, actual, '')];
}

function* compare(expected: Json, actual: unknown, at: string): Generator<Difference> {
  // Null says that nothing may be stated.
  if (expected === null && actual === undefined) return;
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length) {
    yield { verdict: 'wrong', text: `${at}: ${expected.length} of them expected, ${actual.length} read` };
  } else if (
    typeof expected === 'object' &&
    expected !== null &&
    typeof actual === 'object' &&
    actual !== null
  ) {
    for (const [key, inner] of Object.entries(expected)) {
      yield* compare(inner, fieldOf(actual, key), at ? `${at}.${key}` : key);
    }
  } else if (expected !== actual) {
    const [want, have] = [JSON.stringify(expected), JSON.stringify(actual) ?? 'nothing'];
    yield {
      verdict: actual === undefined ? 'unread' : 'wrong',
      text: `${at}: ${want} expected, ${have} read`,
    };
  }
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
