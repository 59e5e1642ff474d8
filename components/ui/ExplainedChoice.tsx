import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import '../settings/choice.css';
import './ExplainedChoice.css';

interface Props {
  readonly name: ComponentChildren;
  /** One sentence: what it means. */
  readonly text: string;
  readonly checked: boolean;
  /** It stands for several, of which only some are checked: a click checks them all. */
  readonly isPartly?: boolean;
  readonly onChoose: (checked: boolean) => void;
}

/** A check box whose name alone says too little. */
export function ExplainedChoice({ name, text, checked, isPartly = false, onChoose }: Props) {
  const id = useId();
  return (
    <div class="explained-choice">
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          indeterminate={isPartly}
          aria-describedby={id}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
        {name}
      </label>
      <p id={id} class="small quiet">
        {text}
      </p>
    </div>
  );
}
