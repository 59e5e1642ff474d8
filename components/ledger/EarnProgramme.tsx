import type { ProgrammeId } from '../../core/model/credit.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { PROGRAMMES, placesOf, sourcesOf, type WayIn } from '../../core/programmes/index.ts';
import { sectionsOf, VERIFIED_WORDS, WAY_WORDS } from '../../core/programmes/sections.ts';
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
    <details class="folded">
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
              <li key={'page' in way ? way.page : way.by}>{wayLabel(way, language)}</li>
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

/** How it gets into Unspent, and whether that was ever compared with the real thing. */
function wayLabel(way: WayIn, { t, month }: Language): string {
  if (way.by === 'hand') return t('ledger_earn_way', { way: t(WAY_WORDS.hand) });
  if (way.by === 'mail') return t('ledger_earn_way_mail', { way: t(WAY_WORDS.mail) });
  const verified = way.verified
    ? t(VERIFIED_WORDS.verified, { month: way.verified.length > 4 ? month(way.verified) : way.verified })
    : t(VERIFIED_WORDS.not);
  return t('ledger_earn_way_page', {
    way: t(WAY_WORDS.page),
    page: t(PAGE_NAMES[way.page]),
    verified,
  });
}
