import { SettingsView } from '../../components/settings/SettingsView.tsx';
import { PointContext } from '../../components/ui/pointing.ts';
import { openShortcutSettings } from '../../core/platform/shortcuts.ts';
import { useLinkedPart } from './use-linked-part.ts';
import { point, usePlaces } from './use-places.ts';
import { useSettings } from './use-settings.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSync } from './use-sync.ts';

export function App({ version }: { readonly version: string }) {
  const settings = useSettings();
  const { places, at, forget } = usePlaces();
  const { shown, turnOn, turnOff, removeDevice } = useSync();
  const shortcuts = useShortcuts();
  const { state } = settings;
  useLinkedPart(state.kind === 'ready');
  if (state.kind === 'loading') return null;
  return (
    <PointContext.Provider value={point}>
      <SettingsView
        state={state}
        outcome={settings.outcome}
        onOutcomeGone={settings.forgetOutcome}
        version={version}
        welcomeUrl="/welcome.html"
        ledgerUrl="/ledger.html"
        onChoose={settings.choose}
        onTest={settings.test}
        onUnmute={settings.unmute}
        onAdvise={settings.advise}
        onAllow={settings.allow}
        onRemove={settings.remove}
        onErase={settings.erase}
        onDeleteOld={settings.deleteOld}
        places={places}
        at={at}
        onForget={forget}
        shortcuts={shortcuts}
        onChangeShortcuts={() => void openShortcutSettings()}
        sync={shown}
        syncActions={{ onTurnOn: turnOn, onTurnOff: turnOff, onRemove: removeDevice }}
      />
    </PointContext.Provider>
  );
}
