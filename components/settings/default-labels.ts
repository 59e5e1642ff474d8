import type { Source } from '../../core/model/advice-settings.ts';
import type { Language } from '../ui/language.ts';

/** So far away that the day is written with its year. */
const WITH_YEAR = Number.NEGATIVE_INFINITY;

/**
 * Where a figure comes from: the default with its source and date, or the user with the default beside it.
 * @param usual The default as it is written; undefined if there is none.
 */
export function sourceNote(
  usual: string | undefined,
  { text: source, asOf }: Source,
  isOwn: boolean,
  { t, day }: Language,
): string {
  if (usual === undefined) return t(isOwn ? 'settings_figure_own' : 'settings_figure_none');
  const from = { source, day: day(asOf, WITH_YEAR) };
  return isOwn
    ? t('settings_figure_own_default', { ...from, default: usual })
    : t('settings_figure_default', from);
}
