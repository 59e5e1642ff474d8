/**
 * The words of the AWS console's page of credits. English is from AWS documentation, from a user's notes
 * ("Granted", "Remaining", "Used", "Expiration Date", "Applicable Products") and from the names of the
 * fields behind the page. In other languages nobody has published any: there the page is refused.
 */

export type AwsColumn = 'name' | 'id' | 'initial' | 'used' | 'remaining' | 'expires' | 'services';

const COLUMNS: readonly (readonly [AwsColumn, RegExp])[] = [
  ['id', /^(?:credit )?id$/],
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

/** What a heading says its column holds. An estimated balance is none of these: it is no amount that AWS states. */
export function awsColumn(heading: string): AwsColumn | undefined {
  const text = heading
    .toLowerCase()
    .replace(/\s*\(usd\)|[:：]$/g, '')
    .trim();
  return COLUMNS.find(([, words]) => words.test(text))?.[0];
}

export type AwsTotal = 'granted' | 'used' | 'remaining';

/** What an amount outside the table is the sum of. */
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
  /^(?:you (?:have|don[’']t have|do not have) )?(?:no|any) (?:active |available |applicable )?credits?\b|^0 credits\b/i;

export function saysNoCredits(line: string): boolean {
  return line.length <= 120 && NONE.test(line);
}

/** A cell that says nothing. */
export function isBlank(text: string): boolean {
  return /^(?:[-–—]|n\/a|none|)$/i.test(text);
}
