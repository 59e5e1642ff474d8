// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { CardsAndPoints } from '../../../components/settings/CardsAndPoints.tsx';
import type { ChangeAdvice } from '../../../components/settings/settings-state.ts';
import { TipChoices } from '../../../components/settings/TipChoices.tsx';
import {
  type AdviceSettings,
  CARD_DEFAULTS,
  DEFAULT_ADVICE_SETTINGS,
  POINTS_DEFAULTS,
  TIP_KINDS,
} from '../../../core/model/advice-settings.ts';
import { type Currency, money } from '../../../core/model/money.ts';
import { draw } from '../../support/render.tsx';
import { languageOf } from '../../support/ui.ts';

const BACK = 'Cash back at Amazon (%)';
const HERE = 'Value of 1,000 points at Amazon';
const ELSEWHERE = 'Value of 1,000 points elsewhere';

/** Draws the choices and answers what the changes made so far would store. */
function drawChoices(
  changed: Partial<AdviceSettings> = {},
  currencies: readonly Currency[] = ['USD'],
  language = languageOf('en', 'en-US'),
) {
  const advice = { ...DEFAULT_ADVICE_SETTINGS, ...changed };
  const changes: ChangeAdvice[] = [];
  const onAdvise = (change: ChangeAdvice) => changes.push(change);
  draw(
    <>
      <TipChoices advice={advice} onAdvise={onAdvise} />
      <CardsAndPoints advice={advice} currencies={currencies} onAdvise={onAdvise} />
    </>,
    language,
  );
  return { changes, stored: () => changes.reduce((settings, change) => change(settings), advice) };
}

function field(label: string): HTMLInputElement {
  return screen.getByRole('textbox', { name: label });
}

/** What stands below a field. */
function note(label: string): string {
  const ids = field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

function write(label: string, text: string) {
  fireEvent.input(field(label), { target: { value: text } });
  fireEvent.change(field(label));
}

describe('kinds of tips', () => {
  it('are all there, each with a sentence, and ticked unless they are off', () => {
    drawChoices({ hintsOff: ['points'] });
    const kinds = within(screen.getByRole('group', { name: 'Kinds of tips' }));
    const boxes = kinds.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes).toHaveLength(TIP_KINDS.length);
    const off = boxes.filter(({ checked }) => !checked);
    expect(off).toEqual([kinds.getByRole('checkbox', { name: 'Paying with points' })]);
    for (const box of boxes) {
      const id = box.getAttribute('aria-describedby') ?? '';
      expect(document.getElementById(id)?.textContent).toMatch(/\.$/);
    }
  });

  it('are switched off and on one by one, whatever was switched off elsewhere meanwhile', () => {
    const { changes, stored } = drawChoices({ hintsOff: ['points'] });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Promotions' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Paying with points' }));
    expect(stored().hintsOff).toEqual(['promotion']);
    const [first] = changes;
    expect(first?.({ ...DEFAULT_ADVICE_SETTINGS, hintsOff: ['gift-card'] }).hintsOff).toEqual([
      'gift-card',
      'promotion',
    ]);
  });

  it('are switched off and on at once, and counted', () => {
    const { stored } = drawChoices();
    expect(screen.getByText('Kinds of tips: 8 of 8')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Show tips' }));
    expect(stored().hintsOff).toEqual(TIP_KINDS);
  });

  it('of which some are off are all shown again with one click', () => {
    const { stored } = drawChoices({ hintsOff: ['points'] });
    const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Show tips' });
    expect(screen.getByText('Kinds of tips: 7 of 8')).toBeTruthy();
    expect([all.checked, all.indeterminate]).toEqual([false, true]);
    fireEvent.click(all);
    expect(stored().hintsOff).toEqual([]);
  });

  it('product pages are looked at only when that is chosen', () => {
    const { stored } = drawChoices();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Look at every product page' });
    expect(box.checked).toBe(false);
    fireEvent.click(box);
    expect(stored().productPages).toBe(true);
  });
});

describe('the card', () => {
  it('has no rate before it is named', () => {
    const { stored } = drawChoices();
    expect(screen.queryByRole('textbox', { name: BACK })).toBeNull();
    fireEvent.change(screen.getByRole('combobox', { name: 'Card you use at Amazon' }), {
      target: { value: 'amazon-visa' },
    });
    expect(stored().card).toBe('amazon-visa');
  });

  it.each([
    ['prime-visa', '5'],
    ['amazon-visa', '3'],
    ['store-card', '5'],
  ] as const)('%s has its default of %s %%, with source and date', (card, rate) => {
    drawChoices({ card });
    expect(field(BACK).value).toBe(rate);
    expect(note(BACK)).toBe(`Typical value. Source: ${CARD_DEFAULTS[card].source.text}, Nov 22, 2026`);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('takes a rate of the user’s own, and puts the default back', () => {
    const { stored } = drawChoices({ card: 'prime-visa' });
    write(BACK, '2.5');
    expect(stored().cardBack).toBe(250);
  });

  it('says the default beside an own rate', () => {
    const { stored } = drawChoices({ card: 'prime-visa', cardBack: 250 });
    expect(field(BACK).value).toBe('2.5');
    expect(note(BACK)).toBe('Your own. Typical: 5. Source: AwardWallet; Business Insider, Nov 22, 2026');
    fireEvent.click(screen.getByRole('button', { name: `Use the typical value: ${BACK}` }));
    expect(stored().cardBack).toBeNull();
  });

  it('nobody knows is empty, and stays without a rate until one is written', () => {
    drawChoices({ card: 'other' });
    expect(field(BACK).value).toBe('');
    expect(note(BACK)).toMatch(/^No typical value known/);
  });

  it('that is changed loses the other card’s own rate', () => {
    const { stored } = drawChoices({ card: 'prime-visa', cardBack: 250 });
    fireEvent.change(screen.getByRole('combobox', { name: 'Card you use at Amazon' }), {
      target: { value: '' },
    });
    expect(stored()).toMatchObject({ card: null, cardBack: null });
  });
});

describe('bad input', () => {
  it.each([
    ['a lot', /Enter a number/],
    ['-1', /Enter zero or more/],
    ['101', /at most 100%/],
  ])('%j as a rate is said at the field, kept in it, and not saved', (text, words) => {
    const { changes } = drawChoices({ card: 'prime-visa' });
    write(BACK, text);
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(note(BACK)).toMatch(words);
    expect(field(BACK).getAttribute('aria-invalid')).toBe('true');
    expect(field(BACK).value).toBe(text);
    expect(changes).toEqual([]);
  });

  it.each([
    ['some', /Enter an amount/],
    ['-5', /Enter zero or more/],
    ['9999999', /too large/],
  ])('%j as an amount is said and not saved', (text, words) => {
    const { changes } = drawChoices();
    write('Usual Kindle, music and video spending in 30 days (USD)', text);
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(changes).toEqual([]);
  });

  it('is forgotten once a good value is written', () => {
    const { stored } = drawChoices({ card: 'prime-visa' });
    write(BACK, 'a lot');
    write(BACK, '4');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(stored().cardBack).toBe(400);
  });

  it('that is blank puts the default back', () => {
    const { stored } = drawChoices({ card: 'prime-visa', cardBack: 250 });
    write(BACK, ' ');
    expect(stored().cardBack).toBeNull();
  });
});

describe('points', () => {
  it('have values at Amazon and elsewhere, with source and date', () => {
    drawChoices({ pointsProgramme: 'chase' });
    expect([field(HERE).value, field(ELSEWHERE).value]).toEqual(['$8.00', '$10.00']);
    expect(note(HERE)).toBe(`Typical value. Source: ${POINTS_DEFAULTS.chase.source.text}, Nov 22, 2026`);
  });

  it('without a clear value elsewhere say so, and take the user’s own', () => {
    const { stored } = drawChoices({ pointsProgramme: 'citi' });
    expect(field(ELSEWHERE).value).toBe('');
    expect(note(ELSEWHERE)).toBe('No typical value known.');
    write(ELSEWHERE, '7.50');
    expect(stored().pointsElsewhere).toEqual({ micro: 750_000, currency: 'USD' });
  });

  it('in pounds are valued in pounds', () => {
    const { stored } = drawChoices({ pointsProgramme: 'amex-uk' });
    expect(field(HERE).value).toBe('£4.50');
    write(HERE, '5');
    expect(stored().pointsAtAmazon).toEqual({ micro: 500_000, currency: 'GBP' });
  });

  it('of another programme lose the own values of the first', () => {
    const own = { micro: 900_000, currency: 'USD' } as const;
    const { stored } = drawChoices({ pointsProgramme: 'chase', pointsAtAmazon: own, pointsElsewhere: own });
    fireEvent.change(screen.getByRole('combobox', { name: 'Points you use at Amazon' }), {
      target: { value: 'bilt' },
    });
    expect(stored()).toMatchObject({ pointsProgramme: 'bilt', pointsAtAmazon: null, pointsElsewhere: null });
  });
});

describe('how the user shops', () => {
  it('is unsaid at first, and kept exactly once said', () => {
    const { stored } = drawChoices({}, ['GBP', 'USD']);
    expect(field('Bought anyway (%)').value).toBe('');
    write('Usual Kindle, music and video spending in 30 days (GBP)', '12.50');
    write('Bought anyway (%)', '80');
    write('How often you return orders (%)', '7,5');
    fireEvent.click(screen.getByRole('checkbox', { name: 'I’m saving my gift card balance' }));
    expect(stored()).toMatchObject({
      digitalSpending: money(1250, 'GBP'),
      boughtAnyway: 8000,
      returned: 750,
      savingGiftCard: true,
    });
  });

  it('stays in the currency in which it was said, and can be taken back', () => {
    const { stored } = drawChoices({ digitalSpending: money(1250, 'USD') }, ['GBP']);
    const label = 'Usual Kindle, music and video spending in 30 days (USD)';
    expect(field(label).value).toBe('$12.50');
    write(label, '');
    expect(stored().digitalSpending).toBeNull();
  });
});

it('speaks German, with German numbers', () => {
  const { stored } = drawChoices({ card: 'prime-visa', cardBack: 250 }, ['EUR'], languageOf('de'));
  expect(field('Bonus bei Amazon (%)').value).toBe('2,5');
  expect(note('Bonus bei Amazon (%)')).toContain(', 22. Nov. 2026');
  write('Übliche Ausgaben für Kindle, Musik und Video in 30 Tagen (EUR)', '1.234,50 €');
  expect(stored().digitalSpending).toEqual(money(123_450, 'EUR'));
});
