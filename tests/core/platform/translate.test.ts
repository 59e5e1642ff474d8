import { describe, expect, it } from 'vitest';
import { createTranslate, formatLanguage } from '../../../core/platform/translate.ts';
import { CATALOGUES, messagesOf } from '../../support/words.ts';

const english = createTranslate(messagesOf(CATALOGUES.en));
const german = createTranslate(messagesOf(CATALOGUES.de));

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

  it('does not mind the order in which placeholders are written', () => {
    const names = { day: 'Monday', amount: '$3.00' };
    expect(english.t('reminder_title_day', names)).toBe('$3.00 expires Monday');
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

  it('falls back to the form that every catalogue has', () => {
    const lean = createTranslate(
      messagesOf({ catalogue_language: { message: 'en' }, badge_other: { message: 'all' } }),
    );
    expect((lean.plural as (key: string, count: number) => string)('badge', 1)).toBe('all');
  });

  it.each([
    ['en', 'en-GB', 'en-GB'],
    ['en', 'fr-FR', 'en'],
    ['de', 'de', 'de'],
  ])('writes numbers for a %s catalogue in a %s browser as %s', (catalogue, browser, expected) => {
    expect(formatLanguage(catalogue, browser)).toBe(expected);
  });
});
