import { useEffect, useState } from 'preact/hooks';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { instantAt } from '../../core/model/calendar-date.ts';
import { likelyMarketplaces, marketplaceAtHome } from '../../core/model/likely-marketplaces.ts';
import { isOnToolbar } from '../../core/platform/toolbar.ts';
import { useCheck } from '../popup/use-check.ts';
import { useSetup } from './use-setup.ts';

export function App({ languages }: { languages: readonly string[] }) {
  const { state, allow, accept, decline } = useSetup();
  const checking = useCheck(state.kind === 'accepted' ? state.granted.join() : state.kind);
  const [isPinned, setPinned] = useState<boolean>();
  useEffect(() => {
    void isOnToolbar().then(setPinned);
  }, []);
  if (state.kind === 'loading') return null;
  const likely = likelyMarketplaces(languages);
  return (
    <WelcomeView
      state={state}
      now={instantAt(Date.now())}
      likely={likely}
      preselected={marketplaceAtHome(likely, Temporal.Now.timeZoneId())}
      checking={checking}
      isOnToolbar={isPinned}
      creditsUrl="/ledger.html"
      onAllow={allow}
      onAccept={accept}
      onDecline={decline}
    />
  );
}
