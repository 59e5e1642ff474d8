import { describe, expect, it } from 'vitest';
import { createTranslate, formatLanguage } from '../../../core/platform/translate.ts';
import { WORDS } from '../../support/words.ts';

const english = createTranslate(WORDS.en, { code: 'en', direction: 'ltr', locale: 'en-US' });
const german = createTranslate(WORDS.de, { code: 'de', direction: 'ltr', locale: 'de-DE' });

describe('translate', () => {
  it('puts named placeholders where each language has them', () => {
    const where = { time: '9:00 AM', site: 'amazon.com' };
    expect(english.t('reminder_body_today_until', where)).toBe(
      'Today at amazon.com, until 9:00 AM your time.',
    );
    expect(german.t('reminder_body_today_until', where)).toBe(
      'Heute bei amazon.com, bis 9:00 AM Ihrer Zeit.',
    );
  });

  it('ends a sentence once where it ends with the point of a short month', () => {
    expect(german.t('reminder_body_panel', { day: '1. Dez.' })).toBe('Der Monat endet am 1. Dez.');
    expect(german.t('reminder_body_panel', { day: '1. Mai' })).toBe('Der Monat endet am 1. Mai.');
  });

  it('keeps a text that looks like a placeholder as it is', () => {
    expect(english.t('reminder_title_last_day', { amount: '$1 $AMOUNT$' })).toBe('Last day: $1 $AMOUNT$');
  });

  it('takes the plural form of the count, and the count as the language writes it', () => {
    expect(english.plural('settings_lead_days', 1)).toBe('1 day before');
    expect(english.plural('settings_lead_days', 14)).toBe('14 days before');
    expect(german.plural('settings_lead_days', 1)).toBe('1 Tag vorher');
    expect(german.plural('popup_notice_damaged', 1234)).toMatch(/^1\.234 gespeicherte Einträge/);
    expect(english.plural('reminder_title_several_tomorrow', 3, { amount: '$3.00' })).toBe(
      '$3.00 expires tomorrow (3 credits)',
    );
  });

  it('takes the forms of the language spoken, where the browser has another variant of it', () => {
    const words = { badge_title_tips: { one: 'one', other: 'other' } };
    const writing = { code: 'en', direction: 'ltr', locale: 'fr-FR' } as const;
    // French has the form for one of nothing too.
    expect(createTranslate<'badge_title_tips'>(words, writing).plural('badge_title_tips', 0)).toBe('other');
  });

  it('keeps a value from left to right together in a sentence from right to left', () => {
    const writing = { code: 'en', direction: 'rtl', locale: 'en-US' } as const;
    const { t } = createTranslate(WORDS.en, writing);
    expect(t('reminder_body_today_at', { site: 'amazon.com' })).toContain('\u2068amazon.com\u2069');
  });

  it('has another form where a language has one that the words lack', () => {
    const words = { badge_title_tips: { other: '$COUNT$ tips' } };
    const writing = { code: 'en', direction: 'ltr', locale: 'en' } as const;
    const only = createTranslate<'badge_title_tips'>(words, writing);
    expect(only.plural('badge_title_tips', 1)).toBe('1 tips');
  });

  it.each([
    ['en', 'en-GB', 'en-GB'],
    ['en', 'fr-FR', 'en'],
    ['de', 'de', 'de'],
    ['pt-BR', 'pt-PT', 'pt-PT'],
    ['pt-BR', 'de-DE', 'pt-BR'],
  ])('writes numbers beside %s words in a %s browser as %s', (spoken, browser, expected) => {
    expect(formatLanguage(spoken, browser)).toBe(expected);
  });
});
