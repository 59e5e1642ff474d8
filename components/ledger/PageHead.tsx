import type { ComponentChildren } from 'preact';
import { useLanguage } from '../ui/language.ts';
import './PageHead.css';

/** The head of the history page: the product, what the page is, and what can be done on any of its tabs. */
export function PageHead({ children }: { children: ComponentChildren }) {
  const { t } = useLanguage();
  return (
    <header class="page-head">
      <div>
        <p class="brand">
          <img src="/icon/icon.svg" alt="" width="24" height="24" />
          {t('product_name')}
        </p>
        <h1>{t('ledger_title')}</h1>
      </div>
      <div class="page-head-actions">{children}</div>
    </header>
  );
}
