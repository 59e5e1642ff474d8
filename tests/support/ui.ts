import { addDays, dayAt, type Instant, instantAt } from '../../core/model/calendar-date.ts';
import { money } from '../../core/model/money.ts';
import type { EndingGroup } from '../../core/overview/ending-groups.ts';
import type {
  AccountOverview,
  EndingCredit,
  Holding,
  Overview,
  PromiseView,
  Urgency,
} from '../../core/overview/overview.ts';
import { createLanguage, type Language } from '../../core/platform/language.ts';
import type { WordKey } from '../../core/words/keys.ts';
import type { LanguageCode } from '../../core/words/languages.ts';
import { accountKey, lotId } from './ids.ts';
import { WORDS } from './words.ts';

/** The moment at which every overview below is made: a Sunday. */
export const AT = '2026-11-22T18:00:00.000Z';

/** All words and the formats of one language, without a browser. */
export function languageOf(code: LanguageCode, browserLanguage: string = code): Language<WordKey> {
  return createLanguage(code, WORDS[code], browserLanguage);
}

/** The instant so many days before `AT`. */
export function daysAgo(days: number): Instant {
  return instantAt(Date.parse(AT) - days * 86_400_000);
}

/** An overview of somebody who has accepted, granted amazon.com, and read nothing; change what the test is about. */
export function overview(changed: Partial<Overview> = {}): Overview {
  return {
    at: AT,
    accepted: true,
    granted: ['amazon.com'],
    ending: [],
    dueBy: { day: '2026-12-06', daysLeft: 14 },
    known: { isAll: false, checked: 0, unchecked: [], withoutEnds: [], undated: 0 },
    promises: [],
    accounts: [],
    asked: [],
    alike: [],
    unconfirmed: [],
    panel: [],
    notices: [],
    ...changed,
  };
}

/** A reward that ends in so many days. */
export function ending(daysLeft: number, changed: Partial<EndingCredit> = {}): EndingCredit {
  return {
    lot: lotId(`lot-${daysLeft}-${changed.type ?? ''}`),
    account: accountKey('account-1'),
    marketplace: 'amazon.com',
    programme: 'no-rush',
    type: 'Digital content and services',
    amount: money(300, 'USD'),
    expires: addDays(dayAt(AT, 'UTC'), daysLeft),
    daysLeft,
    urgency: urgencyOf(daysLeft),
    asOf: daysAgo(2),
    from: 'page',
    url: 'https://www.amazon.com/norushcredits',
    ...changed,
  };
}

/** A credit that stands alone. */
export function endingGroup(credit: EndingCredit): EndingGroup {
  return { credit, credits: [credit], amount: credit.amount };
}

/** A gift card balance read two days before. */
export function holding(changed: Partial<Holding> = {}): Holding {
  return {
    programme: 'gift-card',
    amount: money(5812, 'USD'),
    asOf: daysAgo(2),
    url: 'https://www.amazon.com/gc/balance',
    ...changed,
  };
}

export function account(changed: Partial<AccountOverview> = {}): AccountOverview {
  return {
    key: accountKey('account-1'),
    marketplace: 'amazon.com',
    name: 'Alex',
    holdings: [holding()],
    nothing: [],
    ...changed,
  };
}

/** A reward of $1.50 that was promised at checkout so many days before, and may still come. */
export function promise(days: number, changed: Partial<PromiseView> = {}): PromiseView {
  return {
    id: `promise-${days}`,
    state: 'waiting',
    account: accountKey('account-1'),
    marketplace: 'amazon.com',
    programme: 'no-rush',
    amount: money(150, 'USD'),
    type: 'select digital purchases',
    day: addDays(dayAt(AT, 'UTC'), -days),
    days,
    purchaseId: '111-5500001-6600001',
    total: money(3400, 'USD'),
    url: 'https://www.amazon.com/norushcredits',
    ...changed,
  };
}

/** What most people will see: some rewards, a gift card balance, all fresh. */
export function usualOverview(): Overview {
  return overview({
    ending: [
      ending(4),
      ending(12, { amount: money(150, 'USD') }),
      ending(40, { type: 'Grocery', amount: money(1000, 'USD') }),
    ],
    accounts: [
      account({
        holdings: [
          holding(),
          holding({
            programme: 'no-rush',
            amount: money(1450, 'USD'),
            url: 'https://www.amazon.com/norushcredits',
          }),
        ],
      }),
    ],
  });
}

function urgencyOf(daysLeft: number): Urgency {
  if (daysLeft <= 1) return 'now';
  return daysLeft <= 14 ? 'soon' : 'later';
}
