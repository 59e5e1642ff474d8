import type { Instant } from '../../core/model/calendar-date.ts';
import { isOld } from '../../core/model/freshness.ts';
import type { HoldingSource } from '../../core/overview/overview.ts';
import { useLanguage } from './language.ts';
import './Freshness.css';

interface Props {
  readonly asOf: Instant;
  readonly at: Instant;
  readonly from?: HoldingSource;
}

const WORDS = { page: 'popup_read', mail: 'popup_taken', hand: 'popup_entered' } as const;

/** How old a value is and how it came here: quiet while it is fresh, plain when it is old. */
export function Freshness({ asOf, at, from = 'page' }: Props) {
  const { t, age } = useLanguage();
  return (
    <span class={isOld(asOf, at) ? 'freshness old' : 'freshness'}>
      {t(WORDS[from], { age: age(asOf, at) })}
    </span>
  );
}
