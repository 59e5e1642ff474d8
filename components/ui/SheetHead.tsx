import { useLanguage } from './language.ts';

/** The head of a page in a tab: the product's name, what the page is, and its first lines. */
export function SheetHead({ title, lead }: { title: string; lead?: string }) {
  const { t } = useLanguage();
  return (
    <header>
      <p class="brand">
        <img src="/icon/icon.svg" alt="" width="24" height="24" />
        {t('product_name')}
      </p>
      <h1>{title}</h1>
      {lead && <p class="lead quiet">{lead}</p>}
    </header>
  );
}
