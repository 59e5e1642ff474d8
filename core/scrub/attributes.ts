import type { SnapshotAttributes } from '../model/page-snapshot.ts';
import { privateParts } from './interface-words.ts';
import type { Maps } from './rewrite-text.ts';

/** Attributes whose values are names of the page's code: kept, but for what also stands in its texts. */
const NAMES =
  /^(?:id|class|for|name|type|role|aria-labelledby|data-(?:testid|component|csa-c-slot-id|a-input-name))$/;

/** Attributes whose values are rewritten as texts are. An attribute in neither list is left out. */
const TEXTS =
  /^(?:action|href|title|value|text|checked|aria-(?:label|checked|live)|data-(?:asin|a-popover|automation-id|nav-role|steppervalue|csa-c-item-id|csa-c-item-type|paymentmethodtype)|paymentmethodtype)$/;

/** What a tag may be named. */
const TAG = /^[a-z][a-z\d-]*$/i;

/** The firewall's script is what tells a robot check from an empty page. */
const CHALLENGE = /^https:\/\/[^/]*\.awswaf\.com\//;
const PLAIN_CHALLENGE = 'https://token.awswaf.com/';

export interface NameRules {
  /** Words (lower case) that stand in the page's texts and are not words of the interface. */
  readonly personal: ReadonlySet<string>;
}

/** Ids in capitals (`Item_asin_B0FAKE0014`), words, numbers. */
const NAME_PARTS =
  /(?<![A-Za-z\d])(?=[A-Z\d]*[A-Z])(?=[A-Z\d]*\d)[A-Z\d]{8,}(?![A-Za-z\d])|\p{L}{4,}|\d{3,}/gu;

/** A name of the page's code, with numbers and words of the page's texts replaced. */
export function scrubName(name: string, maps: Maps, { personal }: NameRules): string {
  return name.replace(NAME_PARTS, (part) => {
    if (/^\p{L}+$/u.test(part)) return isPersonal(part, personal) ? maps.word(part) : part;
    return /^\d+$/.test(part) ? maps.digits(part) : maps.code(part);
  });
}

function isPersonal(word: string, personal: ReadonlySet<string>): boolean {
  const parts = privateParts(word).map(({ start, end }) => word.slice(start, end));
  return [word, ...parts].some((part) => personal.has(part.toLowerCase()));
}

/** A tag is the interface's, but one of the page's own making may be made of the page's words too: `casey-box`. */
export function scrubTag(tag: string, maps: Maps, rules: NameRules): string {
  return TAG.test(tag) ? scrubName(tag, maps, rules) : 'span';
}

/** Whether an attribute says something to the page's code and nothing to a shopper. */
export function isStructure(tag: string, name: string): boolean {
  return NAMES.test(name) || name === 'src' || (tag === 'script' && name === 'text');
}

/**
 * Scrubs the attributes of one element. What scripts hold is left out.
 *
 * @param rewrite is used for every value that is text.
 */
export function scrubAttributes(
  tag: string,
  attributes: SnapshotAttributes,
  maps: Maps,
  rules: NameRules,
  rewrite: (text: string) => string,
): SnapshotAttributes {
  if (!attributes) return 0;
  const scrubbed = Object.entries(attributes).flatMap(([name, value]) => {
    const after = scrubbedValue(tag, name, value, maps, rules, rewrite);
    return after === undefined ? [] : [[name, after] as const];
  });
  return scrubbed.length > 0 ? Object.fromEntries(scrubbed) : 0;
}

function scrubbedValue(
  tag: string,
  name: string,
  value: string,
  maps: Maps,
  rules: NameRules,
  rewrite: (text: string) => string,
): string | undefined {
  if (name === 'src') return tag === 'script' && CHALLENGE.test(value) ? PLAIN_CHALLENGE : undefined;
  if ((tag === 'script' && name === 'text') || (tag === 'link' && name === 'href')) return undefined;
  // What HTML itself defines is one short word; in its place anything may stand.
  if (/^(?:type|role)$/.test(name) && !/^[a-z_-]{0,20}$/.test(value)) return rewrite(value);
  if (NAMES.test(name)) return scrubName(value, maps, rules);
  return TEXTS.test(name) ? rewrite(value) : undefined;
}
