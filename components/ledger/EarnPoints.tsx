import type { ProgrammeId } from '../../core/model/credit.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { pointsOf } from '../../core/programmes/index.ts';
import { pointsText } from '../ui/figures.ts';
import { useLanguage } from '../ui/language.ts';

/** What the points that a marketplace takes are worth, there and elsewhere. Nothing where it takes none. */
export function EarnPoints({ id, marketplace }: { id: ProgrammeId; marketplace: MarketplaceId }) {
  const language = useLanguage();
  const { t } = language;
  const points = pointsOf(id).filter((programme) => programme.marketplace === marketplace);
  if (points.length === 0) return null;
  return (
    <section>
      <h3 id={`points-${id}`}>{t('ledger_earn_points')}</h3>
      <table class="figures-table small" aria-labelledby={`points-${id}`}>
        <thead>
          <tr class="small quiet">
            <th scope="col">{t('ledger_earn_points_of')}</th>
            <th scope="col">{t('ledger_earn_points_here')}</th>
            <th scope="col">{t('ledger_earn_points_elsewhere')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ name, atAmazon, elsewhere }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="amount">{pointsText(atAmazon, language)}</td>
              <td class="amount">
                {elsewhere ? pointsText(elsewhere, language) : t('ledger_earn_points_unknown')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
