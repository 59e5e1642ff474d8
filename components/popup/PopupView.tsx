import { endingGroups } from '../../core/overview/ending-groups.ts';
import type { Overview } from '../../core/overview/overview.ts';
import type { TipScope, TipView } from '../../core/protocol/tip-view.ts';
import { CheckNow } from '../check/CheckNow.tsx';
import { Explanation } from '../ui/Explanation.tsx';
import { useLanguage } from '../ui/language.ts';
import { Promises } from '../ui/Promises.tsx';
import { Balances } from './Balances.tsx';
import { EndingList } from './EndingList.tsx';
import { EndsNext } from './EndsNext.tsx';
import { Notes } from './Notes.tsx';
import { NothingEnding } from './NothingEnding.tsx';
import { type GoneTip, PageTips } from './PageTips.tsx';
import { PanelMonths } from './PanelMonths.tsx';
import { PopupHead } from './PopupHead.tsx';
import type { PopupState } from './popup-state.ts';
import { type Said, SaidMessage } from './SaidMessage.tsx';
import { UnopenedDatabase } from './UnopenedDatabase.tsx';
import { UpdateFoot } from './UpdateFoot.tsx';
import '../ledger/statement.css';
import './PopupView.css';

interface Props {
  readonly state: PopupState;
  /** What is worth knowing about the page in front. */
  readonly tips: readonly TipView[];
  readonly goneTip?: GoneTip | undefined;
  readonly onDismissTip: (tip: TipView, scope: TipScope) => void;
  readonly onGoToTip?: () => void;
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

/** The whole popup: a head that stays, what asks for attention, what ends first, and all else. */
export function PopupView(props: Props) {
  const {
    state,
    tips,
    goneTip,
    onDismissTip,
    onGoToTip = () => {},
    settingsUrl,
    welcomeUrl,
    ledgerUrl,
  } = props;
  const shown = 'overview' in state ? state.overview : undefined;
  const [next] = state.kind === 'ready' ? endingGroups(state.overview.ending) : [];
  return (
    <div class="popup">
      <header class="popup-head">
        <PopupHead ledgerUrl={ledgerUrl} settingsUrl={settingsUrl} />
      </header>
      <main class="popup-body">
        <Unopened {...props} />
        {shown && (
          <Notes overview={shown} settingsUrl={settingsUrl} welcomeUrl={welcomeUrl} ledgerUrl={ledgerUrl} />
        )}
        {shown && next && (
          <EndsNext group={next} forecast={shown.forecast} at={shown.at} ledgerUrl={ledgerUrl} />
        )}
        <PageTips tips={tips} gone={goneTip} onDismiss={onDismissTip} onGoTo={onGoToTip} />
        <Content {...props} />
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

function Content({ state, welcomeUrl, ledgerUrl }: Props) {
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
        <Explanation title={t('popup_empty_title')} text={t('popup_empty_text')}>
          <CheckNow pages="all" words={t('check_begin')} />
        </Explanation>
      );
    case 'ready':
      return <Credits overview={state.overview} ledgerUrl={ledgerUrl} />;
  }
}

function Credits({ overview, ledgerUrl }: { overview: Overview; ledgerUrl: string }) {
  const { at, ending, known, panel, promises } = overview;
  // An account may be known by its orders alone.
  const accounts = overview.accounts.filter(({ holdings, nothing }) => holdings.length + nothing.length > 0);
  const ofOthers = promises.filter((promise) => !accounts.some(({ key }) => key === promise.account));
  return (
    <>
      {ending.length === 0 && <NothingEnding known={known} ledgerUrl={ledgerUrl} />}
      <EndingList overview={overview} ledgerUrl={ledgerUrl} />
      {accounts.length > 0 && (
        <Balances accounts={accounts} promises={promises} at={at} ledgerUrl={ledgerUrl} />
      )}
      <Promises promises={ofOthers} />
      <PanelMonths months={panel} panelUrl={`${ledgerUrl}#panel`} />
    </>
  );
}

function StartLink({ url, words }: { url: string; words: string }) {
  return (
    <a class="button button-primary" href={url} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
