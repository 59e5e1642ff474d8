import type { Instant } from '../../core/model/calendar-date.ts';
import type { AccountKey } from '../../core/model/ids.ts';
import type { UnassignedAccount } from '../../core/overview/overview.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { useLanguage } from '../ui/language.ts';
import { PageLabel } from '../ui/PageLabel.tsx';
import './notice.css';

interface Props {
  readonly asked: readonly UnassignedAccount[];
  readonly at: Instant;
  readonly onAssign: (key: AccountKey, to: AccountKey) => void;
}

/** Pages that did not say whose they are: a question, no alarm. Until it is answered they count for nobody. */
export function WhosePage({ asked, at: now, onAssign }: Props) {
  const { t, age } = useLanguage();
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" class="visually-hidden">
        {t('ledger_asked_title')}
      </h2>
      <ul class="asked-list">
        {asked.map(({ key, marketplace, page, at, candidates }) => (
          <li key={key} class="notice">
            <Glyph name="note" />
            <div>
              <PageLabel page={page} marketplace={marketplace} />
              <p>{t('popup_asked_whose')}</p>
              <p class="small quiet">{t('popup_read', { age: age(at, now) })}</p>
              <div class="sheet-actions">
                {candidates.map((candidate) => (
                  <button
                    key={candidate.key}
                    type="button"
                    class="button"
                    onClick={() => onAssign(key, candidate.key)}
                  >
                    <bdi>{candidate.name ?? t('ledger_account_unnamed')}</bdi>
                  </button>
                ))}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
