import type { AccountOverview, Holding } from '../core/ledger/overview.ts';
import type { Instant } from '../core/model/calendar-date.ts';
import { isOld } from '../core/model/freshness.ts';
import type { MarketplaceId } from '../core/model/marketplaces.ts';
import { Amount } from './Amount.tsx';
import { Freshness } from './Freshness.tsx';
import { Glyph } from './Glyph.tsx';
import { useLanguage } from './language.ts';
import { PROGRAMME_NAMES } from './names.ts';
import './Balances.css';

/** What each account has in each programme, with its age and the way to read it again. */
export function Balances({ accounts, at }: { accounts: readonly AccountOverview[]; at: Instant }) {
  const { t } = useLanguage();
  return (
    <section class="block" aria-labelledby="balances">
      <h2 id="balances" class="small quiet">
        {t('popup_balances')}
      </h2>
      {accounts.map((account) => (
        <section key={account.key} class="account" aria-labelledby={`account-${account.key}`}>
          <h3 id={`account-${account.key}`} class="account-name">
            {account.marketplace}
            {account.name && <bdi class="quiet">{account.name}</bdi>}
          </h3>
          <ul>
            {account.holdings.map((holding) => (
              <HoldingRow
                key={holding.programme}
                holding={holding}
                marketplace={account.marketplace}
                at={at}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface HoldingProps {
  readonly holding: Holding;
  readonly marketplace: MarketplaceId;
  readonly at: Instant;
}

function HoldingRow({ holding, marketplace, at }: HoldingProps) {
  const { t, age } = useLanguage();
  const programme = t(PROGRAMME_NAMES[holding.programme]);
  return (
    <li class="row">
      <span class="row-name">{programme}</span>
      <span class="row-amount">
        <Amount of={holding.amount} />
      </span>
      {holding.endNotShown && <Part label={t('popup_end_not_shown')} amount={holding.endNotShown} />}
      {holding.hold && <Part label={t('popup_hold')} amount={holding.hold} />}
      <span class="holding-foot small">
        <Freshness asOf={holding.asOf} at={at} />
        <a
          class="read-again"
          href={holding.url}
          target="_blank"
          rel="noreferrer"
          aria-label={t('popup_read_again_label', { programme, marketplace })}
        >
          <Glyph name="again" />
          {isOld(holding.asOf, at) && t('popup_read_again')}
        </a>
      </span>
      {holding.failedAt && (
        <span class="holding-failed small">{t('popup_last_good', { age: age(holding.failedAt, at) })}</span>
      )}
    </li>
  );
}

function Part({ label, amount }: { label: string; amount: Holding['amount'] }) {
  return (
    <>
      <span class="row-name small quiet">{label}</span>
      <span class="row-amount holding-part small quiet">
        <Amount of={amount} />
      </span>
    </>
  );
}
