import { useLanguage } from '../ui/language.ts';
import type { PassedItem } from './mail-intake-state.ts';

interface Props {
  readonly items: readonly PassedItem[];
  /** How many more there were than are listed. */
  readonly more: number;
}

/** Mails that name a credit and give none, with the sentence: whoever reads it may know better. */
export function PassedMails({ items, more }: Props) {
  const { plural } = useLanguage();
  if (items.length === 0) return null;
  return (
    <details class="folded">
      <summary>{plural('mail_passed', items.length + more)}</summary>
      <ul class="mail-passed">
        {items.map(({ mailId, file, sentence }) => (
          <li key={mailId}>
            <blockquote class="mail-sentence" dir="auto">
              {sentence}
            </blockquote>
            {file !== null && (
              <p class="small quiet">
                <bdi>{file}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
