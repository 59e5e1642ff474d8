import { useContext } from 'preact/hooks';
import { CheckNow } from '../check/CheckNow.tsx';
import { CheckProgress } from '../check/CheckProgress.tsx';
import { CheckingContext } from '../check/checking.ts';
import { useLanguage } from '../ui/language.ts';
import './NothingYet.css';

interface Props {
  readonly onAdd: () => void;
  readonly onImport: () => void;
}

/** Before anything was read or added: the three ways to begin, over how it will look. */
export function NothingYet({ onAdd, onImport }: Props) {
  const { t } = useLanguage();
  const checking = useContext(CheckingContext);
  return (
    <section class="nothing-yet" aria-labelledby="nothing-yet">
      <div class="nothing-yet-words">
        <h2 id="nothing-yet">{t('ledger_nothing_title')}</h2>
        <p class="quiet">{t('ledger_nothing_text')}</p>
        <div class="sheet-actions">
          <CheckNow pages="all" words={t('check_begin')} />
          <button type="button" class="button" onClick={onAdd}>
            {t('ledger_own_add')}
          </button>
          <button type="button" class="button" onClick={onImport}>
            {t('data_import')}
          </button>
        </div>
        {checking && <CheckProgress checking={checking} />}
      </div>
      <div class="nothing-yet-example" aria-hidden="true">
        {[0, 1, 2].map((card) => (
          <span key={card} class="example-card" />
        ))}
        {[0, 1, 2, 3].map((row) => (
          <span key={row} class="example-row" />
        ))}
      </div>
    </section>
  );
}
