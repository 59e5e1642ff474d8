import type { ComponentChildren } from 'preact';
import type { CheckOutcome } from '../../core/check/check-job.ts';
import type { CheckLine } from '../../core/check/check-view.ts';
import { dayAt, daysBetween, type Instant } from '../../core/model/calendar-date.ts';
import { type MarketplaceId, marketplaceById, siteOf } from '../../core/model/marketplaces.ts';
import { addressOf } from '../../core/pages/addresses.ts';
import { Amount } from '../ui/Amount.tsx';
import { Facts } from '../ui/Facts.tsx';
import { type Language, useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';
import { PageLink, pageAtSite } from '../ui/PageLabel.tsx';
import { sampleAddress } from '../ui/sample-address.ts';
import type { Checking } from './checking.ts';
import './CheckLines.css';

interface Props {
  readonly checking: Checking;
  readonly now: Instant;
  /** The user opens the pages without us. */
  readonly withLinks: boolean;
}

/** Every page that can be checked, site by site, with what came of it. */
export function CheckLines({ checking, now, withLinks }: Props) {
  const { t } = useLanguage();
  const sites = Map.groupBy(checking.view.lines, ({ marketplace }) => marketplace);
  return [...sites].map(([marketplace, lines]) => (
    <section key={marketplace} class="check-site">
      <h2 class={sites.size > 1 ? 'small quiet' : 'visually-hidden'}>{siteOf(marketplace)}</h2>
      <ul class="check-lines">
        {lines.map((line) => (
          <Line key={line.page} line={line} checking={checking} now={now} withLink={withLinks} />
        ))}
      </ul>
      {isGiftCardOnly(marketplace, lines) && <p class="small quiet">{t('check_gift_card_only')}</p>}
    </section>
  ));
}

function isGiftCardOnly(marketplace: MarketplaceId, lines: readonly CheckLine[]): boolean {
  return marketplace !== 'aws' && lines.every(({ page }) => page === 'gift-card-balance');
}

interface LineProps {
  readonly line: CheckLine;
  readonly checking: Checking;
  readonly now: Instant;
  readonly withLink: boolean;
}

function Line({ line, checking, now, withLink }: LineProps) {
  const language = useLanguage();
  const { page, state, outcome } = line;
  const amounts = outcome?.kind === 'read' ? outcome.amounts : [];
  return (
    <li class={`check-line check-${outcome ? lookOf(outcome) : state}`}>
      <span class="check-mark" aria-hidden="true">
        {outcome ? MARKS[lookOf(outcome)] : (STATE_MARKS[state] ?? '·')}
      </span>
      <span class="check-name">{language.t(PAGE_NAMES[page])}</span>
      <span class="check-amounts">
        {amounts.map((amount) => (
          <Amount key={amount.currency} of={amount} />
        ))}
      </span>
      <Facts>{wordsOf(line, now, language)}</Facts>
      <Action line={line} checking={checking} withLink={withLink} />
    </li>
  );
}

const MARKS = { good: '✓', none: '–', trouble: '!' } as const;
const STATE_MARKS: Partial<Record<CheckLine['state'], string>> = {
  checking: '…',
  late: '…',
  'signing-in': '!',
};

function lookOf({ kind }: CheckOutcome): keyof typeof MARKS {
  if (kind === 'read') return 'good';
  return kind === 'nothing' ? 'none' : 'trouble';
}

const STATE_WORDS = {
  checking: 'check_checking',
  late: 'check_late',
  'signing-in': 'check_signing_in',
} as const;

const OUTCOME_WORDS = {
  nothing: 'check_nothing',
  'signed-out': 'check_signed_out',
  blocked: 'check_blocked',
  unrecognised: 'check_unrecognised',
  'no-answer': 'check_no_answer',
} as const;

/** What is said of a page beside its name and amount; nothing while its turn is still to come. */
function wordsOf(
  { state, outcome, marketplace }: CheckLine,
  now: Instant,
  language: Language,
): ComponentChildren {
  const { t, day } = language;
  if (!outcome)
    return Object.hasOwn(STATE_WORDS, state) ? t(STATE_WORDS[state as keyof typeof STATE_WORDS]) : null;
  if (outcome.kind !== 'read') return t(OUTCOME_WORDS[outcome.kind]);
  const { amounts, expires, isPart } = outcome;
  if (isPart) return t('check_part');
  if (expires) {
    const today = dayAt(now, marketplaceById(marketplace).timeZone);
    return t('check_first_expires', { day: day(expires, daysBetween(today, expires)) });
  }
  if (expires === null) return t('popup_end_not_shown');
  return amounts.length === 0 ? t('check_read') : null;
}

/** What can be done about the page. */
function Action({ line, checking, withLink }: Omit<LineProps, 'now'>) {
  const { page, marketplace, state, outcome } = line;
  const { t } = useLanguage();
  const isRunning = checking.view.state === 'running';
  const again = () => checking.begin([{ page, marketplace }]);
  if (state === 'late' || state === 'signing-in') {
    return (
      <span class="check-actions">
        <LineButton line={line} words={t('check_show')} onClick={() => checking.steer('show')} />
        <LineButton line={line} words={t('check_skip')} onClick={() => checking.steer('skip')} />
      </span>
    );
  }
  if (outcome?.kind === 'unrecognised') {
    return (
      <a class="check-actions" href={sampleAddress({ page, marketplace })} target="_blank" rel="noreferrer">
        {t('check_help')}
      </a>
    );
  }
  if (outcome?.kind === 'signed-out' && !isRunning) {
    return (
      <span class="check-actions">
        <LineButton line={line} words={t('check_sign_in')} onClick={again} />
      </span>
    );
  }
  if (outcome?.kind === 'no-answer' && !isRunning) {
    return (
      <span class="check-actions">
        <LineButton line={line} words={t('popup_try_again')} onClick={again} />
      </span>
    );
  }
  const isOpened = outcome?.kind === 'blocked' || (outcome?.kind === 'read' && outcome.isPart);
  const url = addressOf(page, marketplace);
  if (!url || !(isOpened || (withLink && !outcome))) return null;
  return (
    <span class="check-actions">
      <PageLink page={page} marketplace={marketplace} url={url} />
    </span>
  );
}

function LineButton({ line, words, onClick }: { line: CheckLine; words: string; onClick: () => void }) {
  const language = useLanguage();
  return (
    <button type="button" class="button button-plain" onClick={onClick}>
      {words} <span class="visually-hidden">{language.t('page_at_site', pageAtSite(line, language))}</span>
    </button>
  );
}
