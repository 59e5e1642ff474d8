import { dayAt, daysBetween, type Instant } from '../../core/model/calendar-date.ts';
import type { EntryId } from '../../core/model/ids.ts';
import { marketplaceById, siteOf } from '../../core/model/marketplaces.ts';
import { type OwnerWord, sayableOf } from '../../core/model/owner-words.ts';
import type { LedgerEntry } from '../../core/overview/ledger-views.ts';
import { Amount } from '../ui/Amount.tsx';
import { Facts } from '../ui/Facts.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { entryKindLabel, entryReasonLabel, entrySourceLabel } from './entry-labels.ts';

interface Props {
  readonly entry: LedgerEntry;
  readonly at: Instant;
  /** Whether it says whose it is. */
  readonly withAccount: boolean;
  readonly onSay: (id: EntryId, said: OwnerWord['said'] | null) => void;
}

/** One movement: its day, what it was, how much, and where that is known from. */
export function EntryRow({ entry, at, withAccount, onSay }: Props) {
  const language = useLanguage();
  const { t, day } = language;
  const { kind, marketplace, accountName, programme, type, orderId, expires, amount } = entry;
  const today = dayAt(at, marketplaceById(marketplace).timeZone);
  const reason = entryReasonLabel(entry, today, language);
  return (
    <li class="entry">
      <span class="entry-day small quiet">{day(entry.day, daysBetween(today, entry.day))}</span>
      <Facts class="row-name">
        {entryKindLabel(entry, language)}
        {type !== undefined && <bdi>{type}</bdi>}
      </Facts>
      <span class={kind === 'promised' ? 'row-amount quiet' : 'row-amount'}>
        <Amount of={amount} />
      </span>
      <span class="entry-foot">
        <Facts>
          {t(PROGRAMME_NAMES[programme])}
          {withAccount && siteOf(marketplace)}
          {withAccount && accountName !== undefined && <bdi>{accountName}</bdi>}
          {expires && t('ledger_entry_ends', { day: day(expires, daysBetween(today, expires)) })}
          {orderId !== undefined && t('ledger_own_order', { order: orderId })}
          {entrySourceLabel(entry, language)}
        </Facts>
        {reason !== undefined && <span class="entry-reason small">{reason}</span>}
        <Words entry={entry} onSay={onSay} />
      </span>
    </li>
  );
}

const WORDS = { used: 'ledger_say_used', expired: 'ledger_say_expired' } as const;

/** What its owner can say of it, or take back. */
function Words({ entry, onSay }: Pick<Props, 'entry' | 'onSay'>) {
  const { t } = useLanguage();
  const { id, said } = entry;
  const sayable = sayableOf(entry);
  if (!said && sayable.length === 0) return null;
  return (
    <span class="entry-words small">
      {said && (
        <button type="button" class="button button-plain" onClick={() => onSay(id, null)}>
          {t('ledger_say_undo')}
        </button>
      )}
      {sayable.map((word) => (
        <button key={word} type="button" class="button button-plain" onClick={() => onSay(id, word)}>
          {t(WORDS[word])}
        </button>
      ))}
    </span>
  );
}
