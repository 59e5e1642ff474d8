import { POINTS_DEFAULTS } from '../../core/model/advice-settings.ts';
import { type CalendarDate, dayAt, daysBetween, type Instant } from '../../core/model/calendar-date.ts';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import { marketplaceById, siteOf } from '../../core/model/marketplaces.ts';
import type { ManualCreditView } from '../../core/overview/ledger-views.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { EndWords } from '../ui/EndWords.tsx';
import { Facts } from '../ui/Facts.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';

interface Props {
  readonly credit: ManualCreditView;
  readonly account: AccountChoice | undefined;
  /** Where it stands among all that ends. */
  readonly ending: readonly EndingCredit[];
  readonly at: Instant;
  readonly onEdit: () => void;
  readonly onEnd: () => void;
  readonly onReopen: () => void;
  readonly onDelete: () => void;
}

/** One manual credit: what is left, until when, and the actions on it. */
export function ManualCreditRow({ credit, account, ending, at, onEdit, onEnd, onReopen, onDelete }: Props) {
  const language = useLanguage();
  const { t, plural, day, money } = language;
  const {
    name,
    amount,
    points,
    programme,
    marketplace,
    orderId,
    minimum,
    note,
    ended,
    covered,
    over,
    past,
    asked,
  } = credit;
  const { timeZone } = marketplaceById(marketplace);
  const today = dayAt(at, timeZone);
  const written = (on: CalendarDate) => day(on, daysBetween(today, on));
  const isOver = ended !== undefined || covered || over || past || asked;
  return (
    <li>
      <span class="row-name">
        <bdi>{name}</bdi>
      </span>
      <span class={isOver ? 'row-amount quiet' : 'row-amount'}>
        <Amount of={amount} />
      </span>
      <span class="small">
        {ended !== undefined && t('ledger_own_ended', { day: written(dayAt(ended, timeZone)) })}
        {ended === undefined && covered && t('ledger_own_covered')}
        {ended === undefined && over && t('ledger_own_expired', { day: written(credit.expires ?? today) })}
        {ended === undefined && asked && t('ledger_own_asked')}
        {ended === undefined && past && t('ledger_own_past_mail')}
        {!isOver && <End credit={credit} today={today} ending={ending} />}
      </span>
      <Facts>
        {t(PROGRAMME_NAMES[programme])}
        {points && plural('popup_points', points.count)}
        {points && pointsOwner(points, name)}
        {siteOf(marketplace)}
        {account?.name !== undefined && <bdi>{account.name}</bdi>}
        {orderId !== undefined && t('ledger_own_order', { order: orderId })}
        {minimum && t('ledger_own_minimum', { amount: money(minimum) })}
        {t(credit.from === 'mail' ? 'ledger_own_from_mail' : 'ledger_own_from_hand', {
          day: written(dayAt(credit.addedAt, timeZone)),
        })}
      </Facts>
      {note !== undefined && (
        <p class="own-note small">
          <bdi>{note}</bdi>
        </p>
      )}
      <div class="own-actions small">
        {ended === undefined && (
          <Action
            words={t('ledger_own_edit')}
            label={t('ledger_own_edit_label', { name })}
            onClick={onEdit}
          />
        )}
        {!isOver && (
          <Action words={t('ledger_own_end')} label={t('ledger_own_end_label', { name })} onClick={onEnd} />
        )}
        {ended !== undefined && (
          <Action
            words={t('ledger_own_reopen')}
            label={t('ledger_own_reopen_label', { name })}
            onClick={onReopen}
          />
        )}
        <Action
          words={t('ledger_own_delete')}
          label={t('ledger_own_delete_label', { name })}
          onClick={onDelete}
        />
      </div>
    </li>
  );
}

function Action({ words, label, onClick }: { words: string; label: string; onClick: () => void }) {
  return (
    <button type="button" class="button button-plain" aria-label={label} onClick={onClick}>
      {words}
    </button>
  );
}

/** Whose points they are, where the name does not say so. */
function pointsOwner(points: NonNullable<ManualCreditView['points']>, name: string): string | undefined {
  const { name: programme } = POINTS_DEFAULTS[points.programme];
  return name === programme ? undefined : programme;
}

interface EndProps {
  readonly credit: ManualCreditView;
  readonly today: CalendarDate;
  readonly ending: readonly EndingCredit[];
}

/** The last day and how near it is, or that there is none, or that it is unknown. */
function End({ credit, today, ending }: EndProps) {
  const { t } = useLanguage();
  const { account, programme, expires, endless } = credit;
  if (expires === null) return <>{t(endless ? 'ledger_own_endless' : 'ledger_own_end_unknown')}</>;
  const same = ending.find(
    (other) => other.account === account && other.programme === programme && other.expires === expires,
  );
  const daysLeft = daysBetween(today, expires);
  return <EndWords credit={{ expires, daysLeft, urgency: same?.urgency ?? 'later' }} />;
}
