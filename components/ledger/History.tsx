import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Instant } from '../../core/model/calendar-date.ts';
import type { ProgrammeId } from '../../core/model/credit.ts';
import { SEARCH_MAX_CHARS } from '../../core/model/history-search.ts';
import type { EntryId } from '../../core/model/ids.ts';
import type { OwnerWord } from '../../core/model/owner-words.ts';
import type { LedgerEntry, LedgerSummary } from '../../core/overview/ledger-views.ts';
import { explainFailure } from '../ui/failure-labels.ts';
import { useLanguage } from '../ui/language.ts';
import { accountName, PROGRAMME_NAMES } from '../ui/names.ts';
import { Pick } from '../ui/Pick.tsx';
import { EntryRow } from './EntryRow.tsx';
import type { HistoryFilter, HistoryState } from './ledger-state.ts';
import './History.css';

interface Props {
  readonly history: HistoryState;
  readonly filter: HistoryFilter;
  /** What the filtered history comes to. */
  readonly found?: ComponentChildren;
  readonly at: Instant;
  readonly onFilter: (filter: HistoryFilter) => void;
  readonly onMore: () => void;
  readonly onSay: (id: EntryId, said: OwnerWord['said'] | null) => void;
}

/** Where it went: the years, the balances over time, and every movement, newest first. */
export function History({ history, filter, found, at, onFilter, onMore, onSay }: Props) {
  const language = useLanguage();
  const { t } = language;
  const isFiltered = filter.search !== undefined || filter.account !== null || filter.programme !== null;
  return (
    <section class="sheet-section history" aria-labelledby="history">
      <h2 id="history">{t('ledger_history_title')}</h2>
      {history.kind === 'failed' && <p>{explainFailure(history.code, language)}</p>}
      {history.kind === 'ready' && (
        <>
          {history.summary.accounts.length === 0 && <p class="quiet">{t('ledger_history_none')}</p>}
          <div class="history-filter">
            <Search filter={filter} onFilter={onFilter} />
            <Filter summary={history.summary} filter={filter} onFilter={onFilter} />
          </div>
          {found}
          {isFiltered && history.entries.length === 0 && !history.more && (
            <div class="sheet-actions">
              <p class="quiet">{t('ledger_search_none')}</p>
              <button
                type="button"
                class="button button-plain"
                onClick={() => onFilter({ account: null, programme: null })}
              >
                {t('ledger_filter_clear')}
              </button>
            </div>
          )}
          <Entries entries={history.entries} at={at} onSay={onSay} />
          {history.more && (
            <button type="button" class="button" onClick={onMore}>
              {t('ledger_history_more')}
            </button>
          )}
        </>
      )}
    </section>
  );
}

interface FilterProps {
  readonly summary: LedgerSummary;
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
}

/** Which account and which programme. Needless where there is only one of each. */
function Filter({ summary: { accounts }, filter, onFilter }: FilterProps) {
  const { t } = useLanguage();
  const of = accounts.filter(({ key }) => filter.account === null || key === filter.account);
  const programmes = [
    ...new Set(of.flatMap((account) => account.programmes.map(({ programme }) => programme))),
  ];
  const all = new Set(accounts.flatMap((account) => account.programmes.map(({ programme }) => programme)));
  if (accounts.length < 2 && all.size < 2) return null;
  return (
    <>
      {accounts.length > 1 && (
        <Pick
          label={t('ledger_filter_account')}
          none={t('ledger_filter_all_accounts')}
          options={accounts.map((account) => [account.key, accountName(account)])}
          chosen={filter.account}
          onPick={(account) => onFilter({ ...filter, account, programme: null })}
        />
      )}
      <Pick<ProgrammeId>
        label={t('ledger_filter_programme')}
        none={t('ledger_filter_all_programmes')}
        options={programmes.map((programme) => [programme, t(PROGRAMME_NAMES[programme])])}
        chosen={filter.programme}
        onPick={(programme) => onFilter({ ...filter, programme })}
      />
    </>
  );
}

/** Looks when the words are complete, not at each letter. */
function Search({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>) {
  const { t } = useLanguage();
  const id = useId();
  const look = (text: string) => {
    const { search: _, ...others } = filter;
    onFilter({ ...others, ...(text !== '' && { search: text }) });
  };
  return (
    <div class="pick">
      <label for={id}>{t('ledger_search')}</label>
      <input
        id={id}
        type="search"
        class="field"
        maxLength={SEARCH_MAX_CHARS}
        value={filter.search ?? ''}
        onChange={({ currentTarget }) => look(currentTarget.value.trim())}
      />
    </div>
  );
}

/** By months, like a bank statement. */
function Entries({ entries, at, onSay }: Pick<Props, 'at' | 'onSay'> & { entries: readonly LedgerEntry[] }) {
  const { month } = useLanguage();
  const months = Map.groupBy(entries, ({ day }) => day.slice(0, 'YYYY-MM'.length));
  const several = new Set(entries.map(({ account }) => account)).size > 1;
  return (
    <>
      {[...months].map(([name, moved]) => (
        <section key={name} class="entry-month" aria-labelledby={`entries-${name}`}>
          <h3 id={`entries-${name}`}>{month(name)}</h3>
          <ul>
            {moved.map((entry) => (
              <EntryRow key={entry.id} entry={entry} at={at} withAccount={several} onSay={onSay} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
