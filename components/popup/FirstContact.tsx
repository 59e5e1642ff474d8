import { useContext } from 'preact/hooks';
import { type CalendarDate, dayAt, daysBetween, type Instant } from '../../core/model/calendar-date.ts';
import { marketplaceById } from '../../core/model/marketplaces.ts';
import type { ReadLine, UnconfirmedPage } from '../../core/overview/overview.ts';
import { isAskedAbout, type UncomparedCreditPage } from '../../core/pages/page-kinds.ts';
import { Amount } from '../ui/Amount.tsx';
import { Facts } from '../ui/Facts.tsx';
import { useLanguage } from '../ui/language.ts';
import { SayingContext } from '../ui/saying.ts';
import { Note } from './Note.tsx';
import './FirstContact.css';

interface Props {
  readonly asked: UnconfirmedPage;
  readonly at: Instant;
}

/** The question about each kind of page that was never compared with a real one. */
const QUESTIONS = {
  rewards: 'first_contact_rewards',
  benefits: 'first_contact_benefits',
  'card-rewards': 'first_contact_card_rewards',
  'shop-with-points': 'first_contact_shop_with_points',
  'trade-in': 'first_contact_trade_in',
  'amazon-pay': 'first_contact_amazon_pay',
  'aws-credits': 'first_contact_aws_credits',
} as const satisfies Record<UncomparedCreditPage, string>;

/** What was read of a page whose layout is new, and whether it matches the page. */
export function FirstContact({ asked, at }: Props) {
  const { t, plural } = useLanguage();
  const say = useContext(SayingContext);
  if (!isAskedAbout(asked.page) || !say?.layout) return null;
  const { layout } = say;
  const { reading, accountName, marketplace, lines, more, url } = asked;
  const today = dayAt(at, marketplaceById(marketplace).timeZone);
  return (
    <Note line={t(QUESTIONS[asked.page])} about={accountName}>
      <ul class="first-contact">
        {lines.map((line, index) => (
          <Line key={index} line={line} today={today} />
        ))}
      </ul>
      {more > 0 && <p class="small quiet">{plural('first_contact_lines', more)}</p>}
      <div class="first-contact-answers">
        <button type="button" class="button" onClick={() => layout(reading, 'matching')}>
          {t('first_contact_yes')}
        </button>
        <button type="button" class="button" onClick={() => layout(reading, 'refused')}>
          {t('first_contact_no')}
        </button>
        <a class="note-link" href={url} target="_blank" rel="noreferrer">
          {t('first_contact_open')}
        </a>
      </div>
    </Note>
  );
}

function Line({ line: { name, amount, points, expires }, today }: { line: ReadLine; today: CalendarDate }) {
  const { t, plural, day } = useLanguage();
  return (
    <li class="row">
      <span class="row-name">
        <bdi>{name || t('first_contact_balance')}</bdi>
      </span>
      <span class="row-amount">{amount ? <Amount of={amount} /> : plural('popup_points', points ?? 0)}</span>
      {(expires !== undefined || (amount && points !== undefined)) && (
        <Facts>
          {amount && points !== undefined && plural('popup_points', points)}
          {expires === null && t('popup_end_not_shown')}
          {expires && t('ledger_entry_ends', { day: day(expires, daysBetween(today, expires)) })}
        </Facts>
      )}
    </li>
  );
}
