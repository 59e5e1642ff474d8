// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ConfirmPlaceView } from '../../../components/confirm-place/ConfirmPlaceView.tsx';
import type { ConfirmState } from '../../../components/confirm-place/confirm-state.ts';
import { draw } from '../../support/render.tsx';
import { languageOf } from '../../support/ui.ts';

const AMOUNT = { minor: 4127, currency: 'USD' } as const;
const ASK = {
  kind: 'ask',
  page: 'gift-card-balance',
  amount: AMOUNT,
  label: 'Left on your cards:',
  needsWord: false,
} as const;
const actions = { onYes: vi.fn(), onAgain: vi.fn(), onClose: vi.fn() };

function show(state: ConfirmState, language = languageOf('en', 'en-US')): string {
  draw(<ConfirmPlaceView state={state} {...actions} />, language);
  return screen.getByRole('main').textContent ?? '';
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the question', () => {
  it('names the figure, the amount and what the page calls it', () => {
    const text = show(ASK);
    for (const part of ['Is this your gift card balance now?', '$41.27', '“Left on your cards:”']) {
      expect(text).toContain(part);
    }
  });

  it('is asked in the language of the browser', () => {
    expect(show({ ...ASK, page: 'rewards' }, languageOf('de', 'de-DE'))).toMatch(
      /Ist das jetzt die Summe Ihrer Prämien\?41,27\s\$/,
    );
  });

  it('says when nothing else on the page agrees', () => {
    expect(show({ ...ASK, needsWord: true })).toContain('we need your word');
    press('Yes, exactly');
    expect(actions.onYes).toHaveBeenCalledTimes(1);
  });

  it('takes another place instead', () => {
    show(ASK);
    press('No, another one');
    expect(actions.onAgain).toHaveBeenCalledTimes(1);
    expect(actions.onYes).not.toHaveBeenCalled();
  });

  it('shows what the page calls it as text', () => {
    show({ ...ASK, label: '<img src=x onerror=alert(1)>' });
    expect(screen.getByRole('main').querySelector('img[onerror]')).toBeNull();
  });
});

describe('what came of it', () => {
  it.each<[ConfirmState, string]>([
    [{ kind: 'kept', amount: AMOUNT, needsWord: false }, 'Unspent will look here from now on'],
    [{ kind: 'kept', amount: AMOUNT, needsWord: true }, 'Saved on your word'],
    [{ kind: 'refused', missing: ['balance'] }, 'Couldn’t find: Balance'],
    [{ kind: 'unclear' }, 'Unspent couldn’t find this spot again'],
    [{ kind: 'changed' }, 'The page has changed'],
    [{ kind: 'over' }, 'Nothing to confirm'],
    [{ kind: 'failed', code: 'not-open' }, 'Nothing was saved'],
  ])('is said: %j', (state, words) => {
    expect(show(state)).toContain(words);
    expect(document.activeElement).toBe(screen.getByRole('heading'));
    press('Close');
    expect(actions.onClose).toHaveBeenCalledTimes(1);
  });
});
