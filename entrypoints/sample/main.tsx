import { render } from 'preact';
import { LanguageContext } from '../../components/ui/language.ts';
import { PAGE_NAMES } from '../../components/ui/names.ts';
import { subjectIn } from '../../components/ui/sample-address.ts';
import { createLanguage, setPageLanguage } from '../../core/platform/language.ts';
import { App } from './App.tsx';
import '../../components/ui/base.css';

const language = createLanguage();
const { t } = language;
setPageLanguage(document, language);

const app = document.getElementById('app');
const subject = subjectIn(location.search);
if (app && subject) {
  document.title = `${t('sample_title', { page: t(PAGE_NAMES[subject.page]) })} · ${t('product_name')}`;
  render(
    <LanguageContext.Provider value={language}>
      <App subject={subject} />
    </LanguageContext.Provider>,
    app,
  );
}
