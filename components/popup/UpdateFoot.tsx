import { useContext, useState } from 'preact/hooks';
import type { Instant } from '../../core/model/calendar-date.ts';
import type { Overview } from '../../core/overview/overview.ts';
import { type Checking, CheckingContext } from '../check/checking.ts';
import { explainFailure } from '../ui/failure-labels.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import './UpdateFoot.css';

/** The popup's foot: how old the oldest figure is, and the button that updates all pages that were read before. */
export function UpdateFoot({ overview }: { overview: Overview }) {
  const checking = useContext(CheckingContext);
  const language = useLanguage();
  const { t } = language;
  // Of a run that ended before the popup was opened nobody needs to hear.
  const [isWatched, setWatched] = useState(false);
  if (!checking || checking.view.lines.length === 0) return null;
  const { state } = checking.view;
  if (state === 'running' && !isWatched) setWatched(true);
  const oldest = oldestFigure(overview);
  const age = oldest && t('update_oldest', { age: language.age(oldest, overview.at) });
  return (
    <footer class="update-foot">
      <p class="small quiet" role="status">
        {checking.failure !== undefined
          ? explainFailure(checking.failure, language)
          : (isWatched && progressOf(checking, language)) || age}
      </p>
      <Buttons checking={checking} />
    </footer>
  );
}

function Buttons({ checking: { view, begin, steer } }: { checking: Checking }) {
  const { t } = useLanguage();
  if (view.state === 'stopped') {
    return (
      <button type="button" class="button button-plain" onClick={() => steer('continue')}>
        {t('check_continue')}
      </button>
    );
  }
  if (view.state !== 'running') {
    return (
      <button type="button" class="button button-plain" onClick={() => begin('read')}>
        {t('update_all')}
      </button>
    );
  }
  const isWaiting = view.lines.some(({ state }) => state === 'late' || state === 'signing-in');
  return (
    <span class="update-buttons">
      {isWaiting && (
        <>
          <button type="button" class="button button-plain" onClick={() => steer('show')}>
            {t('check_show')}
          </button>
          <button type="button" class="button button-plain" onClick={() => steer('skip')}>
            {t('check_skip')}
          </button>
        </>
      )}
      <button type="button" class="button button-plain" onClick={() => steer('stop')}>
        {t('check_stop')}
      </button>
    </span>
  );
}

function progressOf({ view }: Checking, { t, plural }: Language): string | undefined {
  const counts = { done: String(view.checked), all: String(view.of) };
  if (view.lines.some(({ state }) => state === 'signing-in')) return t('check_signing_in');
  switch (view.state) {
    case 'running':
      return t(view.purpose === 'update' ? 'update_progress' : 'check_progress', counts);
    case 'ended':
      return view.purpose === 'update'
        ? plural('update_ended', view.read)
        : plural('check_ended', view.checked);
    case 'stopped':
      return t('check_stopped', counts);
    case 'blocked':
      return t('check_blocked');
    case 'idle':
      return undefined;
  }
}

/** When the figure was read that was read longest ago; undefined where no page was read. */
function oldestFigure({ accounts, ending }: Overview): Instant | undefined {
  const holdings = accounts.flatMap((account) => account.holdings);
  return [...holdings, ...ending].flatMap(({ url, asOf }) => (url === undefined ? [] : asOf)).sort()[0];
}
