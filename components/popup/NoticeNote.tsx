import type { CalendarDate, Instant } from '../../core/model/calendar-date.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { Notice } from '../../core/overview/overview.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import { PageLink, pageAtSite } from '../ui/PageLabel.tsx';
import { PointAction } from '../ui/PointAction.tsx';
import { SampleLink } from '../ui/SampleLink.tsx';
import { SayArrived } from '../ui/SayArrived.tsx';
import { Note } from './Note.tsx';

interface Props {
  readonly notice: Notice;
  readonly at: Instant;
  /** Where a lost permission can be given again. */
  readonly settingsUrl: string;
  /** The first-run page. */
  readonly welcomeUrl: string;
  /** Where a backup can be saved. */
  readonly ledgerUrl: string;
}

/** Something that could not be read, that did not come, or that is new. It says what stands and offers the way on. */
export function NoticeNote({ notice, at, ...urls }: Props) {
  const language = useLanguage();
  const [line, ...more] = sentencesOf(notice, language);
  const about = 'page' in notice ? language.t('page_at_site', pageAtSite(notice, language)) : undefined;
  if (notice.kind === 'damaged-records') return <Note line={line} />;
  return (
    <Note line={line} about={about}>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {notice.kind === 'unrecognised' && notice.accountName !== undefined && (
        <bdi class="small quiet">{notice.accountName}</bdi>
      )}
      <Age of={ageOf(notice, at, language)} />
      <NoticeLink notice={notice} {...urls} />
      {notice.kind === 'unrecognised' && notice.reported && (
        <OwnLink url={`${urls.ledgerUrl}#add`} words={language.t('ledger_own_add')} />
      )}
      {notice.kind === 'late-promise' && <SayArrived promise={notice.promise} />}
      {notice.kind === 'unrecognised' && notice.cause !== 'translated' && (
        <>
          <PointAction page={notice.page} marketplace={notice.marketplace} />
          <SampleLink page={notice.page} marketplace={notice.marketplace} />
        </>
      )}
    </Note>
  );
}

/** Whether amounts may be old or gone because of it. */
export function isTrouble({ kind }: Notice): boolean {
  return !['no-copy', 'disclosure-changed', 'late-promise', 'damaged-records', 'read-again'].includes(kind);
}

function Age({ of }: { of: string | undefined }) {
  return of === undefined ? null : <p class="small quiet">{of}</p>;
}

/** The way on from a note, where there is one: to the page that it is about, or to a page of ours. */
function NoticeLink({
  notice,
  settingsUrl,
  welcomeUrl,
  ledgerUrl,
}: { notice: Notice } & Pick<Props, 'settingsUrl' | 'welcomeUrl' | 'ledgerUrl'>) {
  const { t } = useLanguage();
  switch (notice.kind) {
    case 'restored':
    case 'damaged-records':
      return null;
    case 'no-copy':
      return <OwnLink url={`${ledgerUrl}#data`} words={t('popup_save_backup')} />;
    case 'disclosure-changed':
      return <OwnLink url={welcomeUrl} words={t('popup_see_changes')} />;
    case 'grant-lost':
      return <OwnLink url={settingsUrl} words={t('popup_allow_again')} />;
    case 'late-promise':
      return <PageLink page="rewards" marketplace={notice.marketplace} url={notice.url} />;
    default:
      return <PageLink page={notice.page} marketplace={notice.marketplace} url={notice.url} />;
  }
}

function OwnLink({ url, words }: { url: string; words: string }) {
  return (
    <a class="note-link" href={url} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}

const CAUSES = { refused: 'popup_notice_refused', translated: 'popup_notice_translated' } as const;

function sentencesOf(notice: Notice, language: Language): readonly [string, ...string[]] {
  const { t, plural } = language;
  switch (notice.kind) {
    case 'restored':
      return [t('popup_notice_restored'), t('popup_notice_restored_history')];
    case 'no-copy':
      return [t('popup_notice_no_copy'), t('popup_notice_no_copy_ask')];
    case 'damaged-records':
      return [plural('popup_notice_damaged', notice.count)];
    case 'disclosure-changed':
      return [t('popup_notice_disclosure')];
    case 'grant-lost':
      return [t('popup_notice_grant_lost', { marketplace: siteOf(notice.marketplace) })];
    case 'late-promise':
      return latePromise(notice, language);
    case 'signed-out':
      return [t('popup_notice_signed_out', { marketplace: siteOf(notice.marketplace) })];
    case 'blocked':
      return [t('popup_notice_blocked')];
    case 'kept-off': {
      const marketplace = siteOf(notice.marketplace);
      return [
        t('popup_notice_kept_off'),
        t('popup_notice_kept_off_why', { marketplace }),
        t('popup_notice_kept_off_way', { marketplace }),
      ];
    }
    case 'unrecognised':
      return [
        t(notice.cause ? CAUSES[notice.cause] : 'popup_notice_unrecognised'),
        ...(notice.reported ? [t('popup_notice_reported', { day: dayOf(notice.reported, language) })] : []),
      ];
    case 'read-again':
      return [t('popup_notice_read_again', { day: dayOf(notice, language) })];
  }
}

function dayOf({ day, days }: { readonly day: CalendarDate; readonly days: number }, language: Language) {
  return language.day(day, -days);
}

/** What did not come, and what to tell Amazon: the number that leads to the order, its day and its amounts. */
function latePromise(
  { amount, day, days, marketplace, purchaseId, total }: Extract<Notice, { kind: 'late-promise' }>,
  { t, money, day: formatDay }: Language,
): readonly [string, ...string[]] {
  return [
    t('popup_notice_late_promise', {
      amount: money(amount),
      day: formatDay(day, -days),
      marketplace: siteOf(marketplace),
    }),
    total
      ? t('popup_notice_late_promise_ask_total', { number: purchaseId, total: money(total) })
      : t('popup_notice_late_promise_ask', { number: purchaseId }),
  ];
}

/** When Amazon asked for something else, or when a page that cannot be read was last updated. */
function ageOf(notice: Notice, at: Instant, { t, age }: Language): string | undefined {
  switch (notice.kind) {
    case 'signed-out':
      return t('settings_pages_signed_out', { age: age(notice.at, at) });
    case 'blocked':
      return t('settings_pages_blocked', { age: age(notice.at, at) });
    case 'kept-off':
      return t('popup_notice_opened', { age: age(notice.at, at) });
    case 'unrecognised':
      if (notice.cause === 'refused') return undefined;
      return notice.lastRead
        ? t('popup_notice_last_read', { age: age(notice.lastRead, at) })
        : t('popup_notice_never_read');
    default:
      return undefined;
  }
}

export function noticeKey(notice: Notice): string {
  if (!('marketplace' in notice)) return notice.kind;
  if (notice.kind === 'late-promise') return notice.promise;
  return [notice.kind, notice.marketplace, 'page' in notice ? notice.page : ''].join(' ');
}
