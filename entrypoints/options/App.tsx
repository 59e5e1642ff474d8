import { SettingsView } from '../../components/settings/SettingsView.tsx';
import { PointContext } from '../../components/ui/pointing.ts';
import { point, usePlaces } from './use-places.ts';
import { useSettings } from './use-settings.ts';
import { useSync } from './use-sync.ts';

export function App() {
  const { state, choose, test, unmute, advise, allow, remove, erase, deleteOld } = useSettings();
  const { places, at, forget } = usePlaces();
  const { shown, turnOn, turnOff, removeDevice } = useSync();
  if (state.kind === 'loading') return null;
  return (
    <PointContext.Provider value={point}>
      <SettingsView
        state={state}
        welcomeUrl="/welcome.html"
        ledgerUrl="/ledger.html"
        onChoose={choose}
        onTest={test}
        onUnmute={unmute}
        onAdvise={advise}
        onAllow={allow}
        onRemove={remove}
        onErase={erase}
        onDeleteOld={deleteOld}
        places={places}
        at={at}
        onForget={forget}
        sync={shown}
        syncActions={{ onTurnOn: turnOn, onTurnOff: turnOff, onRemove: removeDevice }}
      />
    </PointContext.Provider>
  );
}
