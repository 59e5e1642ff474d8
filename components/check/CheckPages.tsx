import { useState } from 'preact/hooks';
import type { Instant } from '../../core/model/calendar-date.ts';
import { useLanguage } from '../ui/language.ts';
import { CheckLines } from './CheckLines.tsx';
import { CheckProgress } from './CheckProgress.tsx';
import type { Checking } from './checking.ts';

interface Props {
  readonly checking: Checking;
  readonly now: Instant;
  /** Where all that was found is shown. */
  readonly creditsUrl: string;
}

/** Lets Unspent look at every page once: what that does, each page with what came of it, and the buttons. */
export function CheckPages({ checking, now, creditsUrl }: Props) {
  const { t } = useLanguage();
  const [withLinks, setWithLinks] = useState(false);
  const { state } = checking.view;
  const hasAny = checking.view.lines.some(({ outcome }) => outcome?.kind === 'read');
  return (
    <section class="panel">
      <p class="small quiet">{t('check_how')}</p>
      <CheckLines checking={checking} now={now} withLinks={withLinks} />
      <div class="sheet-actions">
        {state === 'running' && (
          <button type="button" class="button" onClick={() => checking.steer('stop')}>
            {t('check_stop')}
          </button>
        )}
        {state === 'stopped' && (
          <button type="button" class="button button-primary" onClick={() => checking.steer('continue')}>
            {t('check_continue')}
          </button>
        )}
        {state === 'ended' && hasAny && (
          <a class="button button-primary" href={creditsUrl}>
            {t('check_show_credits')}
          </a>
        )}
        {state !== 'running' && (
          <button
            type="button"
            class={state === 'idle' ? 'button button-primary' : 'button'}
            onClick={() => checking.begin('all')}
          >
            {t('check_begin')}
          </button>
        )}
        {state === 'idle' && !withLinks && (
          <button type="button" class="button" onClick={() => setWithLinks(true)}>
            {t('check_myself')}
          </button>
        )}
      </div>
      <CheckProgress checking={checking} />
    </section>
  );
}
