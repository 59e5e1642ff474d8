import { useState } from 'preact/hooks';
import type { ProgrammeId } from '../../core/model/credit.ts';
import { type MarketplaceId, siteOf } from '../../core/model/marketplaces.ts';
import { PROGRAMMES } from '../../core/programmes/index.ts';
import { useLanguage } from '../ui/language.ts';
import { Pick } from '../ui/Pick.tsx';
import { EarnProgramme } from './EarnProgramme.tsx';
import '../ui/figures-table.css';
import './WaysToEarn.css';

const IDS = Object.keys(PROGRAMMES) as ProgrammeId[];

/**
 * What is known of each credit system, folded away until it is asked for.
 * @param marketplaces The user's; the first is the usual one. What is told depends on where it is.
 */
export function WaysToEarn({ marketplaces }: { marketplaces: readonly MarketplaceId[] }) {
  const { t } = useLanguage();
  const [chosen, choose] = useState<MarketplaceId>();
  const marketplace = chosen ?? marketplaces[0] ?? 'amazon.com';
  return (
    <section class="sheet-section" aria-labelledby="earn">
      <h2 id="earn">{t('ledger_earn_title')}</h2>
      <p class="quiet">{t('ledger_earn_text')}</p>
      {marketplaces.length > 1 && (
        <Pick
          label={t('ledger_earn_at')}
          options={marketplaces.map((id) => [id, siteOf(id)])}
          chosen={marketplace}
          onPick={(id) => choose(id ?? undefined)}
        />
      )}
      <ul class="earn-list">
        {IDS.map((id) => (
          <li key={id}>
            <EarnProgramme id={id} marketplace={marketplace} />
          </li>
        ))}
      </ul>
    </section>
  );
}
