import { useLanguage } from '../ui/language.ts';
import './Disclosure.css';

/** What is read, what is shown, what is kept and where, and what never happens. What is said here is `DISCLOSURE_VERSION`. */
export function Disclosure() {
  const { t } = useLanguage();
  return (
    <div class="disclosure">
      <section>
        <h2>{t('welcome_reads_title')}</h2>
        <ul>
          <li>{t('welcome_reads_gift_card')}</li>
          <li>{t('welcome_reads_rewards')}</li>
          <li>{t('welcome_reads_credits')}</li>
          <li>{t('welcome_reads_aws')}</li>
          <li>{t('welcome_reads_checkout')}</li>
          <li>{t('welcome_reads_digital')}</li>
          <li>{t('welcome_reads_account')}</li>
          <li>{t('welcome_reads_when')}</li>
          <li>{t('welcome_reads_text')}</li>
          <li>{t('welcome_reads_asked')}</li>
        </ul>
      </section>
      <section>
        <h2>{t('welcome_shows_title')}</h2>
        <ul>
          <li>{t('welcome_shows_tips')}</li>
        </ul>
      </section>
      <section>
        <h2>{t('welcome_keeps_title')}</h2>
        <ul>
          <li>{t('welcome_keeps_here')}</li>
          <li>{t('welcome_keeps_not')}</li>
          <li>{t('welcome_keeps_erase')}</li>
        </ul>
      </section>
      <section>
        <h2>{t('welcome_never_title')}</h2>
        <ul>
          <li>{t('welcome_never_sends')}</li>
          <li>{t('welcome_never_touches')}</li>
          <li>{t('welcome_never_sells')}</li>
        </ul>
      </section>
    </div>
  );
}
