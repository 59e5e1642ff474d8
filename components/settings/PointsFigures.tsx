import {
  type AdviceSettings,
  POINTS_DEFAULTS,
  type PointsProgrammeId,
  type PointValue,
} from '../../core/model/advice-settings.ts';
import { FigureField } from '../ui/FigureField.tsx';
import { parsePoints, pointsText } from '../ui/figures.ts';
import { useLanguage } from '../ui/language.ts';
import { Pick } from '../ui/Pick.tsx';
import { sourceNote } from './default-labels.ts';
import type { ChangeAdvice } from './settings-state.ts';

const PROGRAMMES = Object.keys(POINTS_DEFAULTS) as PointsProgrammeId[];

interface Props {
  readonly advice: AdviceSettings;
  readonly onAdvise: (change: ChangeAdvice) => void;
}

/** The points that pay at Amazon, and what they are worth there and elsewhere. */
export function PointsFigures({ advice, onAdvise }: Props) {
  const language = useLanguage();
  const { t } = language;
  const chosen = advice.pointsProgramme;
  const programme = chosen && POINTS_DEFAULTS[chosen];

  const field = (label: string, own: PointValue | null, usual: PointValue | null, save: SavePoints) => {
    if (!programme) return null;
    const usualText = usual ? pointsText(usual, language) : undefined;
    return (
      <FigureField
        key={`${chosen} ${label}`}
        label={label}
        text={own ? pointsText(own, language) : (usualText ?? '')}
        parse={(text) => parsePoints(text, programme.atAmazon.currency, language)}
        note={sourceNote(usualText, programme.source, own !== null, language)}
        canPutBack={own !== null && usual !== null}
        onSave={(value) => onAdvise((settings) => ({ ...settings, ...save(value) }))}
      />
    );
  };

  return (
    <div class="figures">
      <Pick
        label={t('settings_points')}
        none={t('settings_points_none')}
        options={PROGRAMMES.map((id) => [id, POINTS_DEFAULTS[id].name])}
        chosen={chosen}
        // Values of the user's own were the other programme's.
        onPick={(pointsProgramme) =>
          onAdvise((settings) => ({
            ...settings,
            pointsProgramme,
            pointsAtAmazon: null,
            pointsElsewhere: null,
          }))
        }
      />
      {programme &&
        field(t('settings_points_here'), advice.pointsAtAmazon, programme.atAmazon, (value) => ({
          pointsAtAmazon: value,
        }))}
      {programme &&
        field(t('settings_points_elsewhere'), advice.pointsElsewhere, programme.elsewhere, (value) => ({
          pointsElsewhere: value,
        }))}
    </div>
  );
}

type SavePoints = (value: PointValue | null) => Partial<AdviceSettings>;
