import type { Instant } from '../../core/model/calendar-date.ts';
import type { PageStatus } from '../../core/overview/page-status.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import { pageAtSite } from '../ui/PageLabel.tsx';
import { SampleLink } from '../ui/SampleLink.tsx';
import { fieldLabel, wayLabel } from './way-labels.ts';
import './PagesRead.css';

const FAILED = {
  unrecognised: 'settings_pages_unrecognised',
  'signed-out': 'settings_pages_signed_out',
  blocked: 'settings_pages_blocked',
} as const;

/** Every page that was read or failed, of each account: when, in which way, and a sample of it to make. */
export function PagesRead({ pages, at }: { pages: readonly PageStatus[]; at: Instant }) {
  const { t } = useLanguage();
  return (
    <details class="settings-fold" id="pages">
      <summary>{t('settings_pages_title')}</summary>
      {pages.length === 0 ? (
        <p class="quiet">{t('settings_pages_none')}</p>
      ) : (
        <ul class="pages-read">
          {pages.map((page) => (
            <PageRow key={`${page.marketplace} ${page.page} ${page.account ?? ''}`} page={page} at={at} />
          ))}
        </ul>
      )}
    </details>
  );
}

function PageRow({ page, at }: { page: PageStatus; at: Instant }) {
  const language = useLanguage();
  const { t, plural } = language;
  const { marketplace, accountName, via = {}, visits } = page;
  const ways = Object.entries(via);
  return (
    <li>
      <h3>{t('page_at_site', pageAtSite(page, language))}</h3>
      {accountName !== undefined && <bdi class="small quiet">{accountName}</bdi>}
      {timesOf(page, at, language).map((sentence) => (
        <p key={sentence} class="small">
          {sentence}
        </p>
      ))}
      {visits > 1 && <p class="small">{plural('settings_pages_visits', visits)}</p>}
      {ways.length > 0 && (
        <details class="small">
          <summary>{t('settings_pages_ways')}</summary>
          <dl class="ways">
            {ways.map(([field, way]) => (
              <div key={field}>
                <dt>{fieldLabel(field, language)}</dt>
                <dd class="quiet">{wayLabel(way, language)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <SampleLink page={page.page} marketplace={marketplace} />
    </li>
  );
}

function timesOf({ lastRead, lastFailed }: PageStatus, at: Instant, { t, age }: Language): string[] {
  return [
    lastRead === undefined ? t('settings_pages_never') : t('settings_pages_read', { age: age(lastRead, at) }),
    ...(lastFailed ? [t(failedKey(lastFailed), { age: age(lastFailed.at, at) })] : []),
  ];
}

function failedKey({ outcome, cause }: NonNullable<PageStatus['lastFailed']>) {
  return cause === 'translated' ? 'settings_pages_translated' : FAILED[outcome];
}
