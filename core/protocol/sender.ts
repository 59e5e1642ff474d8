import { type MarketplaceId, marketplaceOf } from '../model/marketplaces.ts';
import { type FailureCode, MESSAGES, type MessageName } from './messages.ts';

/** What the browser says about the sender of a message. Nothing that the message itself claims is used. */
export interface SenderFacts {
  readonly id?: string;
  /** Of the document that sent it: the page's for a content script, ours for an extension page. */
  readonly origin?: string;
  readonly url?: string;
  /** Of the document that sent it. Absent in versions of Firefox that do not number documents. */
  readonly documentId?: string;
  /** 0 is the top frame. Absent for a popup. */
  readonly frameId?: number;
  /** Also set for an extension page in a tab, so it does not tell the two apart. */
  readonly tab?: { readonly id?: number; readonly incognito: boolean };
}

/** The extension that receives: its id, and its pages' origin without a slash at the end. */
export interface Self {
  readonly id: string;
  readonly origin: string;
}

export type Sender =
  | { readonly kind: 'page' }
  | {
      readonly kind: 'content';
      readonly marketplace: MarketplaceId;
      readonly isPrivate: boolean;
      readonly tab?: number;
    }
  /**
   * The panel's page in a frame of a page. Any page of a shop can put that page into a frame, so this is no
   * extension page: the nonce that it redeemed decides all that it may get or do.
   */
  | {
      readonly kind: 'frame';
      readonly isPrivate: boolean;
      readonly tab: number;
      /** Which document of the tab it is. */
      readonly document: string;
    };

/** The page that draws the panel, the only extension page that a page can put into a frame. */
const TIPS_PAGE = 'tips.html';

/**
 * Who sent a message, or undefined for a stranger: another extension, a frame inside a page that is not the panel's, an origin that
 * is no listed shop nor the AWS console, or no origin at all. The extension's id alone proves nothing, because every context
 * of ours carries it, also one inside a page that took its renderer over.
 */
export function senderOf(facts: SenderFacts, self: Self): Sender | undefined {
  if (facts.id !== self.id || facts.origin === undefined) return undefined;
  if (facts.origin === self.origin) {
    return facts.frameId === undefined || facts.frameId === 0 ? { kind: 'page' } : frameOf(facts, self);
  }
  if (facts.frameId !== 0 || facts.tab === undefined || !URL.canParse(facts.origin)) return undefined;
  const marketplace = marketplaceOf(new URL(facts.origin));
  const { id: tab, incognito } = facts.tab;
  return (
    marketplace && {
      kind: 'content',
      marketplace: marketplace.id,
      isPrivate: incognito,
      ...(tab !== undefined && { tab }),
    }
  );
}

function frameOf({ url, documentId, frameId, tab }: SenderFacts, self: Self): Sender | undefined {
  if (tab?.id === undefined || url?.split('#')[0] !== `${self.origin}/${TIPS_PAGE}`) return undefined;
  const document = documentId ?? `frame ${frameId}`;
  return { kind: 'frame', isPrivate: tab.incognito, tab: tab.id, document };
}

/** Why this sender may not send this message, or undefined when it may. The AWS console delivers and asks nothing. */
export function refusal(
  name: MessageName,
  sender: Sender | undefined,
): Extract<FailureCode, 'not-allowed' | 'private'> | undefined {
  if (!sender || !MESSAGES[name].from.includes(sender.kind)) return 'not-allowed';
  if (sender.kind === 'page') return undefined;
  if (sender.kind === 'content' && sender.marketplace === 'aws' && name !== 'deliver-page') {
    return 'not-allowed';
  }
  return sender.isPrivate ? 'private' : undefined;
}
