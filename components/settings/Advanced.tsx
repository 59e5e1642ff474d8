import type { Instant } from '../../core/model/calendar-date.ts';
import type { Shortcuts } from '../../core/model/shortcuts.ts';
import type { PageStatus } from '../../core/overview/page-status.ts';
import type { PlaceView } from '../../core/protocol/pointed-schema.ts';
import { KeyboardShortcuts } from './KeyboardShortcuts.tsx';
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
  /** Absent where the browser does not say. */
  readonly shortcuts: Shortcuts | undefined;
  readonly onChangeShortcuts: () => void;
}

/** How well each page is read, and the keys. */
export function Advanced({ pages, places, at, onForget, shortcuts, onChangeShortcuts }: Props) {
  return (
    <SettingsGroup id="advanced">
      <PointedPlaces places={places} at={at} onForget={onForget} />
      <div class="settings-folds">
        {pages && <PagesRead pages={pages} at={at} />}
        <Sources />
        {shortcuts && <KeyboardShortcuts shortcuts={shortcuts} onChange={onChangeShortcuts} />}
      </div>
    </SettingsGroup>
  );
}
