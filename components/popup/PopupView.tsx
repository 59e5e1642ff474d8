import type { Overview } from '../../core/overview/overview.ts';
import type { TipView } from '../../core/protocol/tip-view.ts';
import { CheckNow } from '../check/CheckNow.tsx';
import { Explanation } from '../ui/Explanation.tsx';
import { useLanguage } from '../ui/language.ts';
import { Promises } from '../ui/Promises.tsx';
import { AlikeNotice } from './AlikeNotice.tsx';
import { Balances } from './Balances.tsx';
import { EndingList } from './EndingList.tsx';
import { EndsNext } from './EndsNext.tsx';
import { FirstContact } from './FirstContact.tsx';
import { NothingEnding } from './NothingEnding.tsx';
import { NoticeList } from './NoticeList.tsx';
import { PageTips } from './PageTips.tsx';
import { PanelMonths } from './PanelMonths.tsx';
import { PopupHead } from './PopupHead.tsx';
import type { PopupState } from './popup-state.ts';
import { type Said, SaidMessage } from './SaidMessage.tsx';
import { Totals } from './Totals.tsx';
import { UnassignedAccounts } from './UnassignedAccounts.tsx';
import { UnopenedDatabase } from './UnopenedDatabase.tsx';
import { UpdateFoot } from './UpdateFoot.tsx';
import '../ledger/statement.css';
import './PopupView.css';

interface Props {
  readonly state: PopupState;
  /** What is worth knowing about the page in front. */
  readonly tips: readonly TipView[];
  readonly onDismissTip: (tip: TipView, scope: 'order' | 'kind') => void;
  readonly welcomeUrl: string;
  readonly settingsUrl: string;
  /** The page with the history, and with what no page of Amazon shows. */
  readonly ledgerUrl: string;
  readonly onRetry: () => void;
  /** Begins a new database in place of one that cannot be opened. Answers why it could not. */
  readonly onStartAnew: () => Promise<string | undefined>;
  /** What the user said last of a credit. */
  readonly said?: Said | undefined;
}

/** The whole popup: a head that stays, and below it what scrolls. */
export function PopupView(props: Props) {
  const { state, tips, onDismissTip, settingsUrl, ledgerUrl } = props;
  const [next] = state.kind === 'ready' ? state.overview.ending : [];
  return (
    <div class="popup">
      <header class="popup-head">
        <PopupHead ledgerUrl={ledgerUrl} settingsUrl={settingsUrl} />
      </header>
      <main class="popup-body">
        {state.kind === 'ready' && next && (
          <EndsNext
            credit={next}
            forecast={state.overview.forecast}
            at={state.overview.at}
            ledgerUrl={ledgerUrl}
          />
        )}
        <div class="popup-list">
          <Unopened {...props} />
          <PageTips tips={tips} onDismiss={onDismissTip} />
          <Content {...props} />
        </div>
      </main>
      {state.kind === 'ready' && <UpdateFoot overview={state.overview} />}
      <SaidMessage said={props.said} />
    </div>
  );
}

/** Above everything: that what stands below is not all there is, or why there is nothing. */
function Unopened({ state, ledgerUrl, onRetry, onStartAnew }: Props) {
  const shown = 'overview' in state ? state.overview : undefined;
  const code = state.kind === 'failed' ? state.code : shown?.unopened?.why;
  if (code === undefined) return null;
  const at = shown?.unopened?.at;
  return (
    <UnopenedDatabase
      code={code}
      since={shown && at && { at, now: shown.at }}
      ledgerUrl={ledgerUrl}
      onRetry={onRetry}
      onStartAnew={onStartAnew}
    />
  );
}

function Content({ state, welcomeUrl, settingsUrl, ledgerUrl }: Props) {
  const { t } = useLanguage();
  switch (state.kind) {
    case 'loading':
      return <p class="block quiet">{t('popup_loading')}</p>;
    case 'failed':
      return null;
    case 'first-run':
      return (
        <Explanation title={t('popup_first_title')} text={t('popup_first_text')}>
          <StartLink url={welcomeUrl} words={t('popup_first_action')} />
        </Explanation>
      );
    case 'no-shop':
      return (
        <Explanation title={t('popup_no_shop_title')} text={t('popup_no_shop_text')}>
          <StartLink url={welcomeUrl} words={t('popup_no_shop_action')} />
        </Explanation>
      );
    case 'empty':
      return (
        <>
          <Explanation title={t('popup_empty_title')} text={t('popup_empty_text')}>
            <CheckNow pages="all" words={t('check_begin')} />
          </Explanation>
          <Notices overview={state.overview} settingsUrl={settingsUrl} welcomeUrl={welcomeUrl} />
        </>
      );
    case 'ready':
      return (
        <Credits
          overview={state.overview}
          settingsUrl={settingsUrl}
          ledgerUrl={ledgerUrl}
          welcomeUrl={welcomeUrl}
        />
      );
  }
}

interface CreditsProps {
  readonly overview: Overview;
  readonly settingsUrl: string;
  readonly welcomeUrl: string;
  readonly ledgerUrl: string;
}

function Credits({ overview, settingsUrl, ledgerUrl, welcomeUrl }: CreditsProps) {
  const { at, asked, ending, known, panel, promises } = overview;
  // An account may be known by its orders alone.
  const accounts = overview.accounts.filter(({ holdings, nothing }) => holdings.length + nothing.length > 0);
  const marketplaces = new Set(accounts.map(({ marketplace }) => marketplace));
  return (
    <>
      {ending.length === 0 && <NothingEnding known={known} />}
      {ending.length > 1 && (
        <EndingList
          credits={ending.slice(1)}
          at={at}
          severalMarketplaces={marketplaces.size > 1}
          ledgerUrl={ledgerUrl}
        />
      )}
      <UnassignedAccounts asked={asked} accountsUrl={`${ledgerUrl}#accounts`} />
      <FirstContact pages={overview.unconfirmed} at={at} />
      <AlikeNotice count={overview.alike.length} url={`${ledgerUrl}#alike`} />
      {accounts.length > 0 && <Balances accounts={accounts} at={at} ledgerUrl={ledgerUrl} />}
      {accounts.length > 1 && <Totals accounts={accounts} />}
      <Promises promises={promises} />
      <PanelMonths months={panel} panelUrl={`${ledgerUrl}#panel`} />
      <Notices overview={overview} settingsUrl={settingsUrl} welcomeUrl={welcomeUrl} />
    </>
  );
}

function Notices({ overview, ...urls }: Omit<CreditsProps, 'ledgerUrl'>) {
  if (overview.notices.length === 0) return null;
  return <NoticeList notices={overview.notices} at={overview.at} {...urls} />;
}

function StartLink({ url, words }: { url: string; words: string }) {
  return (
    <a class="button button-primary" href={url} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
