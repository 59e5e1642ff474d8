import { NOT_UNDERSTOOD_WORDS } from '../../core/mail/mail-messages.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { useLanguage } from '../ui/language.ts';
import { addLink } from './add-link.ts';
import { listedCredit } from './listed-credit.ts';
import type { PuzzlingItem } from './mail-intake-state.ts';
import { ResultActions } from './ResultActions.tsx';

interface Props {
  readonly items: readonly PuzzlingItem[];
  /** The credits that are known, which a mail may remind of. */
  readonly listed: readonly EndingCredit[];
  /** Whether the page has the form that `addLink` leads to. */
  readonly canEnter: boolean;
  readonly onPutAside: (mailId: string) => void;
}

/** Mails about a credit that would have to be guessed at: why, the sentence, and the way to enter it by hand. */
export function PuzzlingMails({ items, listed, canEnter, onPutAside }: Props) {
  const language = useLanguage();
  const { t } = language;
  if (items.length === 0) return null;
  return (
    <section class="mail-results" aria-labelledby="mail-puzzling">
      <h3 id="mail-puzzling">{t('mail_puzzling_title')}</h3>
      <ul>
        {items.map(({ mail, file, step }) => {
          const known = mail.why === 'reminder' ? listedCredit(mail.known, listed) : undefined;
          return (
            <li key={mail.mailId} class="mail-result">
              <p>{t(NOT_UNDERSTOOD_WORDS[mail.why])}</p>
              <blockquote class="mail-sentence" dir="auto">
                {mail.sentence}
              </blockquote>
              {known && <p>{t('mail_listed', { name: known.type })}</p>}
              {file !== null && (
                <p class="small quiet">
                  <bdi>{file}</bdi>
                </p>
              )}
              <ResultActions
                step={step}
                asideLabel={t('mail_aside_sentence_label', { sentence: mail.sentence })}
                {...(canEnter &&
                  !known && {
                    byHand: {
                      href: addLink(mail.known, language),
                      label: t('mail_by_hand_label', { sentence: mail.sentence }),
                    },
                  })}
                onPutAside={() => onPutAside(mail.mailId)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
