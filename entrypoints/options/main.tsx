import { render } from 'preact';
import { LanguageContext } from '../../components/ui/language.ts';
import { browser } from '../../core/platform/native-browser.ts';
import { speak } from '../../core/platform/page-language.ts';
import { App } from './App.tsx';
import '../../components/ui/base.css';

const app = document.getElementById('app') as HTMLElement;

void speak(document, (language) => {
  document.title = `${language.t('settings_title')} · ${language.t('product_name')}`;
  render(
    <LanguageContext.Provider value={language}>
      <App version={browser.runtime.getManifest().version} />
    </LanguageContext.Provider>,
    app,
  );
});
