import type { Instant } from '../../core/model/calendar-date.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { Notice } from '../../core/overview/overview.ts';
import type { PageKind } from '../../core/pages/reading.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { type Language, useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';
import { PointAction } from '../ui/PointAction.tsx';
import { SampleLink } from '../ui/SampleLink.tsx';
import { SayArrived } from '../ui/SayArrived.tsx';
import './NoticeList.css';

interface Props {
  readonly notices: readonly Notice[];
  readonly at: Instant;
  /** Where a lost permission can be given again. */
  readonly settingsUrl: string;
  /** The first-run page. */
  readonly welcomeUrl: string;
}

/** Notes about what could not be read, and what did not come. Each says what stands and offers the way on. */
export function NoticeList({ notices, at, settingsUrl, welcomeUrl }: Props) {
  const language = useLanguage();
  return (
    <section class="block" aria-labelledby="notices">
      <h2 id="notices" class="small quiet">
        {language.t('popup_notices')}
      </h2>
      <ul>
        {notices.map((notice) => (
          <li key={keyOf(notice)} class="notice">
            <Glyph name="note" />
            <div>
              {sentencesOf(notice, at, language).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {notice.kind === 'unrecognised' && notice.accountName !== undefined && (
                <bdi class="small quiet">{notice.accountName}</bdi>
              )}
              {notice.kind === 'unrecognised' && notice.missing.length > 0 && (
                <p class="small quiet">
                  {language.t('popup_notice_missing', { fields: language.list(notice.missing) })}
                </p>
              )}
              <NoticeLink notice={notice} settingsUrl={settingsUrl} welcomeUrl={welcomeUrl} />
              {notice.kind === 'late-promise' && <SayArrived promise={notice.promise} />}
              {notice.kind === 'unrecognised' && (
                <>
                  <PointAction page={notice.page} marketplace={notice.marketplace} />
                  <SampleLink page={notice.page} marketplace={notice.marketplace} />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoticeLink({ notice, ...urls }: { notice: Notice } & Pick<Props, 'settingsUrl' | 'welcomeUrl'>) {
  const link = linkOf(notice, urls, useLanguage());
  if (!link) return null;
  return (
    <a class="notice-link" href={link.url} target="_blank" rel="noreferrer">
      {link.words}
    </a>
  );
}

/** The way on from a note, where there is one. */
function linkOf(
  notice: Notice,
  { settingsUrl, welcomeUrl }: Pick<Props, 'settingsUrl' | 'welcomeUrl'>,
  { t }: Language,
): { readonly url: string; readonly words: string } | undefined {
  switch (notice.kind) {
    case 'restored':
    case 'damaged-records':
      return undefined;
    case 'disclosure-changed':
      return { url: welcomeUrl, words: t('popup_see_changes') };
    case 'grant-lost':
      return { url: settingsUrl, words: t('popup_allow_again') };
    case 'late-promise':
      return { url: notice.url, words: t('popup_open_page', { page: t(PAGE_NAMES.rewards) }) };
    default:
      return { url: notice.url, words: t('popup_open_page', { page: t(PAGE_NAMES[notice.page]) }) };
  }
}

function sentencesOf(notice: Notice, at: Instant, language: Language): string[] {
  const { t, plural, age } = language;
  switch (notice.kind) {
    case 'restored':
      return [t('popup_notice_restored'), t('popup_notice_restored_history')];
    case 'damaged-records':
      return [plural('popup_notice_damaged', notice.count)];
    case 'disclosure-changed':
      return [t('popup_notice_disclosure')];
    case 'grant-lost':
      return [t('popup_notice_grant_lost', { marketplace: siteOf(notice.marketplace) })];
    case 'late-promise':
      return latePromise(notice, language);
    case 'signed-out':
      return [t('popup_notice_signed_out', where(notice, at, language))];
    case 'blocked':
      return [t('popup_notice_blocked', where(notice, at, language))];
    case 'unrecognised':
      if (notice.refused) return [t('popup_notice_refused')];
      return [
        t('popup_notice_unrecognised', {
          ...where(notice, at, language),
          visits: String(notice.visits),
        }),
        notice.lastRead
          ? t('popup_notice_last_read', { age: age(notice.lastRead, at) })
          : t('popup_notice_never_read'),
      ];
  }
}

/** What did not come, and what to tell Amazon: the number that leads to the order, its day and its amounts. */
function latePromise(
  { amount, day, days, marketplace, purchaseId, total }: Extract<Notice, { kind: 'late-promise' }>,
  { t, money, day: formatDay }: Language,
): string[] {
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

function where(notice: Extract<Notice, { page: PageKind }>, at: Instant, { t, age }: Language) {
  return {
    marketplace: siteOf(notice.marketplace),
    page: t(PAGE_NAMES[notice.page]),
    age: age(notice.at, at),
  };
}

function keyOf(notice: Notice): string {
  if (!('marketplace' in notice)) return notice.kind;
  if (notice.kind === 'late-promise') return notice.promise;
  return [notice.kind, notice.marketplace, 'page' in notice ? notice.page : ''].join(' ');
}
