import type { AdviceMessage, AdviceValue } from '../../core/advice/messages.ts';
import type { Confidence, Tip } from '../../core/advice/tip.ts';
import type { Grade } from '../../core/model/advice-settings.ts';
import { type CalendarDate, daysBetween } from '../../core/model/calendar-date.ts';
import type { Language } from '../../core/platform/background-language.ts';
import type { MessageKey } from '../../core/platform/translate.ts';
import type { TipView } from '../../core/protocol/tip-view.ts';
import type { BackgroundKey } from '../../core/words/keys.ts';

type Key = MessageKey<BackgroundKey>;

const CONFIDENCE = {
  'seen-on-page': 'advice_confidence_seen_on_page',
  'from-records': 'advice_confidence_from_records',
  'from-mail': 'advice_confidence_from_mail',
  'from-hand': 'advice_confidence_from_hand',
  'from-settings': 'advice_confidence_from_settings',
  typical: 'advice_confidence_typical',
} as const satisfies Record<Confidence, Key>;

const SOURCE = {
  official: 'advice_source_official',
  press: 'advice_source_press',
  users: 'advice_source_users',
  code: 'advice_source_code',
  arithmetic: 'advice_source_arithmetic',
} as const satisfies Record<Exclude<Grade, 'own'>, Key>;

/** A tip in the user's language, under an id of its own. @param today where the marketplace's days end. */
export function tipView(tip: Tip, id: string, today: CalendarDate, language: Language): TipView {
  const words = (message: AdviceMessage) => wordsOf(message, today, language);
  return {
    id,
    kind: tip.kind,
    urgency: tip.urgency,
    atStake: language.money(tip.atStake),
    ...(tip.short && { short: words(tip.short) }),
    sentence: words(tip.sentence),
    why: tip.arithmetic.map(words),
    source: sourceOf(tip, today, language),
    confidence: language.t(CONFIDENCE[tip.confidence]),
  };
}

function sourceOf({ source }: Tip, today: CalendarDate, { t, day }: Language): string {
  if (source.grade === 'own') return t('advice_source_own');
  const asOf = day(source.asOf, daysBetween(today, source.asOf));
  return t(SOURCE[source.grade], { source: source.text, day: asOf });
}

function wordsOf({ key, values }: AdviceMessage, today: CalendarDate, language: Language): string {
  const texts = Object.entries(values).map(([name, value]) => [name, textOf(value, today, language)]);
  // Keys and placeholders were paired when the message was made; the compiler sees only the union of them.
  const say = language.t as (key: Key, placeholders: Readonly<Record<string, string>>) => string;
  return say(key, Object.fromEntries(texts));
}

function textOf(value: AdviceValue, today: CalendarDate, language: Language): string {
  switch (value.kind) {
    case 'money':
      return language.money(value.value);
    case 'day':
      return language.day(value.value, daysBetween(today, value.value));
    case 'count':
      return language.count(value.value);
    case 'share':
      return language.share(value.value);
    case 'point-value':
      return language.pointValue(value.value);
    case 'text':
      return value.value;
  }
}
