import type { Instant } from '../../core/model/calendar-date.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { EndingGroup } from '../../core/overview/ending-groups.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { CreditMenu } from '../ui/CreditMenu.tsx';
import { Freshness } from '../ui/Freshness.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { useLanguage } from '../ui/language.ts';
import { SayUsed } from '../ui/SayUsed.tsx';
import './EndingActions.css';

interface Props {
  readonly group: EndingGroup;
  readonly at: Instant;
  /** The history, which says what each type of credit pays for. */
  readonly ledgerUrl: string;
}

/** What can be done about credits that end: see what they pay for, say that they were used, and more behind dots. */
export function EndingActions({ group: { credit, credits }, at, ledgerUrl }: Props) {
  const { t, plural } = useLanguage();
  return (
    <div class="ending-actions">
      <a class="button" href={`${ledgerUrl}#earn-${credit.programme}`} target="_blank" rel="noreferrer">
        {t('popup_spend')}
      </a>
      {credits.length === 1 ? (
        <OfOne key={credit.lot} credit={credit} ledgerUrl={ledgerUrl} />
      ) : (
        <details class="ending-each">
          <summary>{plural('popup_credits', credits.length)}</summary>
          <ul>
            {credits.map((one) => (
              <li key={one.lot} class="ending-actions">
                <Amount of={one.amount} />
                <span class="small quiet">
                  <Freshness asOf={one.asOf} at={at} from={one.from} />
                </span>
                <OfOne credit={one} ledgerUrl={ledgerUrl} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function OfOne({ credit, ledgerUrl }: { credit: EndingCredit; ledgerUrl: string }) {
  const { t } = useLanguage();
  const { url, marketplace } = credit;
  return (
    <>
      <SayUsed credit={credit} />
      <CreditMenu credit={credit}>
        <a class="button button-plain" href={url ?? ledgerUrl} target="_blank" rel="noreferrer">
          {url === undefined
            ? t('popup_show_here')
            : t('popup_show_on', { marketplace: siteOf(marketplace) })}
          <Glyph name="away" />
        </a>
      </CreditMenu>
    </>
  );
}
