import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, test } from 'vitest';
import { type Spots, spotsOn } from '../../../../core/page-view/amount-spots.ts';
import type { PageView } from '../../../../core/page-view/page-view.ts';
import { POINTED_FIELDS, type PointedPage } from '../../../../core/pages/pointing/pointed.ts';
import {
  describePlace,
  findPlace,
  type PointedPlace,
} from '../../../../core/pages/pointing/pointed-place.ts';
import { fingerprintOf, PRINTS } from '../../../../core/pages/pointing/word-fingerprints.ts';
import { spotAt as placedSpotAt } from '../../../../entrypoints/point-at/placed-spots.ts';
import { change, type Plan } from '../../../drift/bench.ts';
import { KIND_GROUPS, type Kind } from '../../../drift/kinds/index.ts';
import { isMoney, type Json, valueAt } from '../../../drift/page.ts';
import { Pages } from '../../../drift/saved-page.ts';
import { casesIn, FIXTURES } from '../../../support/page-cases.ts';
import { lookAt, spotAt } from '../../../support/read-document.ts';

const URL_ = 'https://www.amazon.com/gc/balance';

function look(document: Document, url = URL_): { view: PageView; on: Spots } {
  const { view } = lookAt(document, url);
  return { view, on: spotsOn(view) };
}

function page(body: string): Document {
  return new JSDOM(`<!doctype html><html lang="en-us"><body>${body}</body></html>`, { url: URL_ }).window
    .document;
}

function placeOf(document: Document, selector: string): PointedPlace {
  const looked = lookAt(document, URL_);
  return describePlace(looked.view, spotAt(looked, document, selector), spotsOn(looked.view));
}

function found(document: Document, place: PointedPlace): number | undefined {
  const { view, on } = look(document);
  return findPlace(view, place, on)?.amount.minor;
}

describe('what can be pointed at', () => {
  const texts = (body: string) => look(page(body)).on.spots.map(({ text, before }) => [text, before]);

  test('an amount with its element to itself, or alone in its line', () => {
    expect(texts('<p>Left: <b>$5.00</b></p><p>You have $7.00 to spend</p>')).toEqual([
      ['$5.00', 'Left:'],
      ['$7.00', 'You have '],
    ]);
  });

  test.each([
    ['two in one sentence', '<p>$5.00 of $7.00</p>'],
    ['hidden', '<p hidden>$5.00</p>'],
    ['struck out', '<p><s>$5.00</s></p>'],
    ['of another currency', '<p>5,00 €</p>'],
    ['negative', '<p>-$5.00</p>'],
    ['no amount', '<p>5 things</p>'],
  ])('nothing that is %s', (_, body) => {
    expect(texts(body)).toEqual([]);
  });

  test('by any element in it or around it, while that means one amount only', () => {
    const document = page(
      '<div id="all"><p id="one">Left: <b><i>$5.00</i></b></p><p>Other: <b>$7.00</b></p></div>',
    );
    const { view, boxOf } = lookAt(document, URL_);
    const spots = spotsOn(view).spots.map((spot) => ({ ...spot, box: boxOf(spot.element) }));
    const at = (selector: string) =>
      placedSpotAt(spots, document.querySelector(selector) as Element)?.amount.minor;
    expect([at('i'), at('b'), at('#one'), at('#all')]).toEqual([500, 500, 500, undefined]);
  });
});

describe('a description', () => {
  const document = page(`<span id="nav-link-accountList-nav-line-1">Hello, Wilhelmina</span>
    <h2>Cards of Wilhelmina</h2><div id="wallet" class="box w-12" role="group">From Ruth, order 111-5500001-6600001:
    <b class="figure">$41.27</b></div>`);

  test('is numbers below 4096 and nothing else: no word of the page can be read in it', () => {
    const place = placeOf(document, '.figure');
    expect(Object.keys(place).sort()).toEqual(['around', 'heading', 'ids', 'label', 'names', 'outer']);
    for (const print of Object.values(place).flat()) {
      expect(Number.isInteger(print) && print >= 0 && print < PRINTS).toBe(true);
    }
    expect(place.ids).toEqual([fingerprintOf('#wallet')]);
    expect(place.names).toEqual(['.figure', '.box', 'role group'].map(fingerprintOf));
  });

  test('leaves the name in the greeting out, and whatever has a digit', () => {
    const place = placeOf(document, '.figure');
    expect(place.heading).toEqual(['cards', 'of'].map(fingerprintOf));
    expect(place.label).toEqual(['from', 'ruth', 'order'].map(fingerprintOf));
  });

  test('of many words cannot be told from another text: dozens of words share each number', () => {
    const letter = (code: number) => String.fromCharCode(97 + (code % 26));
    const names = Array.from({ length: 26 ** 4 }, (_, at) =>
      [at, at / 26, at / 26 ** 2, at / 26 ** 3].map((code) => letter(Math.floor(code))).join(''),
    );
    const counts = new Map<number, number>();
    for (const name of names) counts.set(fingerprintOf(name), (counts.get(fingerprintOf(name)) ?? 0) + 1);
    expect(counts.size).toBe(PRINTS);
    expect(Math.min(...counts.values())).toBeGreaterThan(12);
  });
});

describe('a place is found again', () => {
  const body = (changed: Partial<Record<'label' | 'id' | 'classes' | 'amount' | 'more', string>> = {}) => {
    const {
      label = 'Left on your gift cards',
      id = 'wallet',
      classes = 'figure',
      amount = '$41.27',
      more = '',
    } = changed;
    return page(`<h2>Your money</h2>${more}<div id="${id}">${label}: <b class="${classes}">${amount}</b></div>
      <div>Spent this year: <b>$9.00</b></div>`);
  };
  const place = placeOf(body(), '.figure');

  test.each([
    ['with another amount', { amount: '$1,204.10' }],
    ['under other ids and classes', { id: 'x-y', classes: 'z' }],
    ['in slightly other words', { label: 'Left on all your gift cards' }],
    ['in another language, by its id', { label: 'Übrig auf Karten' }],
    ['behind advertising', { more: '<p>Get a card for $5.00</p><p>Reload: $25.00</p>' }],
  ] as const)('%s', (_, changed) => {
    const minor = 'amount' in changed ? 120410 : 4127;
    expect(found(body(changed), place)).toBe(minor);
  });

  test('and not where neither words nor ids are as they were', () => {
    expect(found(body({ label: 'Worn by your cat', id: 'cat' }), place)).toBeUndefined();
  });

  test('and not where two places fit: none is better than the wrong one', () => {
    const twin = '<div id="wallet">Left on your gift cards: <b class="figure">$2.00</b></div>';
    expect(found(body({ more: twin }), place)).toBeUndefined();
  });

  test('and not where the amount is gone and others remain', () => {
    expect(found(body({ amount: '' }), place)).toBeUndefined();
  });
});

describe('over changed pages', () => {
  const cases = casesIn(FIXTURES).filter(({ name, expected }) => {
    const [kind] = name.split('/') as [PointedPage];
    const field = POINTED_FIELDS[kind];
    return field !== undefined && isMoney(valueAt(expected, field) as Json);
  });
  const subjects = cases.map((saved) => {
    const pages = new Pages(saved);
    const field = POINTED_FIELDS[saved.name.split('/')[0] as PointedPage];
    const { view, on } = look(pages.fresh().document, saved.url);
    const expected = valueAt(saved.expected, field) as { readonly minor: number };
    // The first spot with the amount is the one on top.
    const spot = on.spots.find(({ amount }) => amount.minor === expected.minor);
    return { saved, pages, field, place: spot && describePlace(view, spot, on) };
  });
  afterAll(() => {
    for (const { pages } of subjects) pages.close();
  });

  test('every page has a place that is found on it', () => {
    expect(subjects.length).toBeGreaterThan(20);
    for (const { saved, pages, field, place } of subjects) {
      const { view } = look(pages.fresh().document, saved.url);
      expect([saved.name, place && findPlace(view, place)?.amount]).toEqual([
        saved.name,
        valueAt(saved.expected, field),
      ]);
    }
  });

  const tried = (kinds: readonly Kind[], seeds: number) => {
    let [right, none, wrong] = [0, 0, 0];
    const examples: string[] = [];
    for (const { saved, pages, field, place } of subjects) {
      if (!place) continue;
      for (let seed = 0; seed < seeds; seed++) {
        const changed = pages.fresh();
        const plan: Plan = { seed: `${seed}`, steps: kinds.map((kind) => ({ kind })) };
        const done = change(changed, plan).flat();
        for (const { place: gap, part } of changed.late) gap.replaceWith(part);
        const { view } = look(changed.document, changed.url);
        const amount = findPlace(view, place)?.amount;
        const wanted = changed.absent.has(field) ? undefined : valueAt(changed.expected, field);
        if (amount === undefined) none++;
        else if (JSON.stringify(amount) === JSON.stringify(wanted)) right++;
        else {
          wrong++;
          examples.push(`${saved.name} ${seed}: ${done.join('; ')} gave ${amount.minor}`);
        }
      }
    }
    return { share: right / (right + none + wrong), wrong, examples };
  };

  const KEEPING: readonly Kind[] = [
    'currency-sign-moved',
    'siblings-reordered',
    'table-to-list',
    'hidden-duplicates',
    'tags-changed',
    'wrappers-added',
    'spaces-and-marks',
    'text-split',
    'ids-renamed',
    'ids-removed',
    'classes-renamed',
    'classes-removed',
    'late-insertion',
  ];
  test.each(KEEPING)('%s: found nearly always, never another amount', (kind) => {
    const { share, examples } = tried([kind], 3);
    expect(examples).toEqual([]);
    expect(share).toBeGreaterThan(0.9);
  });

  test.each((KIND_GROUPS.form ?? []).filter((kind) => !KEEPING.includes(kind)))(
    '%s: never another amount',
    (kind) => {
      expect(tried([kind], 5).examples).toEqual([]);
    },
  );
});
