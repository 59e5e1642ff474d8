// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FirstContact } from '../../../components/popup/FirstContact.tsx';
import { SayingContext } from '../../../components/ui/saying.ts';
import { money } from '../../../core/model/money.ts';
import type { UnconfirmedPage } from '../../../core/overview/overview.ts';
import { accountKey } from '../../support/ids.ts';
import { draw } from '../../support/render.tsx';
import { AT, daysAgo, languageOf } from '../../support/ui.ts';

const layout = vi.fn();
beforeEach(() => layout.mockClear());

function unconfirmed(changed: Partial<UnconfirmedPage> = {}): UnconfirmedPage {
  return {
    reading: 'first',
    page: 'rewards',
    marketplace: 'amazon.com',
    account: accountKey('alex'),
    asOf: daysAgo(0),
    lines: [
      { name: 'Digital content', amount: money(300, 'USD'), expires: '2026-11-30' },
      { name: 'Groceries', amount: money(150, 'USD'), expires: null },
    ],
    more: 0,
    url: 'https://www.amazon.com/norushcredits',
    ...changed,
  };
}

function drawPage(asked: UnconfirmedPage, language = languageOf('en', 'en-US')) {
  const say = { left: vi.fn(), arrived: vi.fn(), layout };
  draw(
    <SayingContext.Provider value={say}>
      <FirstContact asked={asked} at={AT} />
    </SayingContext.Provider>,
    language,
  );
}

describe('a page of a kind that was never compared', () => {
  it('is shown line by line, with its page to compare', () => {
    drawPage(unconfirmed({ accountName: 'Alex', more: 2 }));
    const shown = document.body.textContent ?? '';
    for (const words of [
      'Does this match your rewards page?',
      'Alex',
      'Digital content',
      '$3.00',
      'expires on Mon, Nov 30',
      '$1.50',
      'No expiration date shown',
      'And 2 more lines.',
    ]) {
      expect(shown).toContain(words);
    }
    expect(screen.getByRole('link', { name: 'Open page' }).getAttribute('href')).toBe(
      'https://www.amazon.com/norushcredits',
    );
  });

  it.each([
    ['Yes', 'matching'],
    ['No', 'refused'],
  ])('is answered with %s', (name, is) => {
    drawPage(unconfirmed());
    fireEvent.click(screen.getByRole('button', { name }));
    expect(layout).toHaveBeenCalledExactlyOnceWith('first', is);
  });

  it('names points and a balance without a name', () => {
    drawPage(
      unconfirmed({
        page: 'card-rewards',
        lines: [
          { name: 'Card ··1234', points: 1250, amount: money(1250, 'USD') },
          { name: 'Other', points: 7 },
          { name: '', amount: money(500, 'USD') },
        ],
      }),
    );
    const shown = document.body.textContent ?? '';
    for (const words of ['1,250 points', '$12.50', '7 points', 'Balance']) expect(shown).toContain(words);
  });

  it('speaks German', () => {
    drawPage(unconfirmed(), languageOf('de'));
    expect(screen.getByText('Stimmt das mit Ihrer Prämienseite überein?')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Nein' })).toBeDefined();
  });
});
