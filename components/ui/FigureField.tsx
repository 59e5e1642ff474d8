import { useId, useState } from 'preact/hooks';
import type { Figure, FigureProblem } from './figures.ts';
import { useLanguage } from './language.ts';
import './FigureField.css';

const PROBLEMS = {
  'not-a-rate': 'settings_problem_rate',
  'not-an-amount': 'settings_problem_amount',
  negative: 'settings_problem_negative',
  'over-whole': 'settings_problem_over_whole',
  'too-much': 'settings_problem_too_much',
} as const satisfies Record<FigureProblem, string>;

interface Props<Value> {
  readonly label: string;
  /** The value that holds, the user's own or the default, as it is written; empty where there is none. */
  readonly text: string;
  readonly parse: (text: string) => Figure<Value>;
  /** Called with a good value only; null means that the user takes back what was said. */
  readonly onSave: (value: Value | null) => void;
  /** Where the value comes from, or what it is for. */
  readonly note: string;
  /** Present where an own value replaces a default. */
  readonly canPutBack?: boolean;
}

/** One figure to write. It is kept when the field is left; what is no figure is said and not kept. */
export function FigureField<Value>({ label, text, parse, onSave, note, canPutBack }: Props<Value>) {
  const { t } = useLanguage();
  const id = useId();
  /** What is being written; absent while the field shows what is kept. */
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<FigureProblem>();

  const save = (written: string) => {
    if (written === text) return show();
    const figure = parse(written);
    if ('problem' in figure) {
      setDraft(written);
      return setProblem(figure.problem);
    }
    show();
    onSave(figure.value);
  };
  const show = () => {
    setDraft(undefined);
    setProblem(undefined);
  };
  const putBack = () => {
    show();
    onSave(null);
  };

  return (
    <div class="figure">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field amount"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem ${id}-note` : `${id}-note`}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onChange={({ currentTarget }) => save(currentTarget.value)}
      />
      {problem && (
        <p id={`${id}-problem`} class="figure-problem small" role="alert">
          {t(PROBLEMS[problem])}
        </p>
      )}
      <p id={`${id}-note`} class="figure-note small quiet">
        {note}
      </p>
      {canPutBack && (
        <button
          type="button"
          class="button button-plain figure-back"
          aria-label={t('settings_figure_put_back_label', { figure: label })}
          onClick={putBack}
        >
          {t('settings_figure_put_back')}
        </button>
      )}
    </div>
  );
}
