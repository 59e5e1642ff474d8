import { describe, expect, test } from 'vitest';
import { amountsIn, otherDigits, replaceAmounts, writeAmount } from './drift/amounts.ts';
import { change, type Plan, readChanged } from './drift/bench.ts';
import { Benches } from './drift/benches.ts';
import { datesIn, replaceDates, writeDate } from './drift/dates.ts';
import { expand, type Grammar, grammarOf } from './drift/grammar/index.ts';
import { demandAll, judge } from './drift/judge.ts';
import { KIND_GROUPS, KIND_NAMES, type Kind } from './drift/kinds/index.ts';
import { type DriftPage, type Json, valueAt } from './drift/page.ts';
import { randomFrom } from './drift/random.ts';
import { changeableIn, type Order, runDrift } from './drift/run.ts';
import { Pages, type SavedPage } from './drift/saved-page.ts';
import { Spots } from './drift/spots.ts';
import type { Tally } from './drift/tally.ts';
import { shownTexts } from './drift/visible-text.ts';
import { fixture } from './support/page-cases.ts';

const SAVED: SavedPage = {
  name: 'gift-card-balance/small',
  url: 'https://www.amazon.com/gc/balance',
  html: `<!doctype html><html lang="en-US"><head><style>.hide{display:none}</style></head><body>
    <div id="box" class="a-section"><h2 class="a-text-bold">Your Gift Card Balance:
      <span id="gc-ui-balance-gc-balance-value" class="a-color-success">$1,204.10</span></h2>
      <p class="hide" id="alert">$99.00</p><p class="note">There might be a temporary hold on your balance, of an hour or more.</p></div>
    <div class="activity"><span class="heading">Gift Card Activity</span>
      <table><tr><th>Date</th><th>Description</th><th>Amount</th></tr>
      <tr><td>May 12, 2026</td><td><span>Refund from Amazon.com order</span></td><td>-$19.48</td></tr>
      <tr><td>May 3, 2026</td><td><span>Gift Card added</span></td><td>$7.31</td></tr></table></div>
    </body></html>`,
  expected: {
    outcome: 'read',
    marketplace: 'amazon.com',
    balance: { minor: 120410, currency: 'USD' },
    whole: true,
    activity: [
      { date: '2026-05-12', kind: 'refund', amount: { minor: -1948, currency: 'USD' } },
      { date: '2026-05-03', kind: 'other', amount: { minor: 731, currency: 'USD' } },
    ],
  },
};

function plan(kind: Kind, seed = 'one'): Plan {
  return { seed, steps: [{ kind }] };
}

function changedBy(kind: Kind, seed?: string): { page: DriftPage; before: string; done: readonly string[] } {
  const pages = new Pages(SAVED);
  const page = pages.fresh();
  const before = page.document.documentElement.outerHTML;
  const [done = []] = change(page, plan(kind, seed));
  return { page, before, done };
}

function shown({ document }: DriftPage): string {
  return shownTexts(document.body)
    .map((text) => text.data)
    .join(' ')
    .replaceAll(/[\s\p{Cf}]+/gu, '');
}

/** What comes of pages that the trusting reader reads. */
function drift(order: Order, saved: readonly SavedPage[] = [SAVED]): Tally {
  const all = changeableIn(new Benches(saved, trusting), { ...order, part: 0, of: 1 });
  return runDrift(new Benches(saved, trusting), order, [...all.values()]);
}

/** Reads like a program that trusts ids and positions: what the bench is there to find out. */
function trusting(document: Document): unknown {
  const parse = (text: string | null | undefined) => amountsIn(text ?? '')[0];
  const balance = parse(document.getElementById('gc-ui-balance-gc-balance-value')?.textContent);
  if (!balance) return { outcome: 'unrecognised', missing: ['balance'] };
  return {
    outcome: 'read',
    marketplace: 'amazon.com',
    whole: true,
    balance: { minor: balance.minor, currency: 'USD' },
    activity: [...document.querySelectorAll('tr')].slice(1).map((row) => {
      const [date, words, amount] = [...row.children].map((cell) => cell.textContent ?? '');
      const found = parse(amount);
      return {
        date: datesIn(date ?? '', 'en-US')[0]?.day,
        kind: words?.includes('Refund') ? 'refund' : 'other',
        ...(found && { amount: { minor: found.negative ? -found.minor : found.minor, currency: 'USD' } }),
      };
    }),
  };
}

describe('every kind of change', () => {
  test.each(KIND_NAMES)('%s changes the page, and the same seed changes it the same way', (kind) => {
    const first = changedBy(kind);
    const second = changedBy(kind);
    const other = changedBy(kind, 'another seed');
    expect(first.done.length).toBeGreaterThan(0);
    expect(first.page.document.documentElement.outerHTML).not.toBe(first.before);
    expect(second.page.document.documentElement.outerHTML).toBe(
      first.page.document.documentElement.outerHTML,
    );
    expect(other.page.document.documentElement.outerHTML).not.toBe(first.before);
  });

  test.each([
    'ids-renamed',
    'ids-removed',
    'classes-renamed',
    'classes-removed',
    'wrappers-added',
    'tags-changed',
    'spaces-and-marks',
    'hidden-duplicates',
    'text-split',
    'table-to-list',
  ] as const)('%s leaves what is shown as it was', (kind) => {
    const pages = new Pages(SAVED);
    const before = shown(pages.fresh());
    for (let seed = 0; seed < 20; seed++) {
      const page = pages.fresh();
      change(page, plan(kind, String(seed)));
      expect(shown(page)).toBe(before);
    }
  });

  test.each(KIND_NAMES)('%s is taken back whole, whatever was done together with it', async (kind) => {
    const pages = new Pages(SAVED);
    const before = pages.fresh().document.cloneNode(true);
    for (let seed = 0; seed < 10; seed++) {
      const steps = [...new Set([kind, ...KIND_NAMES.slice(seed, seed + 2)])].map((one) => ({ kind: one }));
      const page = pages.fresh();
      change(page, { seed: String(seed), steps });
      if (seed % 2 === 0) await Promise.resolve();
      expect(pages.fresh().document.isEqualNode(before)).toBe(true);
    }
  });

  test('a choice that a copy has taken is given back', () => {
    const html = '<body><input type=radio name=a checked><input type=radio name=a></body>';
    const pages = new Pages({ ...SAVED, html });
    const fields = () => [...pages.fresh().document.querySelectorAll('input')];
    const [first, second] = fields() as [HTMLInputElement, HTMLInputElement];
    second.checked = true;
    expect(first.checked).toBe(false);
    expect(fields().map(({ checked }) => checked)).toEqual([true, false]);
  });

  test('renamed classes are renamed in the styles, so that what was hidden stays hidden', () => {
    const { page } = changedBy('classes-renamed');
    expect(page.document.querySelector('.hide')).toBeNull();
    expect(shown(page)).not.toContain('$99.00');
  });

  test('a removed amount is nowhere shown and is expected nowhere', () => {
    for (let seed = 0; seed < 30; seed++) {
      const { page } = changedBy('part-removed', String(seed));
      expect(page.mayRefuse).toBe(true);
      for (const path of page.absent) {
        const minor = Math.abs(Number(valueAt(page.expected, `${path}.minor`)));
        expect(amountsIn(shown(page)).map((amount) => amount.minor)).not.toContain(minor);
      }
    }
  });

  test('a way to deliver that goes with its amount may be missing from the list', () => {
    const pages = new Pages(fixture('checkout/fr-instant-discount'));
    const gone = Array.from({ length: 30 }, (_, seed) => {
      const page = pages.fresh();
      change(page, plan('part-removed', String(seed)));
      return { left: page.document.querySelectorAll('input').length, mayOmit: page.mayOmit };
    });
    expect(gone.filter(({ left }) => left === 1).length).toBeGreaterThan(0);
    expect(gone.every(({ left, mayOmit }) => mayOmit === (left === 1))).toBe(true);
    pages.close();
  });

  test('another language moves the page to a marketplace of that language, amounts with it', () => {
    const { page } = changedBy('language-switched');
    expect(page.url).not.toContain('amazon.com/');
    expect(valueAt(page.expected, 'balance.minor')).toBe(120410);
    expect(valueAt(page.expected, 'balance.currency')).not.toBe('USD');
    expect(page.document.documentElement.lang).not.toBe('en-US');
    expect(shown(page)).not.toContain('Amount');
  });

  test('a late part is missing at first and then stands where it stood', () => {
    const { page, before } = changedBy('late-insertion');
    expect(page.document.documentElement.outerHTML.length).toBeLessThan(before.length);
    for (const { place, part } of page.late) place.replaceWith(part);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });
});

describe('judging', () => {
  const page = () => new Pages(SAVED).fresh();

  test('a refused page is unread, and refused where the change allows it', () => {
    const refused = { outcome: 'unrecognised', missing: ['balance'] };
    expect(judge(refused, page())).toEqual({ verdict: 'unread', because: ['missing balance'] });
    expect(judge(refused, { ...page(), mayRefuse: true }).verdict).toBe('refused');
    expect(judge(undefined, page()).verdict).toBe('unread');
  });

  test('a value that differs is wrong, also where refusing was allowed', () => {
    const reading = { ...(SAVED.expected as object), balance: { minor: 1, currency: 'USD' } };
    expect(judge(reading, page())).toEqual({
      verdict: 'wrong',
      because: ['balance: 120410 USD, read 1 USD'],
    });
    expect(judge(reading, { ...page(), mayRefuse: true }).verdict).toBe('wrong');
  });

  test('a number for what the page no longer shows is wrong, even the true one', () => {
    const gone = { ...page(), absent: new Set(['balance']), mayRefuse: true };
    expect(judge(SAVED.expected, gone).verdict).toBe('wrong');
    expect(judge({ ...(SAVED.expected as object), balance: undefined }, gone).verdict).toBe('right');
  });

  test('what the page does not say is right where it is left out, and wrong where it is stated', () => {
    const none = () => ({ ...page(), expected: { ...(SAVED.expected as object), hold: null } as Json });
    expect(judge(SAVED.expected, none()).verdict).toBe('right');
    expect(judge({ ...(SAVED.expected as object), hold: 5 }, none()).verdict).toBe('wrong');
  });

  test('a row too few or too many is wrong', () => {
    expect(judge({ ...(SAVED.expected as object), activity: [] }, page()).verdict).toBe('wrong');
  });

  describe('where the meaning has changed', () => {
    const expected = SAVED.expected as { activity: Json[] };
    const [refund, added] = expected.activity as [Json, Json];
    const turned = () => ({ ...page(), turned: new Set(['activity.0']), mayRefuse: true, mayOmit: true });
    const reading = (activity: readonly Json[]) => ({ ...expected, activity });

    test('what is stated as before is wrong, left out it is right', () => {
      expect(judge(reading([refund, added]), turned()).verdict).toBe('wrong');
      expect(judge(reading([added]), turned()).verdict).toBe('right');
    });

    test('what is read as what it has become is right', () => {
      expect(judge(reading([{ ...(refund as object), pending: true }, added]), turned()).verdict).toBe(
        'right',
      );
      expect(judge(reading([{ ...(refund as object), date: '2026-01-01' }, added]), turned()).verdict).toBe(
        'wrong',
      );
    });

    test('what stands beside it may be refused, and must not be another', () => {
      expect(judge(reading([]), turned()).verdict).toBe('refused');
      expect(judge(reading([{ ...(added as object), date: '2026-01-01' }]), turned()).verdict).toBe('wrong');
    });

    test('a row of unknown kind may be read as other, and as nothing else', () => {
      const withRow = () => ({ ...page(), added: new Set(['activity']), mayRefuse: true, mayOmit: true });
      const row = { date: '2026-05-03', amount: { minor: 42, currency: 'USD' } };
      expect(judge(reading([refund, added, { ...row, kind: 'other' }]), withRow()).verdict).toBe('right');
      expect(judge(reading([refund, added, { ...row, kind: 'claimed' }]), withRow()).verdict).toBe('wrong');
    });
  });

  test('amounts beyond what expected.json names are demanded too', () => {
    const reading = {
      ...(SAVED.expected as object),
      hold: { minor: 5, currency: 'USD' },
      via: { balance: 'id' },
    };
    expect(demandAll(SAVED.expected, reading, SAVED.url)).toEqual({
      ...(SAVED.expected as object),
      hold: { minor: 5, currency: 'USD' },
    });
  });
});

describe('changes of the meaning', () => {
  test.each(['en', 'de', 'fr', 'es', 'it', 'ja'])(
    '%s: every pattern becomes a text without holes',
    (language) => {
      const grammar = grammarOf(language) as Grammar;
      const { turns, ...others } = grammar;
      const all = [...Object.values(turns).flatMap((turn) => Object.values(turn)), ...Object.values(others)];
      for (const patterns of all) {
        for (const pattern of patterns) {
          for (let seed = 0; seed < 10; seed++) {
            const text = expand([pattern], randomFrom(String(seed)), () => '7');
            expect(text).toMatch(/\S/);
            expect(text).not.toMatch(/[(){}]| \| .*\)/);
          }
        }
      }
    },
  );

  test('the balance and the rows are found in their places, and only there', () => {
    const spots = new Spots(new Pages(SAVED).fresh()).amounts();
    expect(spots.map(({ amount, paths }) => [amount.text, paths])).toEqual([
      ['$1,204.10', ['balance']],
      ['-$19.48', ['activity.0']],
      ['$7.31', ['activity.1']],
    ]);
  });

  test('what arithmetic proves is told apart', () => {
    const money = (minor: number) => ({ minor, currency: 'USD' });
    const html = `<body><b>$30.00</b><table><tr><td>June 4, 2026</td><td>-$10.00</td><td>$30.00</td></tr>
      <tr><td>June 1, 2026</td><td>$40.00</td><td>$40.00</td></tr></table></body>`;
    const expected = {
      outcome: 'read',
      balance: money(3000),
      activity: [
        { date: '2026-06-04', amount: money(-1000), closing: money(3000) },
        { date: '2026-06-01', amount: money(4000), closing: money(4000) },
      ],
    };
    const spots = new Spots(new Pages({ ...SAVED, html, expected }).fresh()).amounts();
    expect(spots.every(({ isProven }) => isProven)).toBe(true);
    expect(new Set(spots.flatMap(({ paths }) => paths))).toEqual(
      new Set(['balance', 'activity.0', 'activity.1']),
    );
  });

  const MEANING = (KIND_GROUPS.meaning ?? []).filter(
    (kind) => !['decoys-inside', 'harmless-words'].includes(kind),
  );

  test.each(MEANING)('%s finds a reader that does not look around', (kind) => {
    const { all } = drift({ seed: '7', mutations: 12, kinds: [kind], part: 0, of: 1 });
    expect(all.wrong).toBeGreaterThan(0);
    expect(all.unread).toBe(0);
  });

  test('harmless words leave everything as it is expected', () => {
    const { page } = changedBy('harmless-words');
    expect(page.mayRefuse).toBe(false);
    expect(page.turned.size + page.absent.size).toBe(0);
  });
});

describe('the run', () => {
  const order = { seed: '7', mutations: 300, kinds: KIND_NAMES, part: 0, of: 1 };

  test('finds a reader that trusts hidden duplicates, and shrinks to the one change that shows it', () => {
    const found = drift({ ...order, kinds: ['hidden-duplicates', 'spaces-and-marks'] });
    const wrong = found.examples.filter(({ verdict }) => verdict === 'wrong');
    expect(found.all.wrong).toBeGreaterThan(0);
    expect(wrong[0]?.plan.steps.map(({ kind }) => kind)).toEqual(['hidden-duplicates']);
    expect(wrong[0]?.done).toHaveLength(1);
  });

  test('says the same again for the same seed, in one part or in several', () => {
    const pages = [SAVED, { ...SAVED, name: 'gift-card-balance/again' }];
    const once = drift(order, pages);
    const parts = [0, 1, 2].map((part) => drift({ ...order, part, of: 3 }, pages));
    expect(drift(order, pages)).toEqual(once);
    const sum = parts.reduce((all, part) => all + part.all.wrong, 0);
    expect(sum).toBe(once.all.wrong);
  });

  test('judges a late page before and after the part arrives', () => {
    const early = (document: Document) =>
      document.querySelector('table') ? SAVED.expected : { ...(SAVED.expected as object), activity: [] };
    const verdicts = Array.from({ length: 20 }, (_, seed) => {
      const page = new Pages(SAVED).fresh();
      change(page, plan('late-insertion', String(seed)));
      return readChanged(page, early).verdict;
    });
    expect(verdicts).toContain('wrong');
  });
});

describe('amounts and days as pages write them', () => {
  test.each([
    ['-$19.48', true, 1948],
    ['$-5.09', true, 509],
    ['1.204,10 €', false, 120410],
    ['￥ 1,782', false, 1782],
    ['CDN$ 12.34', false, 1234],
  ])('%s', (text, negative, minor) => {
    expect(amountsIn(text)).toEqual([expect.objectContaining({ negative, minor })]);
  });

  test('several in a sentence, and no other number', () => {
    expect(amountsIn('Use $5.00 of your $12.34 balance, item 2 $3.00').map(({ minor }) => minor)).toEqual([
      500, 1234, 300,
    ]);
    expect(amountsIn('order 111-5500001-6600001 of 2026')).toEqual([]);
  });

  test('written in another language and found again', () => {
    for (const language of ['de-DE', 'fr-FR', 'ja-JP', 'en-US']) {
      const text = `x ${writeAmount(-120410, 'EUR', language)} y`;
      expect(amountsIn(text)).toEqual([expect.objectContaining({ negative: true, minor: 120410 })]);
      const day = writeDate('2026-05-12', language);
      expect(datesIn(`x ${day} y`, language).map((date) => date.day)).toEqual(['2026-05-12']);
    }
  });

  test('replaced in place, other digits differ in each place', () => {
    expect(replaceAmounts('a $1.00 b $2.00', ({ text }) => `<${text}>`)).toBe('a <$1.00> b <$2.00>');
    expect(replaceDates('on May 12, 2026.', 'en-US', ({ day }) => day)).toBe('on 2026-05-12.');
    const other = otherDigits('$1,204.10', randomFrom('x').int);
    expect(other).toMatch(/^\$[2-9],\d{3}\.\d{2}$/);
    expect(
      [...other].filter((character, at) => /\d/.test(character) && character === '$1,204.10'[at]),
    ).toEqual([]);
  });
});
