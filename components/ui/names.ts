import type { Account, ProgrammeId } from '../../core/model/credit.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { PageKind } from '../../core/pages/reading.ts';
import type { MessageKey } from '../../core/platform/translate.ts';

/** What each programme is called. */
export const PROGRAMME_NAMES = {
  'gift-card': 'programme_gift_card',
  'no-rush': 'programme_no_rush',
  promotional: 'programme_promotional',
  'card-points': 'programme_card_points',
  'partner-points': 'programme_partner_points',
  'trade-in': 'programme_trade_in',
  reload: 'programme_reload',
  'shopper-panel': 'programme_shopper_panel',
  aws: 'programme_aws',
} as const satisfies Record<ProgrammeId, MessageKey>;

/** What each kind of page is called: a label that stands alone, never inside a sentence. */
export const PAGE_NAMES = {
  'gift-card-balance': 'page_gift_card_balance',
  rewards: 'page_rewards',
  benefits: 'page_benefits',
  'card-rewards': 'page_card_rewards',
  'shop-with-points': 'page_shop_with_points',
  'trade-in': 'page_trade_in',
  'amazon-pay': 'page_amazon_pay',
  'aws-credits': 'page_aws_credits',
  checkout: 'page_checkout',
  'thank-you': 'page_thank_you',
  order: 'page_order',
  'digital-product': 'page_digital_product',
} as const satisfies Record<PageKind, MessageKey>;

/** What each programme is, in one line. */
export const ABOUT_PROGRAMMES = {
  'gift-card': 'ledger_about_gift_card',
  'no-rush': 'ledger_about_no_rush',
  promotional: 'ledger_about_promotional',
  'card-points': 'ledger_about_card_points',
  'partner-points': 'ledger_about_partner_points',
  'trade-in': 'ledger_about_trade_in',
  reload: 'ledger_about_reload',
  'shopper-panel': 'ledger_about_shopper_panel',
  aws: 'ledger_about_aws',
} as const satisfies Record<ProgrammeId, MessageKey>;

/** An account where only plain text can stand: its site, and its name apart from the text's direction. */
export function accountName({ marketplace, name }: Pick<Account, 'marketplace' | 'name'>): string {
  const site = siteOf(marketplace);
  return name === undefined ? site : `${site} · \u2068${name}\u2069`;
}
