import { useId } from 'preact/hooks';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { MutedCredit } from '../../core/overview/muted-credit.ts';
import { useLanguage } from '../ui/language.ts';
import './MutedCredits.css';

interface Props {
  readonly muted: readonly MutedCredit[];
  readonly onUnmute: (credit: MutedCredit) => void;
}

/** The credits that are not told of, each to be told of again. Nothing while there are none. */
export function MutedCredits({ muted, onUnmute }: Props) {
  const { t } = useLanguage();
  if (muted.length === 0) return null;
  return (
    <div class="muted-credits">
      <h3>{t('settings_muted_title')}</h3>
      <ul class="shop-list">
        {muted.map((credit) => (
          <MutedRow key={credit.lots.join(' ')} credit={credit} onUnmute={() => onUnmute(credit)} />
        ))}
      </ul>
    </div>
  );
}

function MutedRow({ credit, onUnmute }: { readonly credit: MutedCredit; readonly onUnmute: () => void }) {
  const { t, day, money } = useLanguage();
  const id = useId();
  const { type, amount, expires, daysLeft, marketplace, accountName } = credit;
  return (
    <li>
      <div id={`${id}-credit`}>
        <p dir="auto">{type}</p>
        <p class="small quiet muted-facts">
          <span class="amount">{money(amount)}</span> <span>{day(expires, daysLeft)}</span>{' '}
          <span>{siteOf(marketplace)}</span> {accountName !== undefined && <bdi>{accountName}</bdi>}
        </p>
      </div>
      <button
        type="button"
        class="button button-plain"
        id={`${id}-unmute`}
        aria-labelledby={`${id}-unmute ${id}-credit`}
        onClick={onUnmute}
      >
        {t('settings_unmute')}
      </button>
    </li>
  );
}
