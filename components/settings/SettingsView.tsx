import type { Instant } from '../../core/model/calendar-date.ts';
import { isAccepted } from '../../core/model/disclosure.ts';
import { type MarketplaceId, marketplaceById } from '../../core/model/marketplaces.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { MutedCredit } from '../../core/overview/muted-credit.ts';
import type { PlaceView } from '../../core/protocol/pointed-schema.ts';
import type { SyncView } from '../../core/protocol/sync-view.ts';
import { Explanation } from '../ui/Explanation.tsx';
import { explainFailure } from '../ui/failure-labels.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';
import { SheetHead } from '../ui/SheetHead.tsx';
import { AdviceChoices } from './AdviceChoices.tsx';
import { PagesRead } from './PagesRead.tsx';
import { PointedPlaces } from './PointedPlaces.tsx';
import { ReminderChoices } from './ReminderChoices.tsx';
import { ShopSettings } from './ShopSettings.tsx';
import { Sources } from './Sources.tsx';
import { StoredData } from './StoredData.tsx';
import { type SyncActions, SyncSettings } from './SyncSettings.tsx';
import type { ChangeAdvice, Choices, SettingsOutcome, SettingsState } from './settings-state.ts';
import '../ui/sheet.css';
import './SettingsView.css';

interface Props {
  readonly state: Exclude<SettingsState, { kind: 'loading' }>;
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

/** The settings page. Every change is kept at once. */
export function SettingsView(props: Props) {
  const {
    state,
    welcomeUrl,
    ledgerUrl,
    onChoose,
    onTest,
    onUnmute,
    onAdvise,
    onAllow,
    onRemove,
    onErase,
    onDeleteOld,
    places,
    at,
    onForget,
    sync,
    syncActions,
  } = props;
  const language = useLanguage();
  const { t } = language;
  return (
    <div class="sheet">
      <SheetHead title={t('settings_title')} />
      {state.kind === 'failed' ? (
        <main>
          <Explanation title={t('settings_failed_title')} text={explainFailure(state.code, language)} />
        </main>
      ) : (
        <main class="sheet-main settings">
          <ShopSettings
            accepted={isAccepted(state.settings)}
            granted={state.granted}
            asked={state.asked}
            welcomeUrl={welcomeUrl}
            onAllow={onAllow}
            onRemove={onRemove}
          />
          <ReminderChoices
            choices={choicesOf(state.settings)}
            onChoose={onChoose}
            tested={state.tested}
            onTest={onTest}
            muted={state.muted}
            onUnmute={onUnmute}
          />
          <AdviceChoices
            advice={state.advice}
            currencies={state.granted.map((id) => marketplaceById(id).currency)}
            onAdvise={onAdvise}
          />
          {state.pages && <PagesRead pages={state.pages} at={at} />}
          <Sources />
          <PointedPlaces places={places} at={at} onForget={onForget} />
          {sync && <SyncSettings {...sync} {...syncActions} />}
          <StoredData
            bytes={state.bytes}
            oldDatabases={state.oldDatabases}
            onDeleteOld={onDeleteOld}
            welcomeUrl={welcomeUrl}
            ledgerUrl={ledgerUrl}
            onErase={onErase}
          />
          <div class="sheet-outcome">
            <Message>{state.outcome && outcomeWords(state.outcome, language)}</Message>
          </div>
        </main>
      )}
      <footer class="small quiet">{t('welcome_not_affiliated')}</footer>
    </div>
  );
}

function choicesOf({ accepted: _, ...choices }: Settings): Choices {
  return choices;
}

function outcomeWords(outcome: SettingsOutcome, language: Language) {
  if (outcome.kind === 'saved') return language.t('settings_saved');
  if (outcome.kind === 'erased') return language.t('settings_erased');
  if (outcome.kind === 'not-erased') return explainFailure(outcome.code, language);
  return (
    <>
      {language.t('settings_not_saved')} {explainFailure(outcome.code, language)}
    </>
  );
}
