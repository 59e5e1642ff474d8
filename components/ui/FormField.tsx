import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import './FormField.css';

/** What ties a control to its label, its hint and its problem. */
export interface Tied {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface Props {
  readonly label: string;
  readonly hint?: ComponentChild;
  /** What is wrong with what was written, and what to do. */
  readonly problem?: string | undefined;
  readonly children: (tied: Tied) => ComponentChild;
}

/** One field of a form: its name above it, below it what helps, and what is wrong. */
export function FormField({ label, hint, problem, children }: Props) {
  const id = useId();
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': problem !== undefined, 'aria-describedby': described || undefined })}
      {problem && (
        <p id={`${id}-problem`} class="form-problem small">
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} class="small quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
