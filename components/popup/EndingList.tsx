import {
  type DueSum,
  dueOf,
  dueSums,
  type EndingGroup,
  endingGroups,
} from '../../core/overview/ending-groups.ts';
import type { EndingCredit, Overview } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { type Language, useLanguage } from '../ui/language.ts';
import { EndingRow } from './EndingRow.tsx';
import './EndingList.css';

/** So many rows leave the balances in reach. */
const ROWS_MAX = 3;

interface Props {
  readonly overview: Pick<Overview, 'dueBy' | 'at' | 'ending' | 'known'>;
  /** Where credits that no page shows are kept, and all that end are listed. */
  readonly ledgerUrl: string;
}

/** What is due in the figures of the toolbar button, and what ends after the first, soonest first. */
export function EndingList({ overview, ledgerUrl }: Props) {
  const language = useLanguage();
  const { at, ending } = overview;
  const due = dueOf(overview);
  const [first, ...groups] = endingGroups(ending);
  if (!first) return null;
  const shown = groups.slice(0, ROWS_MAX);
  const later = groups.slice(ROWS_MAX);

  return (
    <section class="block" aria-labelledby="ending-due">
      <div class="due">
        <h2 id="ending-due" class="small quiet">
          {headingOf(overview, due.length, language)}
        </h2>
        {due.length > 0 && <DueSums sums={dueSums(due)} />}
      </div>
      {shown.length > 0 && (
        <ul class="ending-rows">
          {shown.map((group) => (
            <EndingRow
              key={group.credit.lot}
              group={group}
              first={first.credit}
              at={at}
              ledgerUrl={ledgerUrl}
            />
          ))}
        </ul>
      )}
      <Later groups={later} ledgerUrl={ledgerUrl} />
    </section>
  );
}

/** The same day and number as the title of the toolbar button. */
function headingOf(
  { dueBy, known }: Props['overview'],
  count: number,
  { t, plural, day: format }: Language,
): string {
  const day = format(dueBy.day, dueBy.daysLeft);
  if (count > 0) return plural('popup_due', count, { day });
  if (known.isAll) return t('popup_due_none', { day });
  const unchecked = known.unchecked.length;
  return unchecked > 0
    ? plural('popup_due_unchecked', unchecked, { day })
    : t('popup_due_not_found', { day });
}

/** One for each account and currency: nothing is summed over several. */
function DueSums({ sums }: { sums: readonly DueSum[] }) {
  return (
    <p class="due-sums">
      {sums.map(({ account, accountName, amount }) => (
        <span key={`${account} ${amount.currency}`}>
          {accountName !== undefined && <bdi>{accountName}</bdi>} <Amount of={amount} />
        </span>
      ))}
    </p>
  );
}

function Later({ groups, ledgerUrl }: { groups: readonly EndingGroup[]; ledgerUrl: string }) {
  const { plural, day } = useLanguage();
  const credits: readonly EndingCredit[] = groups.flatMap((group) => group.credits);
  const last = credits.at(-1);
  if (!last) return null;
  return (
    <a class="ending-later small" href={`${ledgerUrl}#listed`} target="_blank" rel="noreferrer">
      {plural('popup_later', credits.length, { day: day(last.expires, last.daysLeft) })}
    </a>
  );
}
