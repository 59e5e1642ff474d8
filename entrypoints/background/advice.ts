import { digitalKindsIn } from '../../core/advice/credit-fit.ts';
import {
  type AdviceInput,
  adviseOnCheckout,
  adviseOnOrder,
  adviseOnProduct,
  type Tip,
} from '../../core/advice/index.ts';
import { rewardHistoryOf } from '../../core/ledger/reward-history.ts';
import { dayAt } from '../../core/model/calendar-date.ts';
import { marketplaceById } from '../../core/model/marketplaces.ts';
import { loadAdviceSettings, loadDismissed } from '../../core/platform/advice-storage.ts';
import type { Language } from '../../core/platform/background-language.ts';
import type { AdvisedReading } from '../../core/protocol/reading-schema.ts';
import type { TipView } from '../../core/protocol/tip-view.ts';
import { hashOf } from '../../core/store/accounts.ts';
import { type AdviceFacts, loadAdviceFacts } from '../../core/store/advice-facts.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';
import { tipView } from './tip-labels.ts';

const TIPS_MAX = 3;

/** What is worth knowing about a page, what can be done there first, without what was dismissed. Writes nothing. */
export async function adviseOn(
  { db, now }: Pick<BackgroundContext, 'db' | 'now'>,
  reading: AdvisedReading,
  language: Language,
): Promise<readonly TipView[]> {
  const at = now();
  const [found, settings, dismissed] = await Promise.all([
    loadAdviceFacts(db, reading, at),
    loadAdviceSettings(),
    loadDismissed(),
  ]);
  const facts = valueOrRefuse(found);
  const { marketplace } = reading;
  const { timeZone, currency } = marketplaceById(marketplace);
  const today = dayAt(at, timeZone);
  const history = rewardHistoryOf({
    used: facts.used,
    over: facts.over,
    isMeant: (type) => digitalKindsIn(type).length > 0,
    currency,
    today,
    since: facts.since && dayAt(facts.since, timeZone),
  });
  const credits = { lots: facts.lots, balances: facts.balances };
  const tips = advise({ reading, credits, history, settings, now: at, marketplace });
  const views = await Promise.all(
    tips.map(async (tip) => tipView(tip, await idOf(tip, reading, facts), today, language)),
  );
  return views.filter(({ id }) => !dismissed.includes(id)).slice(0, TIPS_MAX);
}

function advise({ reading, ...others }: AdviceInput<AdvisedReading>): readonly Tip[] {
  switch (reading.page) {
    case 'checkout':
      return adviseOnCheckout({ reading, ...others });
    case 'order':
      return adviseOnOrder({ reading, ...others });
    case 'digital-product':
      return adviseOnProduct({ reading, ...others });
  }
}

/**
 * The same for the same tip on the same order or product, and another on the next one. Hashed, because a
 * dismissed one is kept and must not say what it was about.
 */
function idOf({ id }: Tip, reading: AdvisedReading, { salt, account }: AdviceFacts): Promise<string> {
  return hashOf(salt, account ?? '', reading.marketplace, subjectOf(reading), id);
}

/** Old checkouts without a number in their address are told apart by what is in them. */
function subjectOf(reading: AdvisedReading): string {
  switch (reading.page) {
    case 'checkout':
      return reading.purchaseId ?? `unnumbered ${JSON.stringify(reading.items)}`;
    case 'order':
      return reading.orderId;
    case 'digital-product':
      return reading.asin;
  }
}
