import { render } from 'preact';
import { LanguageContext } from '../../components/ui/language.ts';
import { PAGE_NAMES } from '../../components/ui/names.ts';
import { subjectIn } from '../../components/ui/sample-address.ts';
import { speak } from '../../core/platform/page-language.ts';
import { App } from './App.tsx';
import '../../components/ui/base.css';

const app = document.getElementById('app') as HTMLElement;
const subject = subjectIn(location.search);

void speak(document, (language) => {
  if (!subject) return;
  const { t } = language;
  document.title = `${t('sample_title', { page: t(PAGE_NAMES[subject.page]) })} · ${t('product_name')}`;
  render(
    <LanguageContext.Provider value={language}>
      <App subject={subject} />
    </LanguageContext.Provider>,
    app,
  );
});
