import type { Source } from '../../core/model/advice-settings.ts';
import type { MessageKey } from '../../core/platform/translate.ts';
import type { FactValue, Statement } from '../../core/programmes/index.ts';
import type { Language } from './language.ts';

/** So far away that the day is written with its year. */
const WITH_YEAR = Number.NEGATIVE_INFINITY;

const SOURCES = {
  official: 'advice_source_official',
  press: 'advice_source_press',
  users: 'advice_source_users',
  code: 'advice_source_code',
  arithmetic: 'advice_source_arithmetic',
} as const satisfies Record<Exclude<Source['grade'], 'own'>, MessageKey>;

/** A sentence of the catalog, with its figures as the language writes them. */
export function factLabels({ says, values = {} }: Statement<MessageKey>, language: Language): string {
  const texts = Object.entries(values).map(([name, value]) => [name, figureText(value, language)]);
  // Keys and placeholders are paired in the catalog; the compiler sees only the union of them.
  const say = language.t as (key: MessageKey, placeholders: Readonly<Record<string, string>>) => string;
  return say(says, Object.fromEntries(texts));
}

function figureText(figure: FactValue, { money, share, count, pointValue }: Language): string {
  switch (figure.kind) {
    case 'money':
      return money(figure.value);
    case 'share':
      return share(figure.value);
    case 'count':
      return count(figure.value);
    case 'point-value':
      return pointValue(figure.value);
  }
}

/** How good a source is, whose it is, and when it was looked at. */
export function sourceLabel({ grade, text: source, asOf }: Source, { t, day }: Language): string {
  if (grade === 'own') return t('advice_source_own');
  return t(SOURCES[grade], { source, day: day(asOf, WITH_YEAR) });
}
