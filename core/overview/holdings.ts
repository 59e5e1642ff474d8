import { listPageOf, pageOf } from '../ledger/lists.ts';
import { hasEnded, isDated } from '../ledger/lots.ts';
import { pageHealth } from '../ledger/page-health.ts';
import type { PageRecord } from '../ledger/page-record.ts';
import { pointsNamed } from '../ledger/points-names.ts';
import { compareText, type StoredReading } from '../ledger/stored-reading.ts';
import { type AdviceSettings, POINTS_DEFAULTS } from '../model/advice-settings.ts';
import type { Instant } from '../model/calendar-date.ts';
import { type Balance, type Lot, PROGRAMME_IDS, type ProgrammeId } from '../model/credit.ts';
import type { AccountKey } from '../model/ids.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { type Money, money, sum } from '../model/money.ts';
import { addressOf } from '../pages/addresses.ts';
import type { PageShownAsRead } from '../pages/page-kinds.ts';
import type { PageKind } from '../pages/reading.ts';
import { endRuleOf } from '../programmes/index.ts';
import type { Holding, HoldingPart } from './overview.ts';
import { pageLink } from './page-link.ts';

type Shown<
  Page extends StoredReading['page'],
  Field extends keyof Extract<StoredReading, { page: Page }>,
> = Pick<Extract<StoredReading, { page: Page }>, 'page' | 'id' | 'account' | 'observedAt' | Field>;

/** What is shown of each page as it was last read. */
interface ShownReadings extends Record<PageShownAsRead, unknown> {
  readonly 'shop-with-points': Shown<'shop-with-points', 'programmes'>;
  readonly 'trade-in': Shown<'trade-in', 'items'>;
  readonly 'amazon-pay': Shown<'amazon-pay', 'balance'>;
}

export type ShownReading = ShownReadings[PageShownAsRead];

export interface HoldingsInput {
  readonly lots: readonly Lot[];
  readonly balances: readonly Balance[];
  readonly pages: readonly PageRecord[];
  /** Of each account the newest of each such page. */
  readonly shown: readonly ShownReading[];
  readonly now: Instant;
  /** What a point is worth to the user, who has said so. */
  readonly points: Pick<AdviceSettings, 'pointsProgramme' | 'pointsAtAmazon'>;
}

export interface Where {
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
}

/** A gift card balance is a holding of its own. */
const LISTED_PROGRAMMES = PROGRAMME_IDS.filter((id) => id !== 'gift-card');

/** Of these each lot has a name of its own. */
const NAMED = new Set<ProgrammeId>(['card-points', 'partner-points', 'aws']);

/** What an account has in each programme, and the programmes whose pages were read and show nothing. */
export function holdingsOf(
  input: HoldingsInput,
  where: Where,
): { holdings: Holding[]; nothing: ProgrammeId[] } {
  const giftCards = giftCardsOf(input, where);
  const listed = LISTED_PROGRAMMES.map((programme) => listedOf(input, where, programme));
  const isRead = input.balances.some(({ account }) => account === where.account);
  const nothing = LISTED_PROGRAMMES.filter((programme, i) => !listed[i] && isEmpty(input, where, programme));
  return {
    holdings: [...giftCards, ...listed.filter((holding) => holding !== undefined)],
    nothing: isRead && giftCards.length === 0 ? ['gift-card', ...nothing] : nothing,
  };
}

/** The balance, the balance of Amazon Pay, and gift cards that are on neither: three amounts, never one. */
function giftCardsOf(input: HoldingsInput, where: Where): Holding[] {
  const balance = input.balances.find(({ account }) => account === where.account);
  const pay = shownOf(input, where, 'amazon-pay');
  const own = liveLots(input, where, 'gift-card').filter(({ partOf }) => partOf === undefined);
  const holdings: Holding[] = [];
  if (balance && (balance.amount.minor !== 0 || balance.hold)) {
    const { programme, amount, hold, asOf } = balance;
    const source = sourceOf(input, 'gift-card-balance', where, asOf);
    holdings.push({ programme, amount, ...(hold !== undefined && { hold }), asOf, ...source });
  }
  if (pay && pay.balance.minor !== 0) {
    const { balance: amount, observedAt: asOf } = pay;
    const part: HoldingPart = { name: 'Amazon Pay', amount, expires: null, from: 'page', asOf };
    const source = sourceOf(input, 'amazon-pay', where, asOf);
    holdings.push({ programme: 'gift-card', amount, parts: [part], asOf, ...source });
  }
  if (own.length > 0) {
    holdings.push({
      programme: 'gift-card',
      amount: totalOf(own, where),
      parts: own.map(partOf),
      ...endsOf(where, 'gift-card', own),
      asOf: newestOf(own),
    });
  }
  return holdings;
}

/** What the page of a programme last listed, without what ended since, and what no page shows of it. */
function listedOf(input: HoldingsInput, where: Where, programme: ProgrammeId): Holding | undefined {
  const lots = liveLots(input, where, programme);
  const bare = programme === 'partner-points' ? barePoints(input, where) : [];
  if (lots.length === 0 && bare.length === 0) return undefined;
  const valued = bare.flatMap(({ amount }) => amount ?? []);
  const read = lastReadOf(input, where, programme);
  const page = listPageOf(programme);
  const isApart = NAMED.has(programme) || lots.some(({ own }) => own !== undefined);
  return {
    programme,
    ...(lots.length + valued.length > 0 && {
      amount: sum([totalOf(lots, where), ...valued], marketplaceById(where.marketplace).currency),
    }),
    ...(isApart && { parts: [...lots.map(partOf), ...bare] }),
    ...endsOf(where, programme, lots),
    asOf: read ?? newestOf(lots),
    ...(page && read !== undefined ? sourceOf(input, page, where, read) : knownSource(where, programme)),
  };
}

/** Points that the page of points shows without an amount: worth something only where the user says what. */
function barePoints(input: HoldingsInput, where: Where): HoldingPart[] {
  const reading = shownOf(input, where, 'shop-with-points');
  if (!reading) return [];
  const { pointsProgramme, pointsAtAmazon: value } = input.points;
  const { currency } = marketplaceById(where.marketplace);
  return reading.programmes.flatMap(({ name, points, amount }): HoldingPart[] => {
    if (amount || !points) return [];
    const isMeant = pointsProgramme !== null && pointsNamed(name, where.marketplace) === pointsProgramme;
    const worth =
      isMeant &&
      value?.currency === currency &&
      POINTS_DEFAULTS[pointsProgramme].marketplace === where.marketplace
        ? money(Math.floor((points * value.micro) / 1_000_000), currency)
        : undefined;
    return [
      {
        name,
        ...(worth && { amount: worth }),
        points,
        expires: null,
        from: 'page',
        asOf: reading.observedAt,
      },
    ];
  });
}

function partOf({ type, amount, points, expires, endless, own, asOf }: Lot): HoldingPart {
  return {
    name: type,
    amount,
    ...(points !== undefined && { points }),
    expires,
    ...(endless && { endless }),
    from: own?.from ?? 'page',
    asOf,
  };
}

/** What of it has a last day that nothing says, where all such credits have one. */
function endsOf(where: Where, programme: ProgrammeId, lots: readonly Lot[]): Pick<Holding, 'endNotShown'> {
  if (endRuleOf(programme, where.marketplace).kind !== 'dated') return {};
  const undated = lots.filter((lot) => !isDated(lot) && !lot.endless);
  return undated.length > 0 ? { endNotShown: totalOf(undated, where) } : {};
}

function isEmpty(input: HoldingsInput, where: Where, programme: ProgrammeId): boolean {
  if (lastReadOf(input, where, programme) === undefined) return false;
  const items = programme === 'trade-in' ? shownOf(input, where, 'trade-in')?.items : [];
  return !items?.some(({ state }) => state === 'open');
}

function lastReadOf({ pages }: HoldingsInput, { account }: Where, programme: ProgrammeId) {
  const page = pageOf(programme);
  return pages.find((record) => record.scope === account && record.page === page)?.lastRead;
}

export function shownOf<Page extends ShownReading['page']>(
  { shown }: Pick<HoldingsInput, 'shown'>,
  { account }: Pick<Where, 'account'>,
  page: Page,
): Extract<ShownReading, { page: Page }> | undefined {
  const found = shown.find((reading) => reading.account === account && reading.page === page);
  return found as Extract<ShownReading, { page: Page }> | undefined;
}

function liveLots({ lots, now }: HoldingsInput, { account }: Where, programme: ProgrammeId): Lot[] {
  return lots
    .filter((lot) => lot.account === account && lot.programme === programme && !hasEnded(lot, now))
    .sort((a, b) => compareText(a.expires ?? '9999', b.expires ?? '9999') || compareText(a.id, b.id));
}

function totalOf(lots: readonly Lot[], { marketplace }: Where): Money {
  return sum(
    lots.map(({ amount }) => amount),
    marketplaceById(marketplace).currency,
  );
}

function newestOf(lots: readonly Lot[]): Instant {
  return lots.map(({ asOf }) => asOf).reduce((a, b) => (a > b ? a : b));
}

/** Where a programme is shown that was never read there. */
function knownSource(
  { marketplace }: Pick<Where, 'marketplace'>,
  programme: ProgrammeId,
): { readonly url?: string } {
  const page = pageOf(programme);
  const url = page && addressOf(page, marketplace);
  return url === undefined ? {} : { url };
}

/** Where a lot is shown: what a page listed on that page, the user's own where a page would list it. */
export function shownAt({
  own,
  partOf,
  programme,
  marketplace,
}: Pick<Lot, 'own' | 'partOf' | 'programme' | 'marketplace'>): { readonly url?: string } {
  if (partOf) return { url: pageLink(partOf, marketplace) };
  const page = listPageOf(programme);
  if (own || !page) return knownSource({ marketplace }, programme);
  return { url: pageLink(page, marketplace) };
}

/** The page a value comes from, and when reading it last failed since. */
function sourceOf(
  { pages }: HoldingsInput,
  page: PageKind,
  { account, marketplace }: Where,
  asOf: Instant,
): Pick<Holding, 'url' | 'failedAt'> {
  const failedAt = pageHealth(
    pages.filter((record) => record.marketplace === marketplace && record.page === page),
  )
    // A failure that names nobody may be this account's.
    .filter((health) => health.account === undefined || health.account === account)
    .flatMap(({ lastFailed }) => lastFailed?.at ?? [])
    .filter((at) => at > asOf)
    .sort(compareText)
    .at(-1);
  return { url: pageLink(page, marketplace), ...(failedAt !== undefined && { failedAt }) };
}
