import type { Instant } from '../../core/model/calendar-date.ts';
import type { AccountOverview } from '../../core/overview/overview.ts';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { HoldingRow } from './HoldingRow.tsx';

interface Props {
  readonly account: AccountOverview;
  readonly at: Instant;
  readonly ledgerUrl: string;
}

/** The programmes of one account. Those with nothing are one line, folded. */
export function AccountBalances({ account, at, ledgerUrl }: Props) {
  const { t, plural, list } = useLanguage();
  const { holdings, marketplace, nothing } = account;
  return (
    <>
      <ul>
        {holdings.map((holding, index) => (
          <HoldingRow
            key={`${holding.programme} ${index}`}
            holding={holding}
            marketplace={marketplace}
            at={at}
            ledgerUrl={ledgerUrl}
          />
        ))}
      </ul>
      {nothing.length > 0 && (
        <details class="nothing small quiet">
          <summary>{plural('popup_nothing', nothing.length)}</summary>
          <p>{list(nothing.map((programme) => t(PROGRAMME_NAMES[programme])))}</p>
        </details>
      )}
    </>
  );
}
