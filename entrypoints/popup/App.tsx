import { PopupView } from '../../components/popup/PopupView.tsx';
import type { PopupState } from '../../components/popup/popup-state.ts';
import { PointContext } from '../../components/ui/pointing.ts';
import { readablePages } from '../../components/ui/readable-pages.ts';
import type { TipView } from '../../core/protocol/tip-view.ts';
import { point } from './point.ts';
import { useOverview } from './use-overview.ts';
import { usePageTips } from './use-page-tips.ts';

interface Props {
  readonly firstState: PopupState;
  /** Undefined where the background has not been asked: then it is asked for state and tips once this is painted. */
  readonly firstTips: readonly TipView[] | undefined;
}

export function App({ firstState, firstTips }: Props) {
  const { tips, dismiss } = usePageTips(firstTips);
  const { state, reload } = useOverview(firstState, firstTips !== undefined);
  const granted = state.kind === 'empty' ? state.overview.granted : [];
  return (
    <PointContext.Provider value={point}>
      <PopupView
        state={state}
        tips={tips}
        onDismissTip={dismiss}
        pages={granted.map(readablePages)}
        welcomeUrl="/welcome.html"
        settingsUrl="/options.html"
        ledgerUrl="/ledger.html"
        onRetry={reload}
      />
    </PointContext.Provider>
  );
}
