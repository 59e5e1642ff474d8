import type { ComponentChildren } from 'preact';
import { useLanguage } from '../ui/language.ts';

/** The groups of settings, in their order, by the fragments of their addresses. */
const GROUPS = {
  sites: 'settings_shops_title',
  reminders: 'settings_reminders_title',
  tips: 'settings_advice_title',
  figures: 'settings_figures_title',
  data: 'settings_data_title',
  advanced: 'settings_advanced_title',
} as const;

type GroupId = keyof typeof GROUPS;

/** Links to the groups. */
export function GroupLinks() {
  const { t } = useLanguage();
  return (
    <nav class="group-links" aria-label={t('settings_nav')}>
      <ul>
        {(Object.keys(GROUPS) as GroupId[]).map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{t(GROUPS[id])}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Props {
  readonly id: GroupId;
  /** One line beside the heading. */
  readonly lead?: string;
  readonly children: ComponentChildren;
}

export function SettingsGroup({ id, lead, children }: Props) {
  const { t } = useLanguage();
  return (
    <section class="sheet-section" id={id}>
      <div class="group-head">
        <h2>{t(GROUPS[id])}</h2>
        {lead && <p class="small quiet">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
