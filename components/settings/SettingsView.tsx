import type { Instant } from '../../core/model/calendar-date.ts';
import { isAccepted } from '../../core/model/disclosure.ts';
import { type MarketplaceId, marketplaceById, siteOf } from '../../core/model/marketplaces.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { MutedCredit } from '../../core/overview/muted-credit.ts';
import type { PlaceView } from '../../core/protocol/pointed-schema.ts';
import type { SyncView } from '../../core/protocol/sync-view.ts';
import { Explanation } from '../ui/Explanation.tsx';
import { explainFailure } from '../ui/failure-labels.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import { SheetHead } from '../ui/SheetHead.tsx';
import { Toast, type ToastWords } from '../ui/Toast.tsx';
import { Advanced } from './Advanced.tsx';
import { CardsAndPoints } from './CardsAndPoints.tsx';
import { EraseEverything } from './EraseEverything.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { ReminderChoices } from './ReminderChoices.tsx';
import { GroupLinks, SettingsGroup } from './SettingsGroup.tsx';
import { ShopSettings } from './ShopSettings.tsx';
import { StoredData } from './StoredData.tsx';
import { type SyncActions, SyncSettings } from './SyncSettings.tsx';
import type { ChangeAdvice, Choices, SettingsOutcome, SettingsState } from './settings-state.ts';
import { TipChoices } from './TipChoices.tsx';
import '../ui/sheet.css';
import './SettingsView.css';

interface Props {
  readonly state: Exclude<SettingsState, { kind: 'loading' }>;
  /** What came of the last change. */
  readonly outcome: SettingsOutcome | undefined;
  readonly onOutcomeGone: () => void;
  /** Of the product. */
  readonly version: string;
  readonly welcomeUrl: string;
  readonly ledgerUrl: string;
  readonly onChoose: (choices: Choices) => void;
  readonly onTest: () => void;
  readonly onUnmute: (credit: MutedCredit) => void;
  readonly onAdvise: (change: ChangeAdvice) => void;
  /** Called in the click itself: the browser's own question may be asked nowhere else. */
  readonly onAllow: (marketplaces: readonly MarketplaceId[]) => void;
  readonly onRemove: (marketplace: MarketplaceId) => void;
  readonly onErase: () => void;
  readonly onDeleteOld: () => void;
  /** Where the user pointed at a figure. */
  readonly places: readonly PlaceView[];
  readonly at: Instant;
  readonly onForget: (place: PlaceView) => void;
  /** Absent when it cannot be told now. */
  readonly sync: ShownSync | undefined;
  readonly syncActions: SyncActions;
}

interface ShownSync {
  readonly sync: SyncView;
  readonly at: Instant;
  readonly isBusy: boolean;
  readonly failure?: string;
}

/** The settings page: six groups. Every change is kept at once. */
export function SettingsView(props: Props) {
  const { state, outcome, version, welcomeUrl, ledgerUrl } = props;
  const language = useLanguage();
  const { t } = language;
  return (
    <div class="sheet settings-sheet">
      <div class="settings-side">
        <SheetHead title={t('settings_title')} />
        {state.kind === 'ready' && <GroupLinks />}
      </div>
      <main class="sheet-main settings">
        {state.kind === 'failed' ? (
          <Explanation title={t('settings_failed_title')} text={explainFailure(state.code, language)} />
        ) : (
          <Groups {...props} state={state} />
        )}
      </main>
      <footer class="small quiet">
        <a href={ledgerUrl}>{t('settings_ledger')}</a>
        <a href={welcomeUrl}>{t('settings_disclosure')}</a>
        <span>{t('settings_version', { version })}</span>
        <span>{t('welcome_not_affiliated')}</span>
      </footer>
      <Toast said={outcome && outcomeWords(outcome, props, language)} onGone={props.onOutcomeGone} />
    </div>
  );
}

type GroupsProps = Props & { readonly state: Extract<SettingsState, { kind: 'ready' }> };

function Groups(props: GroupsProps) {
  const { state, at, sync, onAdvise } = props;
  return (
    <>
      <ShopSettings
        accepted={isAccepted(state.settings)}
        granted={state.granted}
        asked={state.asked}
        welcomeUrl={props.welcomeUrl}
        onAllow={props.onAllow}
        onRemove={props.onRemove}
      />
      <ReminderChoices
        choices={choicesOf(state.settings)}
        onChoose={props.onChoose}
        tested={state.tested}
        onTest={props.onTest}
        muted={state.muted}
        onUnmute={props.onUnmute}
      />
      <TipChoices advice={state.advice} onAdvise={onAdvise} />
      <CardsAndPoints
        advice={state.advice}
        currencies={state.granted.map((id) => marketplaceById(id).currency)}
        onAdvise={onAdvise}
      />
      <SettingsGroup id="data">
        <StoredData
          bytes={state.bytes}
          oldDatabases={state.oldDatabases}
          onDeleteOld={props.onDeleteOld}
          backupUrl={`${props.ledgerUrl}#data`}
        />
        <LanguageChoice
          chosen={state.settings.language}
          onChoose={(language) => props.onChoose({ ...choicesOf(state.settings), language })}
        />
        {sync && <SyncSettings {...sync} {...props.syncActions} />}
        <EraseEverything onErase={props.onErase} />
      </SettingsGroup>
      <Advanced pages={state.pages} places={props.places} at={at} onForget={props.onForget} />
    </>
  );
}

function choicesOf({ accepted: _, ...choices }: Settings): Choices {
  return choices;
}

function outcomeWords(
  outcome: SettingsOutcome,
  { onAllow }: Pick<Props, 'onAllow'>,
  language: Language,
): ToastWords {
  const { t } = language;
  switch (outcome.kind) {
    case 'saved':
      return { text: t('settings_saved') };
    case 'shop-off': {
      const { marketplace } = outcome;
      return {
        text: t('settings_shop_off', { marketplace: siteOf(marketplace) }),
        onUndo: () => onAllow([marketplace]),
      };
    }
    case 'erased':
      return { text: t('settings_erased'), isLasting: true };
    case 'not-erased':
      return { text: explainFailure(outcome.code, language), isLasting: true };
    case 'not-saved':
      return {
        text: `${t('settings_not_saved')} ${explainFailure(outcome.code, language)}`,
        isLasting: true,
      };
  }
}
