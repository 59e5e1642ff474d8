import type { AccountOverview } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { totalsByProgramme } from './totals.ts';

/** Each programme's sum over several accounts, one for each currency. */
export function Totals({ accounts }: { accounts: readonly AccountOverview[] }) {
  const { t } = useLanguage();
  return (
    <section class="block" aria-labelledby="totals">
      <h2 id="totals" class="small quiet">
        {t('popup_totals')}
      </h2>
      <ul>
        {totalsByProgramme(accounts).map(({ programme, amounts }) => (
          <li key={programme} class="row">
            <span class="row-name">{t(PROGRAMME_NAMES[programme])}</span>
            <ul class="row-amount">
              {amounts.map((amount) => (
                <li key={amount.currency}>
                  <Amount of={amount} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
