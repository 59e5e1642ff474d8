import { useId } from 'preact/hooks';

interface Props<Id extends string> {
  readonly label: string;
  /** The words for choosing none; absent where one must be chosen. */
  readonly none?: string;
  readonly options: readonly (readonly [id: Id, words: string])[];
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
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
