import type { PanelMonth } from '../../core/overview/overview.ts';
import { Facts } from '../ui/Facts.tsx';
import { useLanguage } from '../ui/language.ts';
import './PanelMonths.css';

/** The receipts counted for the Shopper Panel this month. What fewer than all of them pay is not known, and not said. */
export function PanelMonths({ months, panelUrl }: { months: readonly PanelMonth[]; panelUrl: string }) {
  const { t, daysLeft } = useLanguage();
  if (months.length === 0) return null;
  return (
    <section class="block" aria-labelledby="panel">
      <h2 id="panel" class="small quiet">
        {t('programme_shopper_panel')}
      </h2>
      <ul>
        {months.map((month) => (
          <li key={month.account}>
            <a class="row panel-row" href={panelUrl} target="_blank" rel="noreferrer">
              <span class="row-name">{t('popup_panel_receipts')}</span>
              <span class="row-amount">
                {t('popup_panel_count', { count: String(month.receipts), most: String(month.of) })}
              </span>
              <span class="panel-foot">
                <Facts>
                  {t('popup_panel_ends', { when: daysLeft(month.daysLeft) })}
                  {month.accountName && <bdi>{month.accountName}</bdi>}
                </Facts>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
