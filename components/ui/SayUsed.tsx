import { useContext } from 'preact/hooks';
import { money } from '../../core/model/money.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { useLanguage } from './language.ts';
import { SayingContext } from './saying.ts';

interface Props {
  readonly credit: Pick<EndingCredit, 'lot' | 'type' | 'amount' | 'own' | 'isPart'>;
}

/** How its owner says that a credit is used. Nothing where no page of Amazon lists it, or it is a part of a balance. */
export function SayUsed({ credit: { lot, type, amount, own, isPart } }: Props) {
  const { t } = useLanguage();
  const say = useContext(SayingContext);
  if (!say || own !== undefined || isPart) return null;
  return (
    <button
      type="button"
      class="button"
      aria-label={t('say_used_label', { name: type })}
      onClick={() => say.left(lot, money(0, amount.currency))}
    >
      {t('say_used')}
    </button>
  );
}
