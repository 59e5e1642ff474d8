import { PopupView } from '../../components/PopupView.tsx';
import type { PopupState } from '../../components/popup-state.ts';
import { readablePages } from '../../core/pages/readable-pages.ts';
import { useOverview } from './use-overview.ts';

export function App({ firstState }: { firstState: PopupState }) {
  const { state, reload } = useOverview(firstState);
  const granted = state.kind === 'empty' ? state.overview.granted : [];
  return (
    <PopupView
      state={state}
      pages={granted.map(readablePages)}
      welcomeUrl="/welcome.html"
      settingsUrl="/options.html"
      onRetry={reload}
    />
  );
}
