import { PopupView } from '../../components/popup/PopupView.tsx';
import type { PopupState } from '../../components/popup/popup-state.ts';
import { PointContext } from '../../components/ui/pointing.ts';
import { readablePages } from '../../components/ui/readable-pages.ts';
import { point } from './point.ts';
import { useOverview } from './use-overview.ts';

export function App({ firstState }: { firstState: PopupState }) {
  const { state, reload } = useOverview(firstState);
  const granted = state.kind === 'empty' ? state.overview.granted : [];
  return (
    <PointContext.Provider value={point}>
      <PopupView
        state={state}
        pages={granted.map(readablePages)}
        welcomeUrl="/welcome.html"
        settingsUrl="/options.html"
        ledgerUrl="/ledger.html"
        onRetry={reload}
      />
    </PointContext.Provider>
  );
}
