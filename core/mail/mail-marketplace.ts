import { MARKETPLACES, type MarketplaceId, marketplaceOf } from '../model/marketplaces.ts';
import type { Sender } from './found-in-mail.ts';
import { BARE_COMMENT } from './mail-words.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { passagesOf } from './passages.ts';

/** Amazon Pay India writes from a domain of its own. */
const AMAZON_PAY_INDIA = 'amazonpay.in';

/** The marketplace whose domain a mail address stands under: `no-reply@gc.email.amazon.de` is amazon.de's. */
export function marketplaceOfAddress(address: string): MarketplaceId | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  if (`.${domain}`.endsWith(`.${AMAZON_PAY_INDIA}`)) return 'amazon.in';
  return MARKETPLACES.find(({ id }) => domain === id || domain.endsWith(`.${id}`))?.id;
}

/** A header that a mail program writes above what it forwards. */
const FORWARDED_FROM =
  /^[>* \t]*(?:From|Von|De|Da|Van|Från|Od|差出人)\**:.{0,200}?([\w.+-]{1,80}@[\w.-]{1,120})/gim;

/** The same for whom it was sent to. */
const FORWARDED_TO =
  /^[>* \t]*(?:To|An|À|A|Para|Aan|Till|Do|宛先)\**:.{0,200}?([\w.+-]{1,80}@[\w.-]{1,120})/gim;

/**
 * Who sent the mail, and the domain it came from; undefined where it is somebody who is not Amazon: an
 * answer that quotes a mail, a forward with words of the forwarder's, or of a mail that went to another.
 */
export function senderOf(mail: ParsedMail): { sender: Sender; address?: string } | undefined {
  if (mail.from === undefined) return { sender: 'unknown' };
  if (marketplaceOfAddress(mail.from)) return { sender: 'amazon', address: mail.from };
  for (const text of mail.texts) {
    for (const { 1: address = '', index } of text.matchAll(FORWARDED_FROM)) {
      if (!marketplaceOfAddress(address)) continue;
      const isBare = passagesOf(text.slice(0, index)).every((passage) => BARE_COMMENT.test(passage.text));
      return isBare && isForReader(mail, text.slice(index)) ? { sender: 'forwarded', address } : undefined;
    }
  }
  return undefined;
}

/** Whether a forwarded mail went to whom the forward went to, as far as the two say. */
function isForReader({ from = '', to = [] }: ParsedMail, forwarded: string): boolean {
  if (to.length === 0 || to.includes(from)) return true;
  return [...forwarded.matchAll(FORWARDED_TO)].some(([, address = '']) => to.includes(address.toLowerCase()));
}

/** Whether the ending of a shop's name, `.de`, is that of this marketplace. No ending is any shop's. */
export function isOfShop(ending: string, marketplace: MarketplaceId): boolean {
  return `amazon${ending.toLowerCase()}` === marketplace;
}

/**
 * The marketplace a mail speaks of: that of its links, else that of its sender, else the only one the user
 * has. Undefined when they contradict. Mails of every marketplace may come from amazon.com, so links say more.
 *
 * @param hints The marketplaces it is of where it does not say so itself: those of the user.
 */
export function marketplaceOfMail(
  mail: ParsedMail,
  address: string | undefined,
  hints: readonly MarketplaceId[],
): MarketplaceId | undefined {
  const linked = new Set(mail.links.flatMap((link) => shopOf(link) ?? []));
  const from = address && marketplaceOfAddress(address);
  const named = linked.size > 0 ? [...linked] : from ? [from] : hints;
  const [only, another] = named;
  if (!only || another) return undefined;
  // A German mail from amazon.de whose only link leads to the American shop.
  if (from && from !== 'amazon.com' && from !== only) return undefined;
  return only;
}

function shopOf(link: string): MarketplaceId | undefined {
  const url = URL.parse(link);
  return url ? marketplaceOf(url)?.id : undefined;
}
