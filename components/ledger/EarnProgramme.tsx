import type { ProgrammeId } from '../../core/model/credit.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { PROGRAMMES, placesOf, sourcesOf, type WayIn } from '../../core/programmes/index.ts';
import { sectionsOf, VERIFIED_WORDS } from '../../core/programmes/sections.ts';
import { factLabels, sourceLabel } from '../ui/fact-labels.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { type Language, useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';
import { EarnPoints } from './EarnPoints.tsx';

interface Props {
  readonly id: ProgrammeId;
  readonly marketplace: MarketplaceId;
}

/** One credit system as customers of a marketplace know it: every sentence with who says so. */
export function EarnProgramme({ id, marketplace }: Props) {
  const language = useLanguage();
  const { t } = language;
  const places = placesOf(id, marketplace);
  return (
    <details id={`earn-${id}`} class="folded">
      <summary>{t(PROGRAMMES[id].name)}</summary>
      <div class="panel earn">
        {sectionsOf(id, marketplace).map(({ heading, statements }) => (
          <section key={heading}>
            <h3>{t(heading)}</h3>
            <ul class="earn-facts">
              {statements.map((statement) => (
                <li key={statement.says}>
                  {factLabels(statement, language)}{' '}
                  {statement.source && <span class="small quiet">{statement.source.text}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <EarnPoints id={id} marketplace={marketplace} />
        <section>
          <h3>{t('ledger_earn_ways')}</h3>
          <ul class="earn-facts">
            {PROGRAMMES[id].ways.map((way) => (
              <li key={'page' in way ? way.page : way.by}>
                {'page' in way ? (
                  <>
                    {t(PAGE_NAMES[way.page])} <span class="small quiet">{verifiedLabel(way, language)}</span>
                  </>
                ) : (
                  t(WAY_WORDS[way.by])
                )}
              </li>
            ))}
          </ul>
          {places.map(({ page, address }) => (
            <a key={address} class="text-link" href={address} target="_blank" rel="noreferrer">
              {page === 'other'
                ? t('ledger_earn_open_address', { address: new URL(address).host })
                : t('ledger_earn_open', { page: t(PAGE_NAMES[page]), site: new URL(address).host })}
              <Glyph name="away" />
            </a>
          ))}
        </section>
        <section>
          <h3>{t('ledger_earn_sources')}</h3>
          <ul class="earn-facts small quiet">
            {sourcesOf(id).map((source) => (
              <li key={`${source.grade} ${source.text}`}>{sourceLabel(source, language)}</li>
            ))}
          </ul>
        </section>
      </div>
    </details>
  );
}

const WAY_WORDS = { mail: 'ledger_earn_way_mail', hand: 'earn_way_hand' } as const;

/** Whether its reader was ever compared with the real page. */
function verifiedLabel({ verified }: Extract<WayIn, { by: 'page' }>, { t, month }: Language): string {
  if (!verified) return t(VERIFIED_WORDS.not);
  return t(VERIFIED_WORDS.verified, { month: verified.length > 4 ? month(verified) : verified });
}
