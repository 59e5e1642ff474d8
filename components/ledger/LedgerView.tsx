import type { ComponentChildren, ComponentProps } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AccountKey, EntryId } from '../../core/model/ids.ts';
import type { ChosenAccount } from '../../core/model/manual-credit.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { OwnerWord } from '../../core/model/owner-words.ts';
import type { Month } from '../../core/model/panel.ts';
import { MailIntake } from '../mail/MailIntake.tsx';
import type { ManualCreditActions } from '../manual-credits/AddedCredits.tsx';
import type { ManualCreditRequest } from '../manual-credits/credit-check.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Explanation } from '../ui/Explanation.tsx';
import { explainFailure } from '../ui/failure-labels.ts';
import { useLanguage } from '../ui/language.ts';
import { Toast } from '../ui/Toast.tsx';
import { AccountNames } from './AccountNames.tsx';
import { AddCredit } from './AddCredit.tsx';
import { AlikeQuestions } from './AlikeQuestions.tsx';
import { BalancesTab } from './BalancesTab.tsx';
import { type DataState, type ExportKind, isAtWork } from './data-state.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { History } from './History.tsx';
import { ImportFile } from './ImportFile.tsx';
import { ListedCredits } from './ListedCredits.tsx';
import type { HistoryFilter, HistoryState, LedgerOutcome, LedgerReady, LedgerState } from './ledger-state.ts';
import { NothingYet } from './NothingYet.tsx';
import { outcomeWords } from './outcome-words.ts';
import { PageHead } from './PageHead.tsx';
import type { Place } from './place.ts';
import { Tabs } from './Tabs.tsx';
import { useDialogs } from './use-dialogs.ts';
import { WaysToEarn } from './WaysToEarn.tsx';
import { WhosePage } from './WhosePage.tsx';
import { YearCards } from './YearCards.tsx';
import '../ui/sheet.css';
import './statement.css';
import './LedgerView.css';

interface Props extends ManualCreditActions {
  readonly state: Exclude<LedgerState, { kind: 'loading' }>;
  readonly place: Place;
  readonly history: HistoryState;
  readonly filter: HistoryFilter;
  /** What the filtered history comes to. */
  readonly found?: ComponentChildren;
  /** What came of the last change. */
  readonly outcome: LedgerOutcome | undefined;
  /** The user's, the usual one first. */
  readonly marketplaces: readonly MarketplaceId[];
  readonly mail: ComponentProps<typeof MailIntake>;
  readonly data: DataState;
  readonly settingsUrl: string;
  readonly onOutcomeGone: () => void;
  readonly onExport: (kind: ExportKind) => void;
  readonly onImport: (file: File) => void;
  readonly onAdd: () => void;
  readonly onCancelImport: () => void;
  readonly onCount: (account: ChosenAccount, month: Month, receipts: number) => void;
  readonly onName: (key: AccountKey, name: string) => void;
  readonly onAnswer: (id: string, is: 'one' | 'two' | null) => void;
  readonly onMerge: (key: AccountKey, into: AccountKey) => void;
  readonly onPart: (key: AccountKey) => void;
  readonly onSay: (id: EntryId, said: OwnerWord['said'] | null) => void;
  readonly onAssign: (key: AccountKey, to: AccountKey) => void;
  readonly onFilter: (filter: HistoryFilter) => void;
  readonly onMore: () => void;
}

/** The history page: tabs, what lies over them, and what came of the last change. */
export function LedgerView(props: Props) {
  const { state, place, marketplaces, mail, data, outcome } = props;
  const language = useLanguage();
  const { t } = language;
  const dialogs = useDialogs(state, marketplaces, place);
  const { dialog, open } = dialogs;
  const isReadingMail = mail.state.phase !== 'idle';
  useEffect(() => {
    // Files may be dropped anywhere on the page.
    if (isReadingMail) open('mail');
  }, [isReadingMail]);
  useEffect(() => {
    if (data.kind === 'imported') dialogs.close();
  }, [data]);
  // Over the page its own dialog says what came of it.
  const said = dialog === undefined ? outcomeWords(outcome, language) : undefined;
  const isNothing = state.kind === 'ready' && isEmpty(state);
  return (
    <div class="sheet ledger-sheet has-toast">
      <PageHead>
        {state.kind === 'ready' && (
          <button type="button" class="button" onClick={() => open('credit')}>
            {t('ledger_own_add')}
          </button>
        )}
        <ExportMenu
          place={place}
          isBusy={isAtWork(data)}
          onExport={props.onExport}
          onImport={() => open('import')}
        />
      </PageHead>
      {state.kind === 'ready' && <Tabs tab={place.tab} />}
      <main class="sheet-main ledger">
        {state.kind === 'failed' && (
          <>
            <Explanation title={t('ledger_failed_title')} text={explainFailure(state.code, language)} />
            <p class="quiet">{t('ledger_failed_export')}</p>
          </>
        )}
        {state.kind === 'ready' && (
          <>
            <WhosePage asked={state.overview.asked} at={state.overview.at} onAssign={props.onAssign} />
            <AlikeQuestions alike={state.overview.alike} at={state.overview.at} onAnswer={props.onAnswer} />
            {isNothing && place.tab === 'overview' ? (
              <NothingYet onAdd={() => open('credit')} onImport={() => open('import')} />
            ) : (
              <TabContent {...props} state={state} onEdit={dialogs.edit} />
            )}
          </>
        )}
      </main>
      <footer class="small quiet">
        <a class="text-link" href={props.settingsUrl}>
          {t('popup_settings')}
        </a>
        <p>{t('welcome_not_affiliated')}</p>
      </footer>
      {state.kind === 'ready' && (
        <AddCredit
          state={state}
          way={dialog === 'import' ? undefined : dialog}
          draft={dialogs.draft}
          mail={<MailIntake {...mail} listed={state.overview.ending} canEnter />}
          failure={
            dialog === 'credit' && outcome?.kind === 'not-saved'
              ? outcomeWords(outcome, language)?.text
              : undefined
          }
          onWay={(way) => open(way)}
          onSave={(credit: ManualCreditRequest) =>
            void props.onSave(credit).then((isKept) => isKept && dialogs.done())
          }
          onCancel={dialogs.done}
          onClose={dialogs.close}
        />
      )}
      <Dialog title={t('data_import_title')} isOpen={dialog === 'import'} onClose={dialogs.close}>
        <ImportFile
          state={data}
          onImport={props.onImport}
          onAdd={props.onAdd}
          onCancel={() => {
            props.onCancelImport();
            dialogs.close();
          }}
        />
      </Dialog>
      <Toast said={said} onGone={props.onOutcomeGone} />
    </div>
  );
}

type TabProps = Props & {
  readonly state: LedgerReady;
  readonly onEdit: ReturnType<typeof useDialogs>['edit'];
};

function TabContent(props: TabProps) {
  const { state, place, history, filter, marketplaces } = props;
  const { overview, own } = state;
  switch (place.tab) {
    case 'overview':
      return (
        <>
          {history.kind === 'ready' && (
            <YearCards summary={history.summary} ending={overview.ending} at={overview.at} />
          )}
          <History
            history={history}
            filter={filter}
            found={props.found}
            at={overview.at}
            onFilter={props.onFilter}
            onMore={props.onMore}
            onSay={props.onSay}
          />
        </>
      );
    case 'calendar':
      return <ListedCredits credits={overview.ending} at={overview.at} />;
    case 'balances':
      return (
        <BalancesTab
          state={state}
          summary={history.kind === 'ready' ? history.summary : undefined}
          marketplaces={marketplaces}
          onEdit={props.onEdit}
          onEnd={props.onEnd}
          onReopen={props.onReopen}
          onDelete={props.onDelete}
          onCount={props.onCount}
        />
      );
    case 'earn':
      return <WaysToEarn marketplaces={marketplaces} />;
    case 'accounts':
      return (
        <AccountNames
          accounts={own.accounts}
          merged={own.merged}
          onName={props.onName}
          onMerge={props.onMerge}
          onPart={props.onPart}
        />
      );
  }
}

/** Nothing was read, and nothing was added. */
function isEmpty({ overview, own }: LedgerReady): boolean {
  return own.accounts.length === 0 && own.credits.length === 0 && overview.accounts.length === 0;
}
