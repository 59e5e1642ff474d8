import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './ConfirmPrompt.css';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The words on the two buttons. */
  readonly keep: string;
  readonly confirm: string;
  readonly onAnswer: (confirmed: boolean) => void;
}

/** Asks before what cannot be undone. Escape keeps; the focus goes back to where it was. */
export function ConfirmPrompt({ title, text, keep, confirm, onAnswer }: Props) {
  const id = useId();
  const prompt = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => prompt.current?.showModal(), []);
  const answer = (confirmed: boolean) => {
    prompt.current?.close();
    onAnswer(confirmed);
  };
  return (
    <dialog
      ref={prompt}
      class="confirm-prompt"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <div class="confirm-prompt-body">
        <h3 id={`${id}-title`}>{title}</h3>
        <p id={`${id}-text`}>{text}</p>
        <div class="sheet-actions">
          <button type="button" class="button" onClick={() => answer(false)}>
            {keep}
          </button>
          <button type="button" class="button button-danger" onClick={() => answer(true)}>
            {confirm}
          </button>
        </div>
      </div>
    </dialog>
  );
}
