import { addDays, dayAt, type Instant } from '../../core/model/calendar-date.ts';
import { type Money, money } from '../../core/model/money.ts';
import type { MessageKey } from '../../core/platform/translate.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/language.ts';
import { UrgencyMark } from '../ui/UrgencyMark.tsx';
import './ExamplePopup.css';

const IN_DAYS = 3;
const FIRST = money(450, 'USD');
const LATER: readonly (readonly [name: MessageKey, amount: Money])[] = [
  ['programme_promotional', money(500, 'USD')],
  ['programme_aws', money(2500, 'USD')],
  ['programme_gift_card', money(4217, 'USD')],
];

/** What the popup will show, of made-up credits: a picture, with nothing in it to press or to be read out. */
export function ExamplePopup({ now }: { now: Instant }) {
  const { t, day, daysLeft } = useLanguage();
  const end = addDays(dayAt(now, Temporal.Now.timeZoneId()), IN_DAYS);
  return (
    <figure class="example" aria-hidden="true">
      <figcaption class="small quiet">{t('welcome_example')}</figcaption>
      <div class="example-popup">
        <p class="brand">
          <img src="/icon/icon.svg" alt="" width="20" height="20" />
          {t('product_name')}
        </p>
        <div class="example-first">
          <p class="small">{t('popup_ends_next')}</p>
          <p class="example-amount">
            <Amount of={FIRST} />
          </p>
          <p>
            <UrgencyMark urgency="soon" />{' '}
            {t('popup_end', { day: day(end, IN_DAYS), when: daysLeft(IN_DAYS) })}
          </p>
          <p class="small quiet">{t('programme_no_rush')}</p>
        </div>
        <ul>
          {LATER.map(([name, amount]) => (
            <li key={name} class="example-row">
              <span>{t(name as 'programme_aws')}</span>
              <Amount of={amount} />
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}
