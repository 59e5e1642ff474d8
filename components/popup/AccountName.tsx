import { siteOf } from '../../core/model/marketplaces.ts';
import type { AccountOverview } from '../../core/overview/overview.ts';

/** An account as people tell it from others: its site, and its name where one is known. */
export function AccountName({ of }: { of: Pick<AccountOverview, 'marketplace' | 'name'> }) {
  return (
    <span class="account-name">
      {siteOf(of.marketplace)} {of.name && <bdi class="quiet">{of.name}</bdi>}
    </span>
  );
}
