import { siteOf } from '../../core/model/marketplaces.ts';
import type { AccountOverview } from '../../core/overview/overview.ts';
import { Facts } from '../ui/Facts.tsx';

/** An account as people tell it from others: its site, and its name where one is known. */
export function AccountName({ of }: { of: Pick<AccountOverview, 'marketplace' | 'name'> }) {
  return (
    <Facts class="account-name">
      {siteOf(of.marketplace)}
      {of.name && <bdi>{of.name}</bdi>}
    </Facts>
  );
}
