import { type CalendarDate, dayAt, daysBetween, type Instant } from '../../core/model/calendar-date.ts';
import { marketplaceById, siteOf } from '../../core/model/marketplaces.ts';
import type { AlikeCredits, CreditSource } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { useLanguage } from '../ui/language.ts';
import './notice.css';
import './AlikeQuestions.css';

interface Props {
  readonly alike: readonly AlikeCredits[];
  readonly at: Instant;
  readonly onAnswer: (id: string, is: 'one' | 'two') => void;
}

/** Credits that may be one, each beside the other. Until its owner has said, the one that was entered later does not count. */
export function AlikeQuestions({ alike, at, onAnswer }: Props) {
  const { t } = useLanguage();
  if (alike.length === 0) return null;
  return (
    <section aria-labelledby="alike">
      <h2 id="alike" class="visually-hidden">
        {t('ledger_alike_title')}
      </h2>
      <ul class="alike-list">
        {alike.map(({ id, marketplace, credit, other }) => {
          const today = dayAt(at, marketplaceById(marketplace).timeZone);
          return (
            <li key={id} class="notice">
              <Glyph name="note" />
              <div>
                <p>{t('ledger_alike_question')}</p>
                <ul class="alike-pair">
                  <Source source={other} today={today} site={siteOf(marketplace)} />
                  <Source source={credit} today={today} site={siteOf(marketplace)} />
                </ul>
                <div class="sheet-actions">
                  <button type="button" class="button" onClick={() => onAnswer(id, 'one')}>
                    {t('ledger_alike_same')}
                  </button>
                  <button type="button" class="button" onClick={() => onAnswer(id, 'two')}>
                    {t('ledger_alike_apart')}
                  </button>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const SOURCES = {
  hand: 'ledger_from_hand',
  mail: 'ledger_from_mail',
  page: 'ledger_alike_from_page',
} as const;

function Source({ source, today, site }: { source: CreditSource; today: CalendarDate; site: string }) {
  const { t, day } = useLanguage();
  const { from, name, amount, expires } = source;
  return (
    <li>
      <span class="row-name">
        <bdi>{name}</bdi>
      </span>
      <span class="row-amount">
        <Amount of={amount} />
      </span>
      <Facts>
        {site}
        {expires === null
          ? t('ledger_own_end_unknown')
          : t('ledger_entry_ends', { day: day(expires, daysBetween(today, expires)) })}
        {t(SOURCES[from])}
      </Facts>
    </li>
  );
}
