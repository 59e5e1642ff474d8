import type { Forecast } from '../../core/ledger/forecast.ts';
import { useLanguage } from '../ui/language.ts';
import './ForecastLine.css';

/** How much will be left of what expires, and how that was worked out. */
export function ForecastLine({ forecast }: { forecast: Forecast }) {
  const { t, plural, money, shortMoney, day } = useLanguage();
  const { left, sum, by, daysLeft, used, days, pace, usable } = forecast;
  const lastDay = day(by, daysLeft);
  return (
    <details class="forecast small">
      <summary>
        <span>{t('popup_forecast', { day: lastDay, left: shortMoney(left), sum: shortMoney(sum) })}</span>{' '}
        <span class="quiet">{t('popup_forecast_how')}</span>
      </summary>
      <p>{plural('popup_forecast_used', days, { pace: money(pace), used: money(used) })}</p>
      <p>{t('popup_forecast_usable', { day: lastDay, sum: money(sum), usable: money(usable) })}</p>
      <p class="quiet">{t('popup_forecast_assumes')}</p>
    </details>
  );
}
