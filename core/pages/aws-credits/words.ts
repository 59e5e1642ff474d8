import type { PageView } from '../../page-view/page-view.ts';
import { findQualifiers } from '../../vocabulary/index.ts';

/**
 * The words of the AWS console's page of credits. English is from AWS documentation, from a user's notes
 * ("Granted", "Remaining", "Used", "Expiration Date", "Applicable Products") and from the names of the
 * fields behind the page. In other languages nobody has published any: there the page is refused.
 */

export type AwsColumn =
  | 'name'
  | 'id'
  | 'initial'
  | 'used'
  | 'remaining'
  | 'expires'
  | 'services'
  | 'status'
  /** Headings of columns that do not change the credit: when it began, its type, an estimate. */
  | 'start'
  | 'type'
  | 'owner'
  | 'estimated';

const COLUMNS: readonly (readonly [AwsColumn, RegExp])[] = [
  ['id', /^(?:credit )?id$/],
  ['status', /^(?:credit )?(?:status|state)$/],
  ['start', /^(?:(?:start|issue|effective|activation) date|date issued|valid from)$/],
  ['type', /^(?:credit )?type$/],
  ['owner', /^(?:owner|issuer|account)(?: account)?(?: id)?$/],
  ['estimated', /^estimated (?:balance|amount(?: remaining)?|remaining)$/],
  ['expires', /^(?:expiration(?: date)?|expir(?:es|y)(?: on| date)?|end date)$/],
  ['services', /^applicable (?:products?|services?)$|^services$|^products$/],
  ['used', /^(?:(?:total )?(?:credit )?amount used|(?:credit )?used(?: amount)?)$/],
  ['remaining', /^(?:(?:credit )?amount remaining|remaining(?: amount| balance| credit)?)$/],
  [
    'initial',
    /^(?:(?:initial|original|issued|granted)(?: credit)?(?: amount| balance)?|(?:credit )?amount (?:issued|granted)|granted)$/,
  ],
  ['name', /^(?:credit(?: name)?|name|description)$/],
];

/** What a heading says its column holds. */
export function awsColumn(heading: string): AwsColumn | undefined {
  const text = heading
    .toLowerCase()
    .replace(/\s*\(usd\)|[:：]$/g, '')
    .trim();
  return COLUMNS.find(([, words]) => words.test(text))?.[0];
}

export type AwsTotal = 'granted' | 'used' | 'remaining';

/** What a labelled sum outside of the table adds up. */
export function awsTotal(phrase: string): AwsTotal | undefined {
  const text = phrase
    .toLowerCase()
    .replace(/\s*\(usd\)/g, '')
    .trim();
  if (
    !/^(?:total |credits? |amount |active |balance |of |all )*(?:granted|issued|initial|used|remaining)(?: credits?| amount| balance| total)*$/.test(
      text,
    )
  )
    return undefined;
  if (/used/.test(text)) return 'used';
  return /remaining/.test(text) ? 'remaining' : 'granted';
}

const NONE =
  /^(?:you (?:(?:currently )?have|don[’']t have|do not have) )?(?:no|any) (?:active |available |applicable )?credits?(?: (?:to display|available|yet|at this time|right now))*[.!]?$|^0 credits$/i;

export function saysNoCredits(line: string): boolean {
  return line.length <= 120 && NONE.test(line);
}

/** Whether a name or the choice of what is listed says that it cannot be spent: `Expired`, `(pending approval)`. */
export function saysNotThere(view: PageView, text: string): boolean {
  return kindsIn(view, text).some((kind) => kind === 'past' || kind === 'pending' || kind === 'negation');
}

/** Whether words among the names of services say more than a name: `Pending Approval`. `AWS Cost Explorer` is one. */
export function isQualified(view: PageView, text: string): boolean {
  return kindsIn(view, text).some((kind) => kind !== 'other-thing');
}

function kindsIn({ language, marketplace }: PageView, text: string) {
  return findQualifiers(text, [language, marketplace.languages[0]]).map(({ kind }) => kind);
}

/** Whether a credit of this status can be spent. */
export function isActive(status: string): boolean {
  return /^(?:active|available|in use|valid|enabled)$/i.test(status);
}

/** A placeholder in an empty cell. */
export function isBlank(text: string): boolean {
  return /^(?:[-–—]|n\/a|none|)$/i.test(text);
}
