import type { Instant } from '../../core/model/calendar-date.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { PlaceView } from '../../core/protocol/pointed-schema.ts';
import { useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';
import { PointAction } from '../ui/PointAction.tsx';

interface Props {
  readonly places: readonly PlaceView[];
  readonly at: Instant;
  readonly onForget: (place: PlaceView) => void;
}

/** The places that the user pointed at, each to be forgotten. Nothing while there are none. */
export function PointedPlaces({ places, at, onForget }: Props) {
  const { t, age } = useLanguage();
  if (places.length === 0) return null;
  return (
    <section class="sheet-section">
      <h2>{t('settings_places_title')}</h2>
      <p class="quiet">{t('settings_places_text')}</p>
      <ul class="shop-list">
        {places.map((place) => {
          const { page, marketplace } = place;
          const name = t('settings_place', { page: t(PAGE_NAMES[page]), marketplace: siteOf(marketplace) });
          return (
            <li key={`${marketplace} ${page}`}>
              <div>
                <p>{name}</p>
                <p class="small quiet">{t('settings_place_age', { age: age(place.at, at) })}</p>
                <PointAction page={page} marketplace={marketplace} again />
              </div>
              <button
                type="button"
                class="button button-plain"
                aria-label={t('settings_place_forget_label', { place: name })}
                onClick={() => onForget(place)}
              >
                {t('settings_place_forget')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
