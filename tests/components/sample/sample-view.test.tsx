// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SampleView } from '../../../components/sample/SampleView.tsx';
import type { SampleState, ShownSample } from '../../../components/sample/sample-state.ts';
import { sampleAddress, subjectIn } from '../../../components/ui/sample-address.ts';
import { draw } from '../../support/render.tsx';
import { languageOf } from '../../support/ui.ts';

const SUBJECT = { page: 'gift-card-balance', marketplace: 'amazon.com' } as const;
const onRetry = vi.fn();
const onSaved = vi.fn();

function show(state: SampleState, language = languageOf('en', 'en-US')) {
  draw(
    <SampleView
      subject={SUBJECT}
      state={state}
      pageUrl="https://www.amazon.com/gc/balance"
      onRetry={onRetry}
      onSaved={onSaved}
    />,
    language,
  );
  return screen.getByRole('main');
}

function ready(changes: Partial<ShownSample> = {}): SampleState {
  return {
    kind: 'ready',
    sample: {
      snapshot: {
        version: 1,
        url: 'https://www.amazon.com/gc/balance',
        capturedAt: '2026-11-01T12:00:00.000Z',
        language: 'en-us',
        title: '',
        came: { navigation: 'unknown', fromCache: false },
        customerIds: [],
        nodes: [],
      },
      replaced: { amounts: 34, dates: 12, numbers: 20, words: 310 },
      page: { outcome: 'unrecognised', missing: ['balance'] },
      sample: { outcome: 'unrecognised', missing: ['balance'] },
      alike: true,
      left: [],
      ...changes,
    },
    text: 'Your Gift Card Balance:\nOruk',
    source: '<p onclick="alert(1)">Oruk <img src=x onerror=alert(1)></p>',
    file: { url: 'blob:sample', name: 'unspent-sample-gift-card-balance.zip' },
  };
}

describe('a sample before it is saved', () => {
  it('says what was replaced, that nothing is left, and how it is read', () => {
    const main = show(ready());
    expect(within(main).getByText(/^Amounts/).nextElementSibling?.textContent).toBe('34');
    expect(within(main).getByText(/^Words/).nextElementSibling?.textContent).toBe('310');
    expect(main.textContent).toContain('are left');
    expect(main.textContent).toContain('exactly like the page.Not understoodCouldn’t find: Balance');
  });

  it.each(['read', 'unrecognised', 'signed-out', 'blocked', 'not-ours'] as const)(
    'has no name of our code where it was %s',
    (outcome) => {
      const verdict = { outcome, missing: ['lots', 'purchaseId', 'giftCard', 'newField'] };
      const main = show(ready({ page: verdict, sample: verdict, alike: false }));
      expect(main.textContent).not.toMatch(
        /lots|purchaseId|giftCard|newField|unrecognised|signed-out|not-ours/,
      );
      expect(main.textContent).toContain('Credits, Confirmation, Gift cards, and Another value');
    },
  );

  it('is shown as text and as source, and nothing of it becomes part of the page', () => {
    const main = show(ready());
    const regions = within(main).getAllByRole('region', { name: /As (text|source)/, hidden: true });
    expect(regions.map((region) => region.textContent)).toEqual([
      'Your Gift Card Balance:\nOruk',
      '<p onclick="alert(1)">Oruk <img src=x onerror=alert(1)></p>',
    ]);
    expect(main.querySelector('img, [onclick]')).toBeNull();
  });

  it('is saved by a link to its file', () => {
    const link = within(show(ready())).getByRole('link', { name: 'Save file' });
    expect(link.getAttribute('href')).toBe('blob:sample');
    expect(link.getAttribute('download')).toBe('unspent-sample-gift-card-balance.zip');
    fireEvent.click(link);
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('names what is left of the page, and says when it is read in another way', () => {
    const main = show(
      ready({ left: ['casey', '4711'], alike: false, sample: { outcome: 'blocked', missing: [] } }),
    );
    expect(main.textContent).toContain('casey and 4711');
    expect(main.textContent).toContain('PageNot understoodCouldn’t find: BalanceReportA robot check');
  });
});

describe('without a sample', () => {
  it('the page to open is offered, and to try again', () => {
    const main = show({ kind: 'not-open' });
    expect(within(main).getByRole('link').getAttribute('href')).toBe('https://www.amazon.com/gc/balance');
    fireEvent.click(within(main).getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('it is said why', () => {
    expect(show({ kind: 'failed', code: 'private' }).textContent).toContain('private window');
  });

  it('it is said that one is being made, also in German', () => {
    expect(show({ kind: 'making' }, languageOf('de')).textContent).toContain('wird erstellt');
  });
});

describe('the address of a sample', () => {
  it('says which page it is of', () => {
    const address = sampleAddress(SUBJECT);
    expect(subjectIn(new URL(address, 'https://x.example').search)).toEqual(SUBJECT);
  });

  it.each(['', '?page=constructor&marketplace=amazon.com', '?page=rewards&marketplace=example.com'])(
    '%s is none',
    (query) => {
      expect(subjectIn(query)).toBeUndefined();
    },
  );
});
