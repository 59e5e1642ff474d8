import { isAccepted } from '../../core/model/disclosure.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { coveredPages } from '../../core/pages/page-kinds.ts';
import type { PageKind } from '../../core/pages/reading.ts';
import { grantedMarketplaces } from '../../core/platform/permissions.ts';
import { Refused } from '../../core/platform/server.ts';
import { loadSettings } from '../../core/platform/settings-storage.ts';
import type { Sender } from '../../core/protocol/sender.ts';

type ContentSender = Extract<Sender, { kind: 'content' }>;

/** What a message is about, as far as it says so. */
interface About {
  readonly page?: PageKind;
  readonly marketplace?: MarketplaceId;
}

/**
 * Only a page of a shop that is granted, of a kind that the accepted disclosure names, and only about itself.
 * @throws Refused
 */
export async function requireContentSender(
  sender: Sender,
  { page, marketplace }: About = {},
): Promise<ContentSender> {
  if (sender.kind !== 'content' || sender.marketplace !== (marketplace ?? sender.marketplace)) {
    throw new Refused('not-allowed');
  }
  const [settings, granted] = await Promise.all([loadSettings(), grantedMarketplaces()]);
  const isCovered = page ? coveredPages(settings).includes(page) : isAccepted(settings);
  if (!isCovered) throw new Refused('not-accepted');
  if (!granted.includes(sender.marketplace)) throw new Refused('not-allowed');
  return sender;
}
