import type { Currency } from './money.ts';

/**
 * Where an account has credit: the marketplaces of the Amazon shop, and AWS. The currency of every amount on
 * a page comes from this table and never from the page: `$` alone means six different things.
 */
export interface Marketplace {
  /** The name shoppers use, and the key of everything stored: `amazon.co.uk`, `aws`. */
  readonly id: MarketplaceId;
  readonly currency: Currency;
  /** IANA zone in which the marketplace's days end. Where a country has several, the one Amazon's promotions name or the capital's. */
  readonly timeZone: string;
  /** Languages of the shop, its own first, as BCP 47 tags. */
  readonly languages: readonly [string, ...string[]];
}

const SHOPS = {
  'amazon.com': ['USD', 'America/Los_Angeles', 'en-US', 'es-US'],
  'amazon.ca': ['CAD', 'America/Toronto', 'en-CA', 'fr-CA'],
  'amazon.com.mx': ['MXN', 'America/Mexico_City', 'es-MX'],
  'amazon.com.br': ['BRL', 'America/Sao_Paulo', 'pt-BR'],
  'amazon.co.uk': ['GBP', 'Europe/London', 'en-GB'],
  'amazon.de': ['EUR', 'Europe/Berlin', 'de-DE', 'en-GB', 'nl-NL', 'pl-PL', 'tr-TR', 'cs-CZ'],
  'amazon.fr': ['EUR', 'Europe/Paris', 'fr-FR', 'en-GB'],
  'amazon.it': ['EUR', 'Europe/Rome', 'it-IT', 'en-GB'],
  'amazon.es': ['EUR', 'Europe/Madrid', 'es-ES', 'pt-PT', 'en-GB'],
  'amazon.nl': ['EUR', 'Europe/Amsterdam', 'nl-NL', 'en-GB'],
  'amazon.se': ['SEK', 'Europe/Stockholm', 'sv-SE', 'en-GB'],
  'amazon.pl': ['PLN', 'Europe/Warsaw', 'pl-PL', 'en-GB'],
  'amazon.com.be': ['EUR', 'Europe/Brussels', 'fr-BE', 'nl-BE', 'en-GB'],
  'amazon.ie': ['EUR', 'Europe/Dublin', 'en-IE'],
  'amazon.com.tr': ['TRY', 'Europe/Istanbul', 'tr-TR', 'en-GB'],
  'amazon.ae': ['AED', 'Asia/Dubai', 'en-AE', 'ar-AE'],
  'amazon.sa': ['SAR', 'Asia/Riyadh', 'ar-SA', 'en-GB'],
  'amazon.eg': ['EGP', 'Africa/Cairo', 'ar-EG', 'en-GB'],
  'amazon.in': ['INR', 'Asia/Kolkata', 'en-IN', 'hi-IN'],
  'amazon.co.jp': ['JPY', 'Asia/Tokyo', 'ja-JP', 'en-US', 'zh-CN'],
  'amazon.com.au': ['AUD', 'Australia/Sydney', 'en-AU'],
  'amazon.sg': ['SGD', 'Asia/Singapore', 'en-SG'],
  'amazon.co.za': ['ZAR', 'Africa/Johannesburg', 'en-ZA'],
} as const satisfies Record<string, readonly [Currency, string, string, ...string[]]>;

/** One shop of Amazon. */
export type ShopId = keyof typeof SHOPS;

/** A shop, or Amazon Web Services. */
export type MarketplaceId = ShopId | 'aws';

/** The shops. AWS is not one; see `EVERY_MARKETPLACE`. */
export const MARKETPLACES: readonly Marketplace[] = Object.entries(SHOPS).map(
  ([id, [currency, timeZone, language, ...more]]) => ({
    id: id as ShopId,
    currency,
    timeZone,
    languages: [language, ...more],
  }),
);

/**
 * Amazon Web Services: another account, on hosts of its own, and its credit pays for nothing in a shop. Its
 * pages name a last day and no zone. Days end in UTC here, by which AWS bills: sooner than anywhere in
 * America, so that an end is told too early rather than too late. Credits are in US dollars.
 */
const AWS: Marketplace = { id: 'aws', currency: 'USD', timeZone: 'UTC', languages: ['en-US'] };

/** The console's host. Beside it there is one for each region, and for each session of several at once. */
const AWS_HOST = 'console.aws.amazon.com';

/** The shops in the order of the table, then AWS. */
export const EVERY_MARKETPLACE: readonly Marketplace[] = [...MARKETPLACES, AWS];

const BY_ID = new Map(EVERY_MARKETPLACE.map((marketplace) => [marketplace.id, marketplace]));

export function isMarketplaceId(text: string): text is MarketplaceId {
  return isShopId(text) || text === AWS.id;
}

export function marketplaceById(id: MarketplaceId): Marketplace {
  const found = BY_ID.get(id);
  if (!found) throw new RangeError(`not a marketplace: ${id}`);
  return found;
}

/**
 * The marketplace that this address belongs to, over https only: a shop's by exact host (`www.` or bare), the
 * AWS console's with its regions.
 */
export function marketplaceOf(url: URL): Marketplace | undefined {
  if (url.protocol !== 'https:' || url.port !== '') return undefined;
  if (`.${url.hostname}`.endsWith(`.${AWS_HOST}`)) return AWS;
  const id = url.hostname.replace(/^www\./, '');
  return isShopId(id) ? marketplaceById(id) : undefined;
}

/** Where a marketplace is, as people know it: `amazon.de`, `console.aws.amazon.com`. */
export function siteOf(marketplace: MarketplaceId): string {
  return marketplace === 'aws' ? AWS_HOST : marketplace;
}

/** Where a marketplace begins: `https://www.amazon.de`. */
export function originOf(id: MarketplaceId): string {
  return `https://${id === 'aws' ? AWS_HOST : `www.${id}`}`;
}

/** All of its origins, as match patterns begin: AWS has one for each region. */
export function originPatternsOf(id: MarketplaceId): readonly string[] {
  return id === 'aws' ? [originOf(id), `https://*.${AWS_HOST}`] : [originOf(id)];
}

function isShopId(text: string): text is ShopId {
  return Object.hasOwn(SHOPS, text);
}
