import { render } from 'preact';
import { LanguageContext } from '../../components/ui/language.ts';
import { createLanguage, setPageLanguage } from '../../core/platform/language.ts';
import { App } from './App.tsx';
import { firstState } from './use-overview.ts';
import { pageTips } from './use-page-tips.ts';
import './popup.css';

const language = createLanguage();
setPageLanguage(document, language);

// The first thing painted is what is stored: the answer takes a few milliseconds, a flash of "loading" more.
const [state, tips] = await Promise.all([firstState(), pageTips()]);
const app = document.getElementById('app');
if (app) {
  render(
    <LanguageContext.Provider value={language}>
      <App firstState={state} firstTips={tips} />
    </LanguageContext.Provider>,
    app,
  );
}
