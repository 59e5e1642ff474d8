import type { ComponentChildren } from 'preact';
import type { Overview } from '../../core/overview/overview.ts';
import { useLanguage } from '../ui/language.ts';
import { AlikeNote } from './AlikeNote.tsx';
import { FirstContact } from './FirstContact.tsx';
import { isTrouble, NoticeNote, noticeKey } from './NoticeNote.tsx';
import { WhoseNote } from './WhoseNote.tsx';
import './Notes.css';

interface Props {
  readonly overview: Overview;
  readonly settingsUrl: string;
  readonly welcomeUrl: string;
  readonly ledgerUrl: string;
}

/** What asks for attention: trouble first, then questions, then news. One line stands open, the others behind it. */
export function Notes({ overview, ...urls }: Props) {
  const { t, plural } = useLanguage();
  const { alike, asked, at, notices, unconfirmed } = overview;
  const noticeNotes = (those: typeof notices) =>
    those.map((notice) => <NoticeNote key={noticeKey(notice)} notice={notice} at={at} {...urls} />);
  const all: ComponentChildren[] = [
    ...noticeNotes(notices.filter(isTrouble)),
    ...asked.map((one) => <WhoseNote key={one.key} asked={one} accountsUrl={`${urls.ledgerUrl}#accounts`} />),
    ...unconfirmed.slice(0, 1).map((page) => <FirstContact key={page.reading} asked={page} at={at} />),
    ...(alike.length > 0
      ? [<AlikeNote key="alike" count={alike.length} url={`${urls.ledgerUrl}#alike`} />]
      : []),
    ...noticeNotes(notices.filter((notice) => !isTrouble(notice))),
  ];
  const [first, ...others] = all;
  if (!first) return null;
  return (
    <section class="notes" aria-label={t('popup_notices')}>
      {first}
      {others.length > 0 && (
        <details class="more-notes">
          <summary class="small">{plural('popup_more_notes', others.length)}</summary>
          {others}
        </details>
      )}
    </section>
  );
}
