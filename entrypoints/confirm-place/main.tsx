import { render } from 'preact';
import { LanguageContext } from '../../components/ui/language.ts';
import { createLanguage, setPageLanguage } from '../../core/platform/language.ts';
import { App } from './App.tsx';
import '../../components/ui/base.css';

const language = createLanguage();
setPageLanguage(document, language);

const app = document.getElementById('app');
if (app) {
  render(
    <LanguageContext.Provider value={language}>
      <App />
    </LanguageContext.Provider>,
    app,
  );
}
