import { useState } from 'preact/hooks';
import { dayAt, type Instant } from '../../core/model/calendar-date.ts';
import type { AccountKey } from '../../core/model/ids.ts';
import type { AccountChoice, ChosenAccount } from '../../core/model/manual-credit.ts';
import { type MarketplaceId, marketplaceById } from '../../core/model/marketplaces.ts';
import { type Month, monthOf, PANEL_RECEIPTS, type PanelMonth } from '../../core/model/panel.ts';
import { useLanguage } from '../ui/language.ts';
import { accountName } from '../ui/names.ts';
import { Pick } from '../ui/Pick.tsx';
import './PanelCounter.css';

interface Props {
  /** Newest first. */
  readonly months: readonly PanelMonth[];
  readonly accounts: readonly AccountChoice[];
  /** Where somebody without any account starts. */
  readonly marketplace: MarketplaceId;
  readonly at: Instant;
  readonly onCount: (account: ChosenAccount, month: Month, receipts: number) => void;
}

/** The receipts of this month for Shopper Panel, counted by hand, and the months before. */
export function PanelCounter({ months, accounts, marketplace, at, onCount }: Props) {
  const { t, count, month: monthText } = useLanguage();
  const [picked, pick] = useState<AccountKey | null>(null);
  const key = picked ?? months[0]?.account ?? accounts[0]?.key;
  const account = accounts.find((choice) => choice.key === key);
  const { timeZone } = marketplaceById(account?.marketplace ?? marketplace);
  const month = monthOf(dayAt(at, timeZone));
  const own = months.filter((counted) => counted.account === key);
  const receipts = own.find((counted) => counted.month === month)?.receipts ?? 0;
  const before = own.filter((counted) => counted.month < month);
  const set = (receiptsNow: number) =>
    onCount(account ? { key: account.key } : { marketplace }, month, receiptsNow);

  return (
    <section class="sheet-section" aria-labelledby="panel">
      <h2 id="panel">{t('programme_shopper_panel')}</h2>
      <p class="quiet">{t('ledger_panel_text', { count: count(PANEL_RECEIPTS) })}</p>
      {accounts.length > 1 && (
        <Pick
          label={t('ledger_panel_account')}
          options={accounts.map((choice) => [choice.key, accountName(choice)])}
          chosen={key ?? null}
          onPick={pick}
        />
      )}
      <fieldset class="panel-counter" aria-label={t('ledger_panel_of', { month: monthText(month) })}>
        <button
          type="button"
          class="button panel-step"
          aria-label={t('ledger_panel_less')}
          aria-disabled={receipts === 0}
          onClick={() => receipts > 0 && set(receipts - 1)}
        >
          −
        </button>
        <p class="panel-count" role="status">
          <span class="panel-number">
            {t('ledger_panel_count', { count: count(receipts), of: count(PANEL_RECEIPTS) })}
          </span>
          <span class="small quiet">{t('ledger_panel_of', { month: monthText(month) })}</span>
        </p>
        <button
          type="button"
          class="button panel-step"
          aria-label={t('ledger_panel_more')}
          aria-disabled={receipts === PANEL_RECEIPTS}
          onClick={() => receipts < PANEL_RECEIPTS && set(receipts + 1)}
        >
          +
        </button>
      </fieldset>
      {before.length > 0 && (
        <details class="folded">
          <summary>{t('ledger_panel_before')}</summary>
          <dl class="panel-months">
            {before.map((counted) => (
              <div key={counted.month}>
                <dt>{monthText(counted.month)}</dt>
                <dd class="amount">
                  {t('ledger_panel_count', { count: count(counted.receipts), of: count(PANEL_RECEIPTS) })}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
