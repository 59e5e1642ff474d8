import { REFUSED_WORDS } from '../../core/mail/mail-messages.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import type { FileNote } from './mail-intake-state.ts';

interface Props {
  readonly notes: readonly FileNote[];
  /** How many more there were. */
  readonly more: number;
}

/** What is to be said of each file: refused, taken already, without a credit, looked through. */
export function MailNotes({ notes, more }: Props) {
  const language = useLanguage();
  if (notes.length === 0) return null;
  return (
    <ul class="mail-notes">
      {notes.map((note, at) => (
        <li key={at}>{noteWords(note, language)}</li>
      ))}
      {more > 0 && <li>{language.plural('mail_notes_more', more)}</li>}
    </ul>
  );
}

function noteWords(note: FileNote, { t, plural, count }: Language): string {
  // A name may run in any direction, whatever the sentence does.
  const file = note.file === null ? t('mail_pasted_name') : `\u2068${note.file}\u2069`;
  switch (note.type) {
    case 'refused':
      return t(REFUSED_WORDS[note.why], { file });
    case 'known':
      return plural('mail_known', note.count, { file });
    case 'twice':
      return plural('mail_twice', note.count, { file });
    case 'no-credit':
      return t('mail_no_credit', { file });
    case 'file-done': {
      const done = plural('mail_file_done', note.messages, { file, read: count(note.read) });
      return note.unread > 0 ? `${done} ${plural('mail_file_unread', note.unread)}` : done;
    }
  }
}
