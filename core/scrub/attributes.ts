import { isInterfaceWord, privateParts } from './interface-words.ts';
import type { Edit, Maps } from './rewrite-text.ts';

/** Attributes that show, load or do something and say nothing about the structure. */
const DROPPED =
  /^(?:on.*|src|srcset|srcdoc|poster|background|ping|nonce|integrity|crossorigin|formaction|width|height|border|bgcolor|cellpadding|cellspacing|coords|content|d|points|viewbox|xmlns.*|data|codebase|cite|sizes|media|itemid|http-equiv|datetime)$/;

/** Attributes whose values are names of the page's code: kept, but for what also stands in its texts. */
const NAMES =
  /^(?:id|class|for|name|headers|usemap|form|list|aria-(?:labelledby|describedby|controls|owns|activedescendant)|data-(?:testid|component|action|cel-widget|csa-c-slot-id|csa-c-type|feature-name|a-input-name)|cel_widget_id)$/;

/** What HTML itself defines: a short word in small letters, or a small number. */
const STANDARD =
  /^(?:type|role|lang|dir|rel|method|target|tabindex|colspan|rowspan|scope|hidden|checked|selected|disabled|readonly|required|multiple|open|charset|align|valign|shape|aria-(?:hidden|live|atomic|level|expanded|pressed|checked|selected|haspopup|busy|modal|current))$/;
const STANDARD_VALUE = /^(?:[a-z_-]{0,20}|-?\d{1,2}|utf-8|[a-z]{2}[-_][A-Za-z]{2})$/;

/** Inline style that decides whether something is seen. */
const SEEN =
  /^(?:display|visibility|content-visibility|opacity|font-size|position|left|top|text-indent|clip|clip-path|text-decoration(?:-line)?)$/;

/** Names that are themselves data: `data-19ax5a9jf`. */
const PLAIN_NAME = /^[a-z][a-z_:.-]*\d{0,2}$/;

export interface NameRules {
  /** Words (lower case) that stand in the page's texts and are nobody's interface. */
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

/** The name of an attribute that HTML does not define may be made of the page's words too: `data-casey`. */
function isNamedLike(name: string, { personal }: NameRules): boolean {
  if (!/^(?!aria-).*-/.test(name)) return false;
  return (name.match(/\p{L}{4,}/gu) ?? []).some((word) => isPersonal(word, personal));
}

function isPersonal(word: string, personal: ReadonlySet<string>): boolean {
  const parts = privateParts(word).map(({ start, end }) => word.slice(start, end));
  return [word, ...parts].some((part) => personal.has(part.toLowerCase()));
}

/** Inline style without all that only looks. */
export function scrubStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => {
      const [property = '', value = ''] = declaration.split(':');
      return SEEN.test(property.trim().toLowerCase()) && !/url\(|\d{3}/i.test(value);
    })
    .join(';');
}

/** Rules of a style element that take something out of sight; no other rule is kept. */
export function scrubRules(css: string, maps: Maps, rules: NameRules): string {
  return [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}@;]+)\{([^{}]*)\}/g)]
    .flatMap(([, selector = '', body = '']) => {
      const kept = body
        .split(';')
        .filter((one) => /^\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/.test(one));
      if (kept.length === 0 || /["'\\]/.test(selector)) return [];
      return [`${scrubName(selector.trim(), maps, rules)}{${kept.map((one) => one.trim()).join(';')}}`];
    })
    .join('\n');
}

/**
 * Scrubs the attributes of one element. `rewrite` is used for every value that is text; it gives the new
 * text and counts what it replaced.
 */
export function scrubAttributes(
  element: Element,
  maps: Maps,
  rules: NameRules,
  rewrite: (text: string) => string,
): void {
  for (const { name, value } of [...element.attributes]) {
    const after = isNamedLike(name, rules)
      ? undefined
      : scrubbedValue(element, name.toLowerCase(), value, maps, rules, rewrite);
    if (after === undefined) element.removeAttribute(name);
    else if (after !== value) element.setAttribute(name, after);
  }
}

function scrubbedValue(
  element: Element,
  name: string,
  value: string,
  maps: Maps,
  rules: NameRules,
  rewrite: (text: string) => string,
): string | undefined {
  if (name === 'src' && isChallenge(element, value)) return 'https://token.awswaf.com/challenge.js';
  if (name === 'href' && element.localName === 'link') return undefined;
  if (DROPPED.test(name) || !PLAIN_NAME.test(name)) return undefined;
  if (name === 'style') return scrubStyle(value) || undefined;
  if (NAMES.test(name)) return scrubName(value, maps, rules);
  if (STANDARD.test(name) && STANDARD_VALUE.test(value)) {
    // `type` and `role` name what the element is; in others, such as `target`, any word may stand.
    if (/^(?:type|role)$/.test(name)) return scrubName(value, maps, rules);
    if ((value.match(/\p{L}{4,}/gu) ?? []).every(isInterfaceWord)) return value;
  }
  return rewrite(value);
}

/** The firewall's script is what tells a robot check from an empty page. */
function isChallenge(element: Element, src: string): boolean {
  return element.localName === 'script' && /^https:\/\/[^/]*\.awswaf\.com\//.test(src);
}

/** Counts edits by kind. */
export function countEdits(edits: readonly Edit[], into: Record<Edit['kind'], number>): void {
  for (const { kind } of edits) into[kind] += 1;
}
