import { SettingsView } from '../../components/SettingsView.tsx';
import { useSettings } from './use-settings.ts';

export function App() {
  const { state, choose, advise, allow, remove, erase } = useSettings();
  if (state.kind === 'loading') return null;
  return (
    <SettingsView
      state={state}
      welcomeUrl="/welcome.html"
      onChoose={choose}
      onAdvise={advise}
      onAllow={allow}
      onRemove={remove}
      onErase={erase}
    />
  );
}
