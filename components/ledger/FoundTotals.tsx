import type { AccountChoice } from '../../core/model/manual-credit.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/language.ts';
import { type FoundTotals as Found, keyOf } from './found-totals.ts';
import '../ui/figures-table.css';

interface Props {
  /** Undefined where the whole history is shown. */
  readonly found: Found | undefined;
  /** Whose the sums are. */
  readonly accounts: readonly AccountChoice[];
  readonly onStop: () => void;
}

const COUNT_KEYS = {
  counting: 'ledger_found_counting',
  stopped: 'ledger_found_stopped',
  whole: 'ledger_found',
} as const;

/** What all that a search finds comes to. Counted behind what is shown, and as far as its reader waits for it. */
export function FoundTotals({ found, accounts, onStop }: Props) {
  const { t, plural } = useLanguage();
  if (!found || (found.state === 'whole' && found.totals.count === 0)) return null;
  const { totals, state } = found;
  const withName = accounts.length > 1;
  return (
    <div class="found-totals">
      {/* Each step of a count is not worth saying aloud; its end is. */}
      <p role={state === 'counting' ? undefined : 'status'}>{plural(COUNT_KEYS[state], totals.count)}</p>
      {state === 'counting' && (
        <button type="button" class="button" onClick={onStop}>
          {t('ledger_found_stop')}
        </button>
      )}
      {totals.sums.length > 0 && (
        <table class="figures-table">
          <thead>
            <tr class="small quiet">
              {withName && <th scope="col">{t('ledger_found_account')}</th>}
              <th scope="col">{t('ledger_found_earned')}</th>
              <th scope="col">{t('ledger_years_used')}</th>
              <th scope="col">{t('ledger_years_expired')}</th>
              <th scope="col">{t('ledger_years_gone')}</th>
              <th scope="col">{t('ledger_years_ended')}</th>
            </tr>
          </thead>
          <tbody>
            {totals.sums.map((sum) => (
              <tr key={keyOf(sum)}>
                {withName && (
                  <th scope="row">
                    <bdi>{nameOf(accounts.find(({ key }) => key === sum.account))}</bdi>
                  </th>
                )}
                {[sum.earned, sum.used, sum.expired, sum.gone, sum.ended].map((amount, column) => (
                  <td key={column}>
                    <Amount of={amount} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function nameOf(account: AccountChoice | undefined): string | undefined {
  return account && (account.name ?? siteOf(account.marketplace));
}
