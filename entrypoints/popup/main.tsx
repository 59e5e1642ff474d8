import { render } from 'preact';
import { LanguageContext } from '../../components/ui/language.ts';
import { instantAt } from '../../core/model/calendar-date.ts';
import { speak } from '../../core/platform/page-language.ts';
import { App } from './App.tsx';
import { noteOpenedPages } from './note-opened.ts';
import { storedState } from './stored-state.ts';
import { firstState } from './use-overview.ts';
import { pageTips } from './use-page-tips.ts';
import './popup.css';

if (new URLSearchParams(location.search).get('in') === 'panel')
  document.documentElement.classList.add('in-panel');

const app = document.getElementById('app') as HTMLElement;
const first = firstShown();
noteOpenedPages(document);

void speak(document, async (language) => {
  const { state, tips } = await first;
  render(
    <LanguageContext.Provider value={language}>
      <App firstState={state} firstTips={tips} />
    </LanguageContext.Provider>,
    app,
  );
});

/**
 * What is stored is painted at once, and the background confirms it. Where nothing is recorded, its answer is waited
 * for: it takes a few milliseconds, a flash of "loading" more.
 */
async function firstShown() {
  const stored = await storedState(instantAt(Date.now()));
  if (stored) return { state: stored, tips: undefined };
  const [state, tips] = await Promise.all([firstState(), pageTips()]);
  return { state, tips };
}
