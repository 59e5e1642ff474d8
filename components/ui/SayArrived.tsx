import { useContext } from 'preact/hooks';
import { useLanguage } from './language.ts';
import { SayingContext } from './saying.ts';

/** How its owner says that a promised reward has come. */
export function SayArrived({ promise }: { promise: string }) {
  const { t } = useLanguage();
  const say = useContext(SayingContext);
  if (!say) return null;
  return (
    <button type="button" class="button button-plain" onClick={() => say.arrived(promise)}>
      {t('say_arrived')}
    </button>
  );
}
