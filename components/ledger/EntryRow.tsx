import { dayAt, daysBetween, type Instant } from '../../core/model/calendar-date.ts';
import type { EntryKind } from '../../core/model/credit.ts';
import type { EntryId } from '../../core/model/ids.ts';
import { marketplaceById, siteOf } from '../../core/model/marketplaces.ts';
import { money } from '../../core/model/money.ts';
import { type OwnerWord, sayableOf } from '../../core/model/owner-words.ts';
import type { LedgerEntry } from '../../core/overview/ledger-views.ts';
import { Facts } from '../ui/Facts.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { entryKindLabel, entryReasonLabel, entrySourceLabel } from './entry-labels.ts';
import './EntryRow.css';

interface Props {
  readonly entry: LedgerEntry;
  readonly at: Instant;
  /** Whether it says whose it is. */
  readonly withAccount: boolean;
  readonly onSay: (id: EntryId, said: OwnerWord['said'] | null) => void;
}

/** Kinds of which nobody knows that money came or went: no sign, and gray. */
const UNSIGNED: readonly EntryKind[] = ['opening', 'gone', 'changed', 'ended', 'promised'];

/** One transaction in one line. It opens to where it is known from, and to what its owner can say of it. */
export function EntryRow({ entry, at, withAccount, onSay }: Props) {
  const language = useLanguage();
  const { t, day } = language;
  const { kind, marketplace, accountName, programme, type, orderId, expires, amount } = entry;
  const today = dayAt(at, marketplaceById(marketplace).timeZone);
  const reason = entryReasonLabel(entry, today, language);
  const isSigned = !UNSIGNED.includes(kind);
  const ends = expires && t('ledger_entry_ends', { day: day(expires, daysBetween(today, expires)) });
  return (
    <li class="entry">
      <details class={`entry-${kind}`}>
        <summary>
          <span class="entry-day small quiet">{day(entry.day, daysBetween(today, entry.day))}</span>
          <span class="entry-kind">{entryKindLabel(entry, language)}</span>
          <span class="entry-what">
            {type === undefined ? t(PROGRAMME_NAMES[programme]) : <bdi>{type}</bdi>}
            {ends && <span class="small quiet"> {ends}</span>}
          </span>
          {withAccount && <bdi class="entry-account small quiet">{accountName ?? siteOf(marketplace)}</bdi>}
          <bdi class="entry-amount amount">
            {isSigned
              ? language.signedMoney(amount)
              : language.money(money(Math.abs(amount.minor), amount.currency))}
          </bdi>
        </summary>
        <div class="entry-rest">
          {reason !== undefined && <p>{reason}</p>}
          <Facts>
            {type !== undefined && t(PROGRAMME_NAMES[programme])}
            {siteOf(marketplace)}
            {ends}
            {orderId !== undefined && t('ledger_own_order', { order: orderId })}
            {entrySourceLabel(entry, language)}
          </Facts>
          <Words entry={entry} onSay={onSay} />
        </div>
      </details>
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
    <div class="entry-words small">
      {said && (
        <button type="button" class="button" onClick={() => onSay(id, null)}>
          {t('ledger_say_undo')}
        </button>
      )}
      {sayable.map((word) => (
        <button key={word} type="button" class="button" onClick={() => onSay(id, word)}>
          {t(WORDS[word])}
        </button>
      ))}
    </div>
  );
}
