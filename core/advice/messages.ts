import type { BasisPoints, PointValue } from '../model/advice-settings.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Money } from '../model/money.ts';

/** What a placeholder can hold; whoever shows the message writes it as the language does. */
interface ValueTypes {
  money: Money;
  day: CalendarDate;
  count: number;
  share: BasisPoints;
  'point-value': PointValue;
  /** Words of the page, as the page has them: never markup. */
  text: string;
}

type ValueKind = keyof ValueTypes;

const amountTypeDay = { amount: 'money', type: 'text', day: 'day' } as const;

/**
 * Every sentence of the advice: its key in `core/words`, and what its placeholders hold. Tips speak in
 * `advice_...`, in one line in `advice_short_...`, the lines of their arithmetic in `advice_line_...`.
 */
export const ADVICE_MESSAGES = {
  advice_credit_fits: amountTypeDay,
  advice_credit_digital_only: amountTypeDay,
  advice_credit_sold_by_amazon: amountTypeDay,
  advice_credit_no_gift_cards: amountTypeDay,
  advice_delivery_reward: { speed: 'text', reward: 'money', worth: 'money' },
  advice_delivery_reward_unknown: { speed: 'text', reward: 'money' },
  advice_delivery_discount: { speed: 'text', discount: 'money' },
  advice_delivery_may_expire: { speed: 'text', reward: 'money', worth: 'money' },
  advice_gift_card_bonus: { applied: 'money', gain: 'money' },
  advice_gift_card_saved: { applied: 'money' },
  advice_gift_card_return: { amount: 'money' },
  advice_points_cost: { applied: 'money', difference: 'money' },
  advice_points_forgone: { applied: 'money', forgone: 'money' },
  advice_points_gain: { usable: 'money', difference: 'money' },
  advice_promotion_applied: { amount: 'money' },
  advice_promotion_missing: { amount: 'money', type: 'text' },
  advice_promotion_missing_ends: amountTypeDay,
  advice_cancel_not_return: { amount: 'money' },
  advice_edit_removes_points: { amount: 'money' },
  advice_digital_rewards: { held: 'money' },
  advice_digital_rewards_ending: { held: 'money', ending: 'money', day: 'day' },
  advice_digital_reward_shown: { reward: 'money' },

  advice_short_use_ending: { amount: 'money', day: 'day' },
  advice_short_not_applied: { amount: 'money' },
  advice_short_delivery_reward: { reward: 'money' },
  advice_short_delivery_discount: { discount: 'money' },
  advice_short_gift_card_bonus: { gain: 'money' },
  advice_short_gift_card_saved: {},
  advice_short_gift_card_return: {},
  advice_short_points_cost: { difference: 'money' },
  advice_short_points_forgone: { forgone: 'money' },
  advice_short_points_gain: { difference: 'money' },
  advice_short_cancel: { amount: 'money' },
  advice_short_edit_points: {},
  advice_short_digital: { held: 'money' },

  advice_line_credit: amountTypeDay,
  advice_line_credit_no_end: { amount: 'money', type: 'text' },
  advice_line_fitting_items: { amount: 'money' },
  advice_line_order: { amount: 'money' },
  advice_line_only_summary: {},
  advice_line_face: { amount: 'money' },
  advice_line_discount_full: {},
  advice_line_spending: { amount: 'money' },
  advice_line_spending_until: { day: 'day', days: 'count', amount: 'money' },
  advice_line_held_digital: { amount: 'money' },
  advice_line_room: { amount: 'money', reward: 'money' },
  advice_line_history: { used: 'count', over: 'count' },
  advice_line_use_share: { used: 'count', ended: 'count', share: 'share' },
  advice_line_share_of: { share: 'share', amount: 'money', result: 'money' },
  advice_line_bought_anyway: { share: 'share', amount: 'money', result: 'money' },
  advice_line_worth_unknown: {},
  advice_line_chosen_speed: { speed: 'text', amount: 'money' },
  advice_line_difference: { amount: 'money' },
  advice_line_on_bonus: { amount: 'money' },
  advice_line_back_here: { share: 'share', result: 'money' },
  advice_line_back_elsewhere: { share: 'share', result: 'money' },
  advice_line_untick: {},
  advice_line_return_share: { share: 'share', amount: 'money', result: 'money' },
  advice_line_point_here: { value: 'point-value' },
  advice_line_point_elsewhere: { value: 'point-value' },
  advice_line_points_pay: { amount: 'money' },
  advice_line_points_elsewhere: { amount: 'money' },
  advice_line_card_back: { share: 'share', amount: 'money', result: 'money' },
  advice_line_break_even: { value: 'point-value' },
  advice_line_effective_back: { share: 'share' },
  advice_line_promotion: { label: 'text', amount: 'money' },
  advice_line_cancel_return: {},
  advice_line_points_edit: {},
  advice_line_price: { amount: 'money' },
  advice_line_covered: { amount: 'money' },
  advice_line_left: { amount: 'money' },
  advice_line_order_unknown: {},
} as const satisfies Record<string, Readonly<Record<string, ValueKind>>>;

export type AdviceKey = keyof typeof ADVICE_MESSAGES;

type ValuesOf<Key extends AdviceKey> = {
  readonly [Name in keyof (typeof ADVICE_MESSAGES)[Key]]: ValueTypes[(typeof ADVICE_MESSAGES)[Key][Name] &
    ValueKind];
};

export type AdviceValue = {
  [Kind in ValueKind]: { readonly kind: Kind; readonly value: ValueTypes[Kind] };
}[ValueKind];

/** One whole sentence, not yet in words. Plain JSON. */
export interface AdviceMessage {
  readonly key: AdviceKey;
  /** What the placeholders stand for, by their names. */
  readonly values: Readonly<Record<string, AdviceValue>>;
}

/** A message with its placeholders filled. */
export function say<Key extends AdviceKey>(key: Key, values: ValuesOf<Key>): AdviceMessage {
  const kinds: Readonly<Record<string, ValueKind>> = ADVICE_MESSAGES[key];
  const given: Readonly<Record<string, AdviceValue['value']>> = values;
  return {
    key,
    values: Object.fromEntries(
      // `ValuesOf` pairs each name's kind with its value, which the compiler cannot follow here.
      Object.entries(kinds).map(([name, kind]) => [name, { kind, value: given[name] } as AdviceValue]),
    ),
  };
}
