import type { Currency } from './money.ts';

/**
 * The marketplaces of the Amazon shop. The currency of every amount on a page comes from this table and
 * never from the page: `$` alone means six different things.
 */
export interface Marketplace {
  /** The name shoppers use, and the key of everything stored: `amazon.co.uk`. */
  readonly id: MarketplaceId;
  readonly currency: Currency;
  /** IANA zone in which the marketplace's days end. Where a country has several, the one Amazon's promotions name or the capital's. */
  readonly timeZone: string;
  /** Languages of the shop, its own first, as BCP 47 tags. */
  readonly languages: readonly [string, ...string[]];
}

const TABLE = {
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

export type MarketplaceId = keyof typeof TABLE;

export const MARKETPLACES: readonly Marketplace[] = Object.entries(TABLE).map(
  ([id, [currency, timeZone, language, ...more]]) => ({
    id: id as MarketplaceId,
    currency,
    timeZone,
    languages: [language, ...more],
  }),
);

const BY_ID = new Map(MARKETPLACES.map((marketplace) => [marketplace.id, marketplace]));

export function isMarketplaceId(text: string): text is MarketplaceId {
  return Object.hasOwn(TABLE, text);
}

export function marketplaceById(id: MarketplaceId): Marketplace {
  const found = BY_ID.get(id);
  if (!found) throw new RangeError(`not a marketplace: ${id}`);
  return found;
}

/** The marketplace whose shop stands at this address, by exact host (`www.` or bare), over https only. */
export function marketplaceOf(url: URL): Marketplace | undefined {
  if (url.protocol !== 'https:' || url.port !== '') return undefined;
  const id = url.hostname.replace(/^www\./, '');
  return isMarketplaceId(id) ? marketplaceById(id) : undefined;
}

/** The origin of the marketplace's shop: `https://www.amazon.de`. */
export function originOf(id: MarketplaceId): string {
  return `https://www.${id}`;
}
