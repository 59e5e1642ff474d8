import type { EndingCredit } from '../../core/overview/overview.ts';
import { explainFailure } from '../ui/failure-labels.ts';
import { useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';
import { FoundMails } from './FoundMails.tsx';
import { MailNotes } from './MailNotes.tsx';
import { MailProgress } from './MailProgress.tsx';
import { MailSources } from './MailSources.tsx';
import type { MailActions } from './mail-actions.ts';
import type { MailIntakeState } from './mail-intake-state.ts';
import { summaryOf } from './mail-summary.ts';
import { OverMails } from './OverMails.tsx';
import { PassedMails } from './PassedMails.tsx';
import { PuzzlingMails } from './PuzzlingMails.tsx';
import './MailIntake.css';

interface Props extends MailActions {
  readonly state: MailIntakeState;
  /** The credits that are known, which a mail may remind of. */
  readonly listed?: readonly EndingCredit[];
  /** Whether the page has the form that `addLink` leads to. */
  readonly canEnter?: boolean;
}

/** Takes credits from mails: what to read, how far it is, and what was found, to be kept or not. */
export function MailIntake(props: Props) {
  const { state, listed = [], canEnter = false, onRead, onCancel, onPutAside } = props;
  const language = useLanguage();
  const { t } = language;
  return (
    <section class="sheet-section mail-intake" aria-labelledby="mail-intake">
      <h2 id="mail-intake">{t('mail_title')}</h2>
      <p class="quiet">{t('mail_text')}</p>
      <MailSources shops={state.shops} isBusy={state.phase !== 'idle'} onRead={onRead} />
      <MailProgress state={state} onCancel={onCancel} />
      <Message>
        {state.failure
          ? `${t('mail_not_started')} ${explainFailure(state.failure, language)}`
          : summaryOf(state, language)}
      </Message>
      <MailNotes notes={state.notes} more={state.moreNotes} />
      <FoundMails {...props} />
      <PuzzlingMails items={state.puzzling} listed={listed} canEnter={canEnter} onPutAside={onPutAside} />
      <OverMails items={state.over} more={state.moreOver} />
      <PassedMails items={state.passed} more={state.morePassed} />
    </section>
  );
}
