import type { Instant } from '../../core/model/calendar-date.ts';
import { isOld } from '../../core/model/freshness.ts';
import { type MarketplaceId, siteOf } from '../../core/model/marketplaces.ts';
import type { Money } from '../../core/model/money.ts';
import type { Holding } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { Freshness } from '../ui/Freshness.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { HoldingParts } from './HoldingParts.tsx';

interface Props {
  readonly holding: Holding;
  readonly marketplace: MarketplaceId;
  readonly at: Instant;
  readonly ledgerUrl: string;
}

/** What an account has in one programme. */
export function HoldingRow({ holding, marketplace, at, ledgerUrl }: Props) {
  const { t, age } = useLanguage();
  const { amount, asOf, failedAt, parts = [], url } = holding;
  const programme = t(PROGRAMME_NAMES[holding.programme]);
  return (
    <li class="row">
      <span class="row-name">{programme}</span>
      {amount && (
        <span class="row-amount">
          <Amount of={amount} />
        </span>
      )}
      {holding.endNotShown && <Part label={t('popup_end_not_shown')} amount={holding.endNotShown} />}
      {holding.hold && <Part label={t('popup_hold')} amount={holding.hold} />}
      <HoldingParts parts={parts} />
      {url === undefined ? (
        <span class="holding-foot small">
          <a class="read-again" href={ledgerUrl} target="_blank" rel="noreferrer">
            {t('popup_show_here')}
          </a>
        </span>
      ) : (
        <span class="holding-foot small">
          <Freshness asOf={asOf} at={at} />
          <a
            class="read-again"
            href={url}
            target="_blank"
            rel="noreferrer"
            aria-label={t('popup_read_again_label', { programme, marketplace: siteOf(marketplace) })}
          >
            <Glyph name="again" />
            {isOld(asOf, at) && t('popup_read_again')}
          </a>
        </span>
      )}
      {failedAt && (
        <span class="holding-failed small">{t('popup_last_good', { age: age(failedAt, at) })}</span>
      )}
    </li>
  );
}

function Part({ label, amount }: { label: string; amount: Money }) {
  return (
    <>
      <span class="row-name small quiet">{label}</span>
      <span class="row-amount holding-part small quiet">
        <Amount of={amount} />
      </span>
    </>
  );
}
