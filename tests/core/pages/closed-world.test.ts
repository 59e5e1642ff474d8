import { expect, test } from 'vitest';
import { marketplaceOf } from '../../../core/model/marketplaces.ts';
import type { PageSnapshot, SnapshotNode } from '../../../core/model/page-snapshot.ts';
import type { Place } from '../../../core/page-view/field.ts';
import { PageElement } from '../../../core/page-view/page-element.ts';
import { type PageView, shownText, viewPage } from '../../../core/page-view/page-view.ts';
import { pageKindOf } from '../../../core/pages/addresses.ts';
import { readPage } from '../../../core/pages/index.ts';
import { READERS } from '../../../core/pages/readers.ts';
import type { PageReading } from '../../../core/pages/reading.ts';
import { statementsIn } from '../../../core/pages/stated.ts';
import { capturedInChromium } from '../../support/chromium-captures.ts';
import { casesIn, documentOf, FIXTURES, fixture } from '../../support/page-cases.ts';
import { readDocument } from '../../support/read-document.ts';

/**
 * Whatever a page says of a value that nobody explains takes the value back: in its line, in its row or cell,
 * as a status or a heading above it.
 */

const FIGURES = ['$3.33', '17%', '2,500 points'];
/** The last ones are in no vocabulary: names, and words that may well be a qualifier. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'pending',
    'up to',
    'not available',
    'each month',
    'if you spend',
    'for your friend',
    'expired',
    'for Zoe',
    'zonked',
  ],
  de: [
    'ausstehend',
    'bis zu',
    'nicht verfügbar',
    'jeden Monat',
    'wenn du',
    'abgelaufen',
    'für Zoe',
    'verzwirbelt',
  ],
};
/** Those that change what adds up: a limit or a condition does not. */
const CHANGE_SUMS: Readonly<Record<string, readonly string[]>> = {
  en: ['pending', 'not available', 'for your friend', 'expired', 'for Zoe'],
  de: ['ausstehend', 'nicht verfügbar', 'abgelaufen', 'für Zoe'],
};
const STATUSES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Pending',
    'Expired',
    'Estimated',
    'Already used',
    'Zonk Market wallet',
    'Zoe’s',
    'Used on May 3, 2025',
    'Expired May 3, 2025',
    'Valid from January 5, 2029',
    'Redeemed on May 3, 2025.',
  ],
  de: [
    'Ausstehend',
    'Abgelaufen',
    'Voraussichtlich',
    'Zonkmarkt-Konto',
    'Verwendet am 3. Mai 2025',
    'Abgelaufen am 3. Mai 2025',
    'Gültig ab 5. Januar 2029',
  ],
  fr: ['Utilisé le 3 mai 2025', 'Expiré le 3 mai 2025', 'Valable à partir du 5 janvier 2029'],
  es: [
    'Usado el 3 de mayo de 2025',
    'Caducado el 3 de mayo de 2025',
    'Válido a partir del 5 de enero de 2029',
  ],
  it: ['Usato il 3 maggio 2025', 'Scaduto il 3 maggio 2025', 'Valido dal 5 gennaio 2029'],
  ja: ['2025年5月3日に使用済み', '2025年5月3日に失効', '2029年1月5日から有効'],
};

/** Longer lists have more of the same. */
const STATEMENTS_MAX = 6;

const SAVED = casesIn(FIXTURES);
const captures = await capturedInChromium(SAVED);
const CASES = SAVED.flatMap((page) => {
  const snapshot = captures.get(page);
  return snapshot && readPage(snapshot)?.outcome === 'read' ? [{ name: page.name, snapshot }] : [];
});

/** An order's page is about what was; a product's price is nobody's credit; a choice without a reward has no amount. */
const isOfThis = (page: string, value: unknown) =>
  !/^(?:order|digital-product)\//.test(page) &&
  !(
    /^checkout\//.test(page) &&
    typeof value === 'object' &&
    value !== null &&
    'speed' in value &&
    !('reward' in value)
  );
/**
 * Not held yet: words in the cell of the services are taken for services; a status above a list of choices
 * whose captions are explained is not seen, nor one above a total of nothing.
 */
const NOT_HELD = /^(?:aws-credits\/us-page-of-several|checkout\/us-(?:old-)?delivery-step|rewards\/us-none)$/;

test.each(CASES)('$name: what nobody explains takes back the value beside it', ({ name: page, snapshot }) => {
  const before = readPage(snapshot);
  const { view, statements } = statementsOn(snapshot);
  const base = view.language.slice(0, 2);
  const kept: string[] = [];
  for (const [at, { name, field }] of statements.slice(0, STATEMENTS_MAX).entries()) {
    if (field.isUnprinted || !isOfThis(page, field.value) || NOT_HELD.test(page)) continue;
    const place = (field.row ? field.at[0] : field.at.at(-1)) as Place;
    const element = elementOf(view, place);
    const row = field.row ?? element.closest('tr, td, li');
    // Each value tries some; over all pages every one has its turn.
    const pick = (all: readonly string[] = []) => all.filter((_, of) => (of + at) % 3 === 0).slice(0, 2);
    // A word that no figure could change has nothing to lose by one, nor has what arithmetic proves, but in a row of its own.
    const isSum = field.isProven && !field.row;
    const figures = field.isNoFigure || isSum ? [] : pick(FIGURES);
    const words = isSum ? CHANGE_SUMS[base] : WORDS[base];
    const inRow = field.isProven ? [] : pick(WORDS[base]);
    const tries: (readonly [string, PageSnapshot])[] = [
      ...[...figures, ...pick(words)].map(
        (text) => [`in its line: ${text}`, inLine(snapshot, element, text)] as const,
      ),
      ...(row ? [...figures, ...inRow] : []).map(
        (text) => [`in its row: ${text}`, below(snapshot, row as PageElement, text)] as const,
      ),
      ...pick(STATUSES[base]).map(
        (text) => [`above it: ${text}`, above(snapshot, row ?? element, text)] as const,
      ),
    ];
    for (const [where, changed] of tries) {
      if (isStillStated(name, field.value, before, readPage(changed))) kept.push(`${name}, ${where}`);
    }
  }
  expect(kept).toEqual([]);
});

test.each([
  [
    'advertising between the cards below a heading',
    'card-rewards/us-closed-cards',
    /<\/section>/,
    '$&<div><p>Your cost could be $68.27 instead. Get a gift card upon approval for Prime Visa</p></div>',
  ],
  [
    'a footnote’s mark in an element of its own',
    'gift-card-balance/us-footnote',
    /<sup>1<\/sup>/g,
    '<sup><i>\u200e1 </i></sup>',
  ],
])('%s leaves taken back what was', (_, name, part, by) => {
  const { html, url } = fixture(name);
  const changed = html.replace(part, by);
  expect(changed).not.toBe(html);
  expect(readDocument(documentOf({ html: changed, url }), url)).toMatchObject({ outcome: 'unrecognised' });
});

function statementsOn(snapshot: PageSnapshot) {
  const marketplace = marketplaceOf(new URL(snapshot.url));
  const view = marketplace && viewPage(snapshot, marketplace);
  const kind = pageKindOf(snapshot.url)?.page;
  const answer = view && kind && READERS[kind](view);
  return {
    view: view as NonNullable<typeof view>,
    statements: answer && 'fields' in answer ? statementsIn(answer.fields) : [],
  };
}

/** The innermost element that shows what a place names. */
function elementOf(view: PageView, place: Place): PageElement {
  if (place instanceof PageElement) return place;
  if ('line' in place) return place.line.nodes[0]?.parentElement as PageElement;
  const holds = (one: PageElement) => shownText(view, one, 100_000)?.includes(place.text);
  let element = place.in;
  for (let inner: PageElement | undefined = element; inner; inner = inner.children.find(holds))
    element = inner;
  return element;
}

/** Whether the value of this name, or an equal one in the same list, is stated as often as before. */
function isStillStated(
  name: string,
  value: unknown,
  before: PageReading | undefined,
  after: PageReading | undefined,
): boolean {
  const [list = name] = name.split('[');
  const count = (reading: PageReading | undefined) => {
    const said = reading?.outcome === 'read' ? (reading as unknown as Record<string, unknown>)[list] : [];
    return [said].flat().filter((one) => isSame(one, value)).length;
  };
  // What was not stated before, or says of itself that it is pending, has nothing to lose.
  const isOpen = JSON.stringify(value).includes('"pending":true');
  return !isOpen && count(before) > 0 && count(after) >= count(before);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A text behind all that an element holds. */
function inLine(snapshot: PageSnapshot, element: PageElement, text: string): PageSnapshot {
  return { ...snapshot, nodes: [...snapshot.nodes, [element.index, ` ${text}`]] };
}

/** A block of its own at the end of an element. */
function below(snapshot: PageSnapshot, element: PageElement, text: string): PageSnapshot {
  const count = snapshot.nodes.filter((node) => node.length > 2).length;
  return { ...snapshot, nodes: [...snapshot.nodes, [element.index, 'div', 0], [count, text]] };
}

/** A block of its own directly before an element. */
function above(snapshot: PageSnapshot, element: PageElement, text: string): PageSnapshot {
  const moved = (place: number) => (place >= element.index ? place + 1 : place);
  let elements = -1;
  const nodes = snapshot.nodes.flatMap((node): SnapshotNode[] => {
    const [parent, ...rest] = node;
    const same = [moved(parent), ...rest] as unknown as SnapshotNode;
    if (node.length > 2) elements += 1;
    if (node.length === 2 || elements !== element.index) return [same];
    elements = Number.NEGATIVE_INFINITY;
    return [[moved(parent), 'div', 0], [element.index, text], same];
  });
  return { ...snapshot, nodes };
}
