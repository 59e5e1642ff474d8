import { readablePages } from '../../components/ui/readable-pages.ts';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { likelyMarketplaces } from '../../core/model/likely-marketplaces.ts';
import { useSetup } from './use-setup.ts';

export function App({ languages }: { languages: readonly string[] }) {
  const { state, allow, accept, decline } = useSetup();
  if (state.kind === 'loading') return null;
  const granted = state.kind === 'accepted' ? state.granted : [];
  return (
    <WelcomeView
      state={state}
      likely={likelyMarketplaces(languages)}
      pages={granted.map(readablePages)}
      onAllow={allow}
      onAccept={accept}
      onDecline={decline}
    />
  );
}
