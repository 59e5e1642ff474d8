import {
  type AdviceSettings,
  POINTS_DEFAULTS,
  type PointsProgrammeId,
} from '../../core/model/advice-settings.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import { sourceNote } from '../settings/default-labels.ts';
import { FormField } from '../ui/FormField.tsx';
import { type Language, useLanguage } from '../ui/language.ts';
import { type CreditDraft, pointsAt } from './credit-draft.ts';
import { parseCount, valueOfPoint, worthOf } from './points-count.ts';

interface Props {
  readonly draft: CreditDraft;
  readonly advice: AdviceSettings;
  readonly problem: (field: 'points' | 'count') => string | undefined;
  readonly onChange: (changed: Partial<CreditDraft>) => void;
}

/** Whose points, and how many. What they are worth goes into the amount, as long as nobody wrote another there. */
export function PointsFields({ draft, advice, problem, onChange }: Props) {
  const language = useLanguage();
  const { t } = language;
  const choices = pointsAt(draft.marketplace);
  if (choices.length === 0) {
    return <p>{t('ledger_form_points_nowhere', { marketplace: siteOf(draft.marketplace) })}</p>;
  }
  const change = (changed: Partial<Pick<CreditDraft, 'points' | 'count'>>) => {
    const isOurs = draft.amount === '' || draft.amount === worthText(draft, advice, language);
    const amount = worthText({ ...draft, ...changed }, advice, language);
    onChange({ ...changed, ...(isOurs && { amount: amount ?? '' }) });
  };
  return (
    <div class="pair">
      <FormField
        label={t('ledger_form_points')}
        problem={problem('points')}
        hint={draft.points !== '' && valueNote(draft.points, advice, language)}
      >
        {(tied) => (
          <select
            {...tied}
            class="field"
            value={draft.points}
            onChange={({ currentTarget }) =>
              change({ points: choices.find((id) => id === currentTarget.value) ?? '' })
            }
          >
            <option value="">{t('ledger_form_points_choose')}</option>
            {choices.map((id) => (
              <option key={id} value={id}>
                {POINTS_DEFAULTS[id].name}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label={t('ledger_form_count')} problem={problem('count')} hint={t('ledger_form_count_hint')}>
        {(tied) => (
          <input
            {...tied}
            class="field amount"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={draft.count}
            onInput={({ currentTarget }) => change({ count: currentTarget.value })}
          />
        )}
      </FormField>
    </div>
  );
}

function worthText(
  { points, count }: Pick<CreditDraft, 'points' | 'count'>,
  advice: AdviceSettings,
  { money }: Language,
): string | undefined {
  const counted = parseCount(count);
  if (points === '' || counted === undefined) return undefined;
  return money(worthOf(counted, valueOfPoint(points, advice).value));
}

/** What a point is worth, with the source and date of that figure. */
function valueNote(points: PointsProgrammeId, advice: AdviceSettings, language: Language): string {
  const { value, isOwn } = valueOfPoint(points, advice);
  const { atAmazon, source } = POINTS_DEFAULTS[points];
  return language.t('ledger_form_point_value', {
    source: sourceNote(language.pointValue(atAmazon), source, isOwn, language),
    value: language.pointValue(value),
  });
}
