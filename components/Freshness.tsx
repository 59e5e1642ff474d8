import type { Instant } from '../core/model/calendar-date.ts';
import { isOld } from '../core/model/freshness.ts';
import { useLanguage } from './language.ts';
import './Freshness.css';

/** How old a value is: quiet while it is fresh, plain when it is old. */
export function Freshness({ asOf, at }: { asOf: Instant; at: Instant }) {
  const { t, age } = useLanguage();
  return (
    <span class={isOld(asOf, at) ? 'freshness old' : 'freshness'}>
      {t('popup_read', { age: age(asOf, at) })}
    </span>
  );
}
