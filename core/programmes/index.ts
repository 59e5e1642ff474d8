import { POINTS_DEFAULTS, type PointsProgramme, type Source } from '../model/advice-settings.ts';
import type { ProgrammeId } from '../model/credit.ts';
import { type MarketplaceId, originOf } from '../model/marketplaces.ts';
import { AWS } from './aws.ts';
import { CARD_POINTS } from './card-points.ts';
import { GIFT_CARD } from './gift-card.ts';
import { NO_RUSH } from './no-rush.ts';
import { PARTNER_POINTS } from './partner-points.ts';
import type { CreditPage, EndRule, Fact, Programme, Statement } from './programme.ts';
import { PROMOTIONAL } from './promotional.ts';
import { RELOAD } from './reload.ts';
import { SHOPPER_PANEL } from './shopper-panel.ts';
import { TRADE_IN } from './trade-in.ts';

export type {
  CreditPage,
  EndKind,
  EndRule,
  Fact,
  FactValue,
  Place,
  Programme,
  Statement,
  WayIn,
} from './programme.ts';

const CATALOGUE = {
  'gift-card': GIFT_CARD,
  'no-rush': NO_RUSH,
  promotional: PROMOTIONAL,
  'card-points': CARD_POINTS,
  'partner-points': PARTNER_POINTS,
  'trade-in': TRADE_IN,
  reload: RELOAD,
  'shopper-panel': SHOPPER_PANEL,
  aws: AWS,
} as const satisfies { readonly [Id in ProgrammeId]: Programme & { readonly id: Id } };

/** The message keys anywhere inside of a value. */
type KeysIn<Value> = Value extends string
  ? Extract<Value, `programme_${string}`>
  : Value extends readonly (infer Item)[]
    ? KeysIn<Item>
    : Value extends object
      ? { [Name in keyof Value]: KeysIn<Value[Name]> }[keyof Value]
      : never;

/** Every key of `core/words` that the catalog speaks with. */
export type ProgrammeKey = KeysIn<typeof CATALOGUE>;

/** The catalog: all that is said about a credit system, anywhere in the product, is taken from here. */
export const PROGRAMMES: Readonly<Record<ProgrammeId, Programme<ProgrammeKey>>> = CATALOGUE;

/** When the credit of a programme ends at a marketplace. */
export function endRuleOf(id: ProgrammeId, marketplace: MarketplaceId): EndRule<ProgrammeKey> {
  const { ends } = PROGRAMMES[id];
  return ends.at?.[marketplace] ?? ends.rule;
}

/** The facts that hold at a marketplace. */
export function factsAt(
  facts: readonly Fact<ProgrammeKey>[],
  marketplace: MarketplaceId,
): readonly Fact<ProgrammeKey>[] {
  return facts.filter(({ at }) => !at || at.includes(marketplace));
}

/** A page on which Amazon shows a programme. */
export interface ShownAt {
  readonly page: CreditPage | 'other';
  readonly address: string;
}

/** Where Amazon shows a programme to customers of a marketplace; empty where nobody has seen such a page. */
export function placesOf(id: ProgrammeId, marketplace: MarketplaceId): readonly ShownAt[] {
  return PROGRAMMES[id].places.flatMap(({ page, path, at }) => {
    if (at.length === 0) return [{ page, address: path }];
    return at.includes(marketplace) ? [{ page, address: originOf(marketplace) + path }] : [];
  });
}

/** The programmes of points, each with the worth of a point and the day and source of that figure. */
export function pointsOf(id: ProgrammeId): readonly PointsProgramme[] {
  return PROGRAMMES[id].points.map((points) => POINTS_DEFAULTS[points]);
}

/** Every source behind what the catalog says of a programme, each once. */
export function sourcesOf(id: ProgrammeId): readonly Source[] {
  const sources = [...statementsOf(id), ...pointsOf(id)].flatMap(({ source }) => source ?? []);
  return [...new Map(sources.map((source) => [`${source.grade} ${source.text}`, source])).values()];
}

/** Every sentence about a programme, in the order in which it is told. */
export function statementsOf(id: ProgrammeId): readonly Statement<ProgrammeKey>[] {
  const { earned, amounts, posts, spentOn, notOn, stacking, ends, notTransferable } = PROGRAMMES[id];
  const rules = [...Object.values(ends.at ?? {}), ends.rule];
  return [...earned, ...amounts, ...posts, ...spentOn, ...notOn, ...stacking, ...rules, notTransferable];
}
