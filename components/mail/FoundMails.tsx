import { useLanguage } from '../ui/language.ts';
import { FoundMail } from './FoundMail.tsx';
import type { MailActions } from './mail-actions.ts';
import { keptTogether, type MailIntakeState } from './mail-intake-state.ts';

interface Props extends Pick<MailActions, 'onChoose' | 'onKeep' | 'onKeepAll' | 'onPutAside'> {
  readonly state: MailIntakeState;
}

/** The credits found, each to be kept or put aside; those that Amazon sent also all at once. */
export function FoundMails({ state, onChoose, onKeep, onKeepAll, onPutAside }: Props) {
  const { t, plural } = useLanguage();
  const { found, accounts } = state;
  if (found.length === 0) return null;
  const together = keptTogether(state).length;
  return (
    <section class="mail-results" aria-labelledby="mail-found">
      <div class="mail-results-head">
        <h3 id="mail-found">{t('mail_found_title')}</h3>
        {together > 1 && (
          <button type="button" class="button" onClick={onKeepAll}>
            {plural('mail_keep_all', together)}
          </button>
        )}
      </div>
      <p class="small quiet">{t('mail_found_text')}</p>
      <ul>
        {found.map((item) => (
          <FoundMail
            key={item.found.mailId}
            item={item}
            accounts={accounts.filter(({ marketplace }) => marketplace === item.found.marketplace)}
            onChoose={(account) => onChoose(item.found.mailId, account)}
            onKeep={() => onKeep(item.found.mailId)}
            onPutAside={() => onPutAside(item.found.mailId)}
          />
        ))}
      </ul>
    </section>
  );
}
