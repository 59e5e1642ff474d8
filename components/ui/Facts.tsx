import { type ComponentChildren, toChildArray } from 'preact';
import './Facts.css';

interface Props {
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** Short facts in one line, kept apart by dots. What is absent leaves no gap. */
export function Facts({ children, class: look = 'small quiet' }: Props) {
  return (
    <span class={`facts ${look}`}>
      <span class="facts-line">
        {toChildArray(children).map((fact, index) => (
          <span key={index}>{fact}</span>
        ))}
      </span>
    </span>
  );
}
