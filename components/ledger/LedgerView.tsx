import type { ComponentChildren } from 'preact';
import type { AccountKey, EntryId, LotId } from '../../core/model/ids.ts';
import type { ChosenAccount } from '../../core/model/manual-credit.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { OwnerWord } from '../../core/model/owner-words.ts';
import type { Month } from '../../core/model/panel.ts';
import type { DraftStart } from '../manual-credits/credit-draft.ts';
import { type ManualCreditActions, ManualCredits } from '../manual-credits/ManualCredits.tsx';
import { Explanation } from '../ui/Explanation.tsx';
import { explainFailure } from '../ui/failure-labels.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';
import { Promises } from '../ui/Promises.tsx';
import { SheetHead } from '../ui/SheetHead.tsx';
import { AccountNames } from './AccountNames.tsx';
import { AlikeQuestions } from './AlikeQuestions.tsx';
import { History } from './History.tsx';
import { ListedCredits } from './ListedCredits.tsx';
import type { HistoryFilter, HistoryState, LedgerOutcome, LedgerState } from './ledger-state.ts';
import { PanelCounter } from './PanelCounter.tsx';
import { WaysToEarn } from './WaysToEarn.tsx';
import { WhosePage } from './WhosePage.tsx';
import '../ui/sheet.css';
import './statement.css';
import './LedgerView.css';

interface Props extends ManualCreditActions {
  readonly state: Exclude<LedgerState, { kind: 'loading' }>;
  readonly history: HistoryState;
  readonly filter: HistoryFilter;
  /** What a search of the history comes to. */
  readonly found?: ComponentChildren;
  /** The user's, the usual one first. */
  readonly marketplaces: readonly MarketplaceId[];
  /** What a link to the form filled in. */
  readonly start?: DraftStart | undefined;
  /** The part that takes credits from mails. */
  readonly mail?: ComponentChildren;
  /** The part that makes and reads files. */
  readonly data?: ComponentChildren;
  readonly settingsUrl: string;
  readonly onCount: (account: ChosenAccount, month: Month, receipts: number) => void;
  readonly onName: (key: AccountKey, name: string) => void;
  readonly onAnswer: (id: string, is: 'one' | 'two' | null) => void;
  readonly onMerge: (key: AccountKey, into: AccountKey) => void;
  readonly onPart: (key: AccountKey) => void;
  /** Takes back that reminders of a credit were put off or muted. */
  readonly onRemindAgain: (kind: 'tomorrow' | 'muted', lot: LotId) => void;
  readonly onSay: (id: EntryId, said: OwnerWord['said'] | null) => void;
  readonly onAssign: (key: AccountKey, to: AccountKey) => void;
  readonly onFilter: (filter: HistoryFilter) => void;
  readonly onMore: () => void;
}

/** The ledger page: what was written down by hand, where everything went, and what there is to earn. */
export function LedgerView(props: Props) {
  const { state, history, filter, marketplaces, mail, data, settingsUrl } = props;
  const language = useLanguage();
  const { t } = language;
  if (state.kind === 'failed') {
    return (
      <div class="sheet">
        <SheetHead title={t('ledger_title')} />
        <main class="sheet-main ledger">
          <Explanation title={t('ledger_failed_title')} text={explainFailure(state.code, language)} />
          <p class="quiet">{t('ledger_failed_export')}</p>
          {data}
        </main>
      </div>
    );
  }
  const { overview, own, panel, outcome } = state;
  const { at } = overview;
  return (
    <div class="sheet">
      <SheetHead title={t('ledger_title')} lead={t('ledger_lead')} />
      <nav aria-label={t('ledger_nav')}>
        <ul class="ledger-nav">
          {PARTS.filter(([id]) => id !== 'data' || data !== undefined).map(([id, name]) => (
            <li key={id}>
              <a class="text-link" href={`#${id}`}>
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="sheet-main ledger">
        <WhosePage asked={overview.asked} at={at} onAssign={props.onAssign} />
        <AlikeQuestions alike={overview.alike} at={at} onAnswer={props.onAnswer} />
        <ListedCredits credits={overview.ending} at={at} />
        <ManualCredits
          state={state}
          marketplaces={marketplaces}
          start={props.start}
          onSave={props.onSave}
          onEnd={props.onEnd}
          onReopen={props.onReopen}
          onDelete={props.onDelete}
        />
        {mail}
        <PanelCounter
          months={panel}
          accounts={own.accounts}
          marketplace={marketplaces[0] ?? 'amazon.com'}
          at={at}
          onCount={props.onCount}
        />
        <div class="ledger-promises">
          <Promises promises={overview.promises} withLate />
        </div>
        <History
          history={history}
          filter={filter}
          found={props.found}
          at={at}
          onFilter={props.onFilter}
          onMore={props.onMore}
          onSay={props.onSay}
        />
        <WaysToEarn marketplaces={marketplaces} />
        <AccountNames
          accounts={own.accounts}
          merged={own.merged}
          onName={props.onName}
          onMerge={props.onMerge}
          onPart={props.onPart}
        />
        {data}
        <div class="sheet-outcome">
          <Message>{outcome && outcomeWords(outcome, language)}</Message>
          {outcome?.kind === 'said' && (
            <button
              type="button"
              class="button button-plain"
              onClick={() => props.onSay(outcome.entry, null)}
            >
              {t('ledger_undo')}
            </button>
          )}
          {(outcome?.kind === 'tomorrow' || outcome?.kind === 'muted') && (
            <button
              type="button"
              class="button button-plain"
              onClick={() => props.onRemindAgain(outcome.kind, outcome.lot)}
            >
              {t('ledger_undo')}
            </button>
          )}
          {outcome?.kind === 'merged' && (
            <button type="button" class="button button-plain" onClick={() => props.onPart(outcome.key)}>
              {t('ledger_undo')}
            </button>
          )}
          {outcome?.kind === 'answered' && (
            <button
              type="button"
              class="button button-plain"
              onClick={() => props.onAnswer(outcome.id, null)}
            >
              {t('ledger_undo')}
            </button>
          )}
        </div>
      </main>
      <footer class="small quiet">
        <a class="text-link" href={settingsUrl}>
          {t('popup_settings')}
        </a>
        <p>{t('welcome_not_affiliated')}</p>
      </footer>
    </div>
  );
}

/** The parts of the page, by the ids of their headings. */
const PARTS = [
  ['own-credits', 'ledger_own_title'],
  ['panel', 'programme_shopper_panel'],
  ['history', 'ledger_history_title'],
  ['earn', 'ledger_earn_title'],
  ['accounts', 'ledger_accounts_title'],
  ['data', 'data_title'],
] as const;

const OUTCOMES = {
  saved: 'settings_saved',
  ended: 'ledger_ended',
  reopened: 'ledger_reopened',
  deleted: 'ledger_deleted',
  answered: 'settings_saved',
  merged: 'ledger_accounts_merged',
  said: 'settings_saved',
  tomorrow: 'said_tomorrow',
  muted: 'said_muted',
} as const satisfies Record<Exclude<LedgerOutcome['kind'], 'not-saved'>, string>;

function outcomeWords(outcome: LedgerOutcome, language: Language) {
  if (outcome.kind !== 'not-saved') return language.t(OUTCOMES[outcome.kind]);
  return (
    <>
      {language.t('settings_not_saved')} {explainFailure(outcome.code, language)}
    </>
  );
}
