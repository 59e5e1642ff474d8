import { ConfirmPlaceView } from '../../components/confirm-place/ConfirmPlaceView.tsx';
import { usePicked } from './use-picked.ts';

export function App() {
  const { state, confirm, pickAgain, close } = usePicked();
  return <ConfirmPlaceView state={state} onYes={confirm} onAgain={pickAgain} onClose={close} />;
}
