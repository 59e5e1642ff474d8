import type { Instant } from '../../core/model/calendar-date.ts';
import type { PlaceView } from '../../core/protocol/pointed-schema.ts';
import { useLanguage } from '../ui/language.ts';
import { pageAtSite } from '../ui/PageLabel.tsx';
import { PointAction } from '../ui/PointAction.tsx';

interface Props {
  readonly places: readonly PlaceView[];
  readonly at: Instant;
  readonly onForget: (place: PlaceView) => void;
}

/** The places that the user pointed at, each to be forgotten. Nothing while there are none. */
export function PointedPlaces({ places, at, onForget }: Props) {
  const language = useLanguage();
  const { t, age } = language;
  if (places.length === 0) return null;
  return (
    <div class="pointed-places">
      <h3>{t('settings_places_title')}</h3>
      <p class="small quiet">{t('settings_places_text')}</p>
      <ul class="shop-list">
        {places.map((place) => {
          const { page, marketplace } = place;
          const names = pageAtSite(place, language);
          return (
            <li key={`${marketplace} ${page}`}>
              <div>
                <p>{t('page_at_site', names)}</p>
                <p class="small quiet">{t('settings_place_age', { age: age(place.at, at) })}</p>
                <PointAction page={page} marketplace={marketplace} again />
              </div>
              <button
                type="button"
                class="button button-plain"
                aria-label={t('settings_place_forget_label', names)}
                onClick={() => onForget(place)}
              >
                {t('settings_place_forget')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
