import type { ShortcutName, Shortcuts } from '../../core/model/shortcuts.ts';
import { useLanguage } from '../ui/language.ts';

const NAMES = {
  _execute_action: 'settings_key_open',
  'go-to-tip': 'tip_go_to',
} as const satisfies Record<ShortcutName, string>;

interface Props {
  readonly shortcuts: Shortcuts;
  readonly onChange: () => void;
}

/** The keys that the browser has for Unspent. They are changed in the browser. */
export function KeyboardShortcuts({ shortcuts, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <details class="settings-fold">
      <summary>{t('settings_keys_title')}</summary>
      <dl class="sources">
        {(Object.keys(NAMES) as ShortcutName[]).map((name) => (
          <div key={name}>
            <dt>{t(NAMES[name])}</dt>
            <dd class="quiet">
              <bdi>{shortcuts[name] || t('settings_key_none')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={onChange}>
        {t('settings_keys_change')}
      </button>
    </details>
  );
}
