import { useId } from 'preact/hooks';

interface Props<Id extends string> {
  readonly label: string;
  /** The words for choosing none; absent where one must be chosen. */
  readonly none?: string;
  /** @param language of the words, where it is not the page's */
  readonly options: readonly (readonly [id: Id, words: string, language?: string])[];
  readonly chosen: Id | null;
  readonly onPick: (id: Id | null) => void;
}

/** One of a list, or none. */
export function Pick<Id extends string>({ label, none, options, chosen, onPick }: Props<Id>) {
  const id = useId();
  const pick = (value: string) => onPick(options.find(([option]) => option === value)?.[0] ?? null);
  return (
    <div class="pick">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => pick(currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([option, words, language]) => (
          <option key={option} value={option} lang={language}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
