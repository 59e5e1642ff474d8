import { useEffect } from 'preact/hooks';
import { CheckingContext } from '../../components/check/checking.ts';
import { PopupView } from '../../components/popup/PopupView.tsx';
import type { PopupState } from '../../components/popup/popup-state.ts';
import { PointContext } from '../../components/ui/pointing.ts';
import { SayingContext } from '../../components/ui/saying.ts';
import type { TipView } from '../../core/protocol/tip-view.ts';
import { point } from './point.ts';
import { useCheck } from './use-check.ts';
import { useOverview } from './use-overview.ts';
import { usePageTips } from './use-page-tips.ts';
import { useSaying } from './use-saying.ts';

interface Props {
  readonly firstState: PopupState;
  /** Undefined where the background has not been asked: then it is asked for state and tips once this is painted. */
  readonly firstTips: readonly TipView[] | undefined;
}

export function App({ firstState, firstTips }: Props) {
  const { tips, gone, dismiss, goTo } = usePageTips(firstTips);
  const { state, reload, startAnew } = useOverview(firstState, firstTips !== undefined);
  const { say, said } = useSaying(reload);
  const checking = useCheck();
  const checked = checking?.view.checked ?? 0;
  useEffect(() => {
    if (checked > 0) reload();
  }, [checked, reload]);
  return (
    <PointContext.Provider value={point}>
      <SayingContext.Provider value={say}>
        <CheckingContext.Provider value={checking}>
          <PopupView
            state={state}
            tips={tips}
            goneTip={gone}
            onDismissTip={dismiss}
            onGoToTip={goTo}
            welcomeUrl="/welcome.html"
            settingsUrl="/options.html"
            ledgerUrl="/ledger.html"
            onRetry={reload}
            onStartAnew={startAnew}
            said={said}
          />
        </CheckingContext.Provider>
      </SayingContext.Provider>
    </PointContext.Provider>
  );
}
