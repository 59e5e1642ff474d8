import type { ComponentChildren } from 'preact';
import type { MarketplaceId } from '../core/model/marketplaces.ts';
import { Explanation } from './Explanation.tsx';
import { explainFailure } from './failure-words.ts';
import { useLanguage } from './language.ts';
import type { LedgerState } from './ledger-state.ts';
import { Promises } from './Promises.tsx';
import { SheetHead } from './SheetHead.tsx';
import { WaysToEarn } from './WaysToEarn.tsx';
import './sheet.css';
import './statement.css';
import './LedgerView.css';

interface Props {
  readonly state: Exclude<LedgerState, { kind: 'loading' }>;
  /** The user's, the usual one first. */
  readonly marketplaces: readonly MarketplaceId[];
  /** The part that takes credits from mails. */
  readonly mail?: ComponentChildren;
  readonly settingsUrl: string;
}

/** The ledger page: what is still to come, and what there is to earn. */
export function LedgerView({ state, marketplaces, mail, settingsUrl }: Props) {
  const language = useLanguage();
  const { t } = language;
  return (
    <div class="sheet">
      <SheetHead title={t('ledger_title')} />
      {state.kind === 'failed' ? (
        <main>
          <Explanation title={t('ledger_failed_title')} text={explainFailure(state.code, language)} />
        </main>
      ) : (
        <main class="sheet-main ledger">
          {mail}
          <div class="ledger-promises">
            <Promises promises={state.overview.promises} />
          </div>
          <WaysToEarn marketplaces={marketplaces} />
        </main>
      )}
      <footer class="small quiet">
        <a class="text-link" href={settingsUrl}>
          {t('popup_settings')}
        </a>
        <p>{t('welcome_not_affiliated')}</p>
      </footer>
    </div>
  );
}
