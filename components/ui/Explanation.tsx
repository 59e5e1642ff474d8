import type { ComponentChildren } from 'preact';
import './Explanation.css';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The ways on: links and buttons. */
  readonly children?: ComponentChildren;
}

/** In place of credits: what is so, why, and what to do about it. */
export function Explanation({ title, text, children }: Props) {
  return (
    <section class="explanation">
      <h2>{title}</h2>
      <p class="quiet">{text}</p>
      {children}
    </section>
  );
}
