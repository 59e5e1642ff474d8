import { POINTS_DEFAULTS, type PointsProgrammeId } from '../../core/model/advice-settings.ts';
import type { ProgrammeId } from '../../core/model/credit.ts';
import type { AccountKey } from '../../core/model/ids.ts';
import { isMarketplaceId, type MarketplaceId } from '../../core/model/marketplaces.ts';
import type { ManualCreditView } from '../../core/overview/ledger-views.ts';
import { endRuleOf, PROGRAMMES } from '../../core/programmes/index.ts';
import type { Language } from '../ui/language.ts';

/** Whether a credit has a last day, has none, or it is unknown: three different states. */
export type EndChoice = 'day' | 'endless' | 'unknown';

/** A credit as it stands in the form: texts as they were typed. */
export interface CreditDraft {
  readonly id: string;
  readonly programme: ProgrammeId;
  /** Empty: an account that is not known yet, at `marketplace` and under `accountName`. */
  readonly account: AccountKey | '';
  readonly marketplace: MarketplaceId;
  readonly accountName: string;
  readonly amount: string;
  readonly end: EndChoice;
  readonly day: string;
  readonly name: string;
  readonly note: string;
  readonly order: string;
  readonly points: PointsProgrammeId | '';
  readonly count: string;
  /** Of a credit that is changed: what stays as it is. */
  readonly stored?: ManualCreditView;
}

/** What a link to the form may fill in. */
export type DraftStart = Partial<
  Pick<
    CreditDraft,
    'programme' | 'account' | 'marketplace' | 'amount' | 'end' | 'day' | 'name' | 'note' | 'order'
  >
>;

/** A form to add a credit, with what is known. */
export function newDraft(
  id: string,
  account: { readonly key: AccountKey | ''; readonly marketplace: MarketplaceId },
  start: DraftStart = {},
): CreditDraft {
  const programme = start.programme ?? 'promotional';
  const { marketplace } = account;
  return {
    id,
    programme,
    accountName: '',
    amount: '',
    end: usualEnd(programme, marketplace),
    day: '',
    name: '',
    note: '',
    order: '',
    points: '',
    count: '',
    ...start,
    // A link knows neither who is who here, nor which account AWS is.
    account: account.key,
    marketplace,
  };
}

/** A form to change a credit. */
export function draftOf(credit: ManualCreditView, { money, count }: Language): CreditDraft {
  const { id, programme, account, marketplace, amount, expires, endless, name, note, orderId, points } =
    credit;
  return {
    id,
    programme,
    account,
    marketplace,
    accountName: '',
    amount: money(amount),
    end: expires !== null ? 'day' : endless ? 'endless' : 'unknown',
    day: expires ?? '',
    name,
    note: note ?? '',
    order: orderId ?? '',
    points: points?.programme ?? '',
    count: points ? count(points.count) : '',
    stored: credit,
  };
}

/** The end that the catalog gives for a programme. The form starts with it, and the user can change it. */
export function usualEnd(programme: ProgrammeId, marketplace: MarketplaceId): EndChoice {
  const { kind } = endRuleOf(programme, marketplace);
  return kind === 'never' || kind === 'while-open' ? 'endless' : 'day';
}

/** Longest text that a link may put into a field. */
const TEXT_MAX_CHARS = 500;

/**
 * What a link such as `#add?programme=promotional&amount=%245.00` fills in; undefined where the link asks for
 * no form. What is not known is left out: the fields are checked like anything typed.
 */
export function startOfLink(hash: string): DraftStart | undefined {
  const link = /^#add(?:\?(?<query>.*))?$/s.exec(hash);
  if (!link) return undefined;
  const given = new URLSearchParams(link.groups?.query);
  const text = (name: string) => given.get(name)?.slice(0, TEXT_MAX_CHARS) || undefined;
  const programme = text('programme');
  const marketplace = text('marketplace');
  const end = text('end');
  const texts = Object.fromEntries(
    (['account', 'amount', 'day', 'name', 'note', 'order'] as const).flatMap((name) => {
      const value = text(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return {
    ...texts,
    ...(programme && isProgramme(programme) && { programme }),
    ...(marketplace && isMarketplaceId(marketplace) && { marketplace }),
    ...((end === 'day' || end === 'endless' || end === 'unknown') && { end }),
  };
}

function isProgramme(text: string): text is ProgrammeId {
  return Object.hasOwn(PROGRAMMES, text);
}

/** The programmes of points of this kind of credit. */
export function pointsAt(marketplace: MarketplaceId): PointsProgrammeId[] {
  return PROGRAMMES['partner-points'].points.filter((id) => POINTS_DEFAULTS[id].marketplace === marketplace);
}
