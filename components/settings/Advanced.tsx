import type { Instant } from '../../core/model/calendar-date.ts';
import type { PageStatus } from '../../core/overview/page-status.ts';
import type { PlaceView } from '../../core/protocol/pointed-schema.ts';
import { PagesRead } from './PagesRead.tsx';
import { PointedPlaces } from './PointedPlaces.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { Sources } from './Sources.tsx';

interface Props {
  /** Absent when it cannot be told now. */
  readonly pages: readonly PageStatus[] | undefined;
  /** Where the user pointed at a figure. */
  readonly places: readonly PlaceView[];
  readonly at: Instant;
  readonly onForget: (place: PlaceView) => void;
}

/** How well each page is read. */
export function Advanced({ pages, places, at, onForget }: Props) {
  return (
    <SettingsGroup id="advanced">
      <PointedPlaces places={places} at={at} onForget={onForget} />
      <div class="settings-folds">
        {pages && <PagesRead pages={pages} at={at} />}
        <Sources />
      </div>
    </SettingsGroup>
  );
}
