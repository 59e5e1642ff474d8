import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { grantedMarketplaces } from '../../core/platform/permissions.ts';
import { Refused } from '../../core/platform/server.ts';
import { loadSettings } from '../../core/platform/settings-storage.ts';
import type { Sender } from '../../core/protocol/sender.ts';
import { isAccepted } from './context.ts';

type ContentSender = Extract<Sender, { kind: 'content' }>;

/**
 * Only a page of a shop that is granted, after the first-run page was accepted, and only about itself.
 * @throws Refused
 */
export async function requireContentSender(sender: Sender, about?: MarketplaceId): Promise<ContentSender> {
  if (sender.kind !== 'content' || sender.marketplace !== (about ?? sender.marketplace)) {
    throw new Refused('not-allowed');
  }
  const [settings, granted] = await Promise.all([loadSettings(), grantedMarketplaces()]);
  if (!isAccepted(settings)) throw new Refused('not-accepted');
  if (!granted.includes(sender.marketplace)) throw new Refused('not-allowed');
  return sender;
}
