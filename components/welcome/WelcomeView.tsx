import type { Instant } from '../../core/model/calendar-date.ts';
import { EVERY_MARKETPLACE, type MarketplaceId } from '../../core/model/marketplaces.ts';
import { CheckPages } from '../check/CheckPages.tsx';
import type { Checking } from '../check/checking.ts';
import { ChooseShops } from '../ui/ChooseShops.tsx';
import { Explanation } from '../ui/Explanation.tsx';
import { explainFailure } from '../ui/failure-labels.ts';
import { useLanguage } from '../ui/language.ts';
import { SheetHead } from '../ui/SheetHead.tsx';
import { Disclosure } from './Disclosure.tsx';
import { ExamplePopup } from './ExamplePopup.tsx';
import type { SetupState } from './setup-state.ts';
import { WhatIsNew } from './WhatIsNew.tsx';
import '../ui/sheet.css';
import './WelcomeView.css';

const HEADINGS = {
  loading: 'welcome_title',
  failed: 'welcome_title',
  asking: 'welcome_title',
  changed: 'welcome_changed_title',
  accepted: 'welcome_ready_title',
} as const satisfies Record<SetupState['kind'], string>;

interface Props {
  readonly state: SetupState;
  readonly now: Instant;
  readonly likely: readonly MarketplaceId[];
  /** The one that language and clock agree on. */
  readonly preselected?: MarketplaceId | undefined;
  /** Undefined until it is known how a check of pages stands. */
  readonly checking?: Checking | undefined;
  /** Whether the button is on the browser's toolbar; undefined where the browser does not say. */
  readonly isOnToolbar?: boolean | undefined;
  readonly creditsUrl: string;
  /** Called in the click itself: the browser's own question may be asked nowhere else. */
  readonly onAllow: (marketplaces: readonly MarketplaceId[]) => void;
  /** Agrees to what is new, where an earlier version was accepted. */
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** The first-run page: what is read and kept, where to read it, and then the first look at the pages. */
export function WelcomeView(props: Props) {
  const { state, now, checking, isOnToolbar, creditsUrl, onAccept } = props;
  const language = useLanguage();
  const { t } = language;
  return (
    <div class="sheet welcome">
      <div class="welcome-main">
        <SheetHead title={t(HEADINGS[state.kind])} lead={t(leadOf(state))} />
        <main class="sheet-main welcome-steps">
          {state.kind === 'asking' && <Asking {...props} outcome={state.outcome} />}
          {state.kind === 'changed' && (
            <>
              <WhatIsNew since={state.since} onAccept={onAccept} />
              <Disclosure />
            </>
          )}
          {state.kind === 'failed' && (
            <>
              <Explanation title={t('welcome_failed_title')} text={explainFailure(state.code, language)} />
              <Disclosure />
            </>
          )}
          {state.kind === 'accepted' && (
            <>
              {checking && checking.view.lines.length > 0 && (
                <CheckPages checking={checking} now={now} creditsUrl={creditsUrl} />
              )}
              {isOnToolbar === false && <p class="small quiet">{t('welcome_pin')}</p>}
              <AddShops {...props} granted={state.granted} outcome={state.outcome} />
              <FullList />
            </>
          )}
        </main>
        <footer class="small quiet">{t('welcome_not_affiliated')}</footer>
      </div>
      {state.kind === 'asking' && (
        <aside class="welcome-example">
          <ExamplePopup now={now} />
        </aside>
      )}
    </div>
  );
}

type Outcome = Extract<SetupState, { kind: 'asking' }>['outcome'];

function Asking({
  likely,
  preselected,
  outcome,
  onAllow,
  onDecline,
}: Pick<Props, 'likely' | 'preselected' | 'onAllow' | 'onDecline'> & { outcome: Outcome }) {
  const { t } = useLanguage();
  return (
    <>
      <ol class="welcome-list">
        <li>{t('welcome_step_choose')}</li>
        <li>{t('welcome_step_look')}</li>
        <li>{t('welcome_step_remind')}</li>
      </ol>
      <ChooseShops
        legend={t('welcome_choose_title')}
        action={t('welcome_accept')}
        likely={likely}
        preselected={preselected}
        offered={EVERY_MARKETPLACE.map(({ id }) => id)}
        outcome={outcome}
        onAllow={onAllow}
        onDecline={onDecline}
      >
        <div>
          <p>{t('welcome_short_reads')}</p>
          <p>{t('welcome_short_keeps')}</p>
          <FullList />
        </div>
      </ChooseShops>
    </>
  );
}

function FullList() {
  const { t } = useLanguage();
  return (
    <details>
      <summary>{t('welcome_full_list')}</summary>
      <Disclosure />
    </details>
  );
}

function AddShops({
  granted,
  outcome,
  onAllow,
}: Pick<Props, 'onAllow'> & { granted: readonly MarketplaceId[]; outcome: Outcome }) {
  const { t } = useLanguage();
  if (granted.length === EVERY_MARKETPLACE.length) return null;
  return (
    <ChooseShops
      // A newly granted marketplace leaves the list; the choice starts afresh.
      key={granted.length}
      legend={t('welcome_add_title')}
      action={t('welcome_add')}
      likely={[]}
      folded={granted.length > 0}
      offered={EVERY_MARKETPLACE.map(({ id }) => id).filter((id) => !granted.includes(id))}
      outcome={outcome}
      onAllow={onAllow}
    />
  );
}

function leadOf(state: SetupState) {
  if (state.kind === 'changed') return 'welcome_changed_lead';
  if (state.kind !== 'accepted') return 'welcome_lead';
  return state.granted.length > 0 ? 'welcome_ready_text' : 'welcome_ready_no_shop';
}
