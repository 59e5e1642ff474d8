import { type PageField, pageFieldOf } from '../../core/model/page-fields.ts';
import type { MessageKey } from '../../core/platform/translate.ts';
import type { Language } from '../ui/language.ts';

const FIELDS: Readonly<Record<PageField, MessageKey>> = {
  balance: 'field_balance',
  activity: 'field_activity',
  hold: 'field_hold',
  rewardShown: 'field_reward_shown',
  total: 'field_total',
  types: 'field_types',
  lots: 'field_lots',
  credits: 'field_lots',
  cards: 'field_cards',
  programmes: 'field_programmes',
  items: 'field_items',
  giftCard: 'field_gift_card',
  price: 'field_price',
  purchaseId: 'field_confirmation',
  confirmation: 'field_confirmation',
  points: 'field_points',
  lines: 'field_summary',
  summary: 'field_summary',
  offers: 'field_offers',
  orderId: 'field_order_number',
  placed: 'field_order_day',
  promotion: 'field_promotions',
  promotions: 'field_promotions',
  cancelled: 'field_cancellation',
  refund: 'field_refund',
  title: 'field_title',
  asin: 'field_product',
  kind: 'field_product',
  amounts: 'field_amounts',
  heading: 'field_heading',
  more: 'field_layout',
  continued: 'field_layout',
  step: 'field_layout',
  data: 'field_layout',
  size: 'field_layout',
  page: 'field_layout',
  reader: 'field_layout',
  bounds: 'field_layout',
  layout: 'field_layout',
  original: 'field_original',
};

/** The ways in which a field can be found, by their names. */
const WAYS: Readonly<Record<string, MessageKey>> = {
  id: 'way_id',
  label: 'way_label',
  'header-words': 'way_header_words',
  headings: 'way_header_words',
  shape: 'way_shape',
  heading: 'way_heading',
  'name-and-balance': 'way_name_and_balance',
  sentence: 'way_sentence',
  closing: 'way_closing',
  'known list': 'way_known_list',
  'words and sum': 'way_words_and_sum',
  'status box': 'way_status_box',
  text: 'way_text',
  price: 'way_price',
  format: 'way_format',
  button: 'way_button',
  words: 'way_words',
  name: 'way_name',
  place: 'way_place',
  data: 'way_data',
  amount: 'way_amount',
  sum: 'way_sum',
  rows: 'way_rows',
  rate: 'way_rate',
  pointed: 'way_pointed',
  confirmed: 'way_confirmed',
  none: 'way_none',
};

/** A field in words. Readings of other versions may name one that is not known here. */
export function fieldLabel(field: string, { t }: Language): string {
  const name = pageFieldOf(field);
  return t(name ? FIELDS[name] : 'field_unnamed');
}

/** The ways that served a field, in words: `id`, or several that agree, as in `price, words`. */
export function wayLabel(ways: string, { t, list }: Language): string {
  return list([
    ...new Set(ways.split(', ').map((way) => t((Object.hasOwn(WAYS, way) && WAYS[way]) || 'way_unnamed'))),
  ]);
}
