import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import type { FoundItem } from './mail-intake-state.ts';

interface Props {
  readonly items: readonly FoundItem[];
  /** How many more there were than are listed. */
  readonly more: number;
}

/** Credits whose last day is past. Nobody knows here whether they were used: there is nothing to keep. */
export function OverMails({ items, more }: Props) {
  const { t, plural, day } = useLanguage();
  if (items.length === 0) return null;
  return (
    <details class="folded">
      <summary>{plural('mail_over', items.length + more)}</summary>
      <ul class="mail-over">
        {items.map(({ found, daysLeft }) => (
          <li key={found.mailId} class="row">
            <span class="row-name">{t(PROGRAMME_NAMES[found.programme])}</span>
            <span class="row-amount">
              <Amount of={found.amount} />
            </span>
            {found.expires !== null && daysLeft !== null && (
              <span class="small quiet">{t('mail_over_since', { day: day(found.expires, daysLeft) })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
