import { render } from 'preact';
import { LanguageContext } from '../../components/ui/language.ts';
import { instantAt } from '../../core/model/calendar-date.ts';
import { createLanguage, setPageLanguage } from '../../core/platform/language.ts';
import { App } from './App.tsx';
import { noteOpenedPages } from './note-opened.ts';
import { storedState } from './stored-state.ts';
import { firstState } from './use-overview.ts';
import { pageTips } from './use-page-tips.ts';
import './popup.css';

if (new URLSearchParams(location.search).get('in') === 'panel')
  document.documentElement.classList.add('in-panel');

const stored = storedState(instantAt(Date.now()));
const language = createLanguage();
setPageLanguage(document, language);
noteOpenedPages(document);

// What is stored is painted at once, and the background confirms it. Where nothing is recorded, its answer is waited
// for: it takes a few milliseconds, a flash of "loading" more.
const painted = await stored;
const [state, tips] = painted ? [painted, undefined] : await Promise.all([firstState(), pageTips()]);
const app = document.getElementById('app');
if (app) {
  render(
    <LanguageContext.Provider value={language}>
      <App firstState={state} firstTips={tips} />
    </LanguageContext.Provider>,
    app,
  );
}
