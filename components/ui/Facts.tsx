import { type ComponentChildren, toChildArray } from 'preact';
import './Facts.css';

/** Short facts in one small line, kept apart by dots. What is absent leaves no gap. */
export function Facts({ children }: { children: ComponentChildren }) {
  return (
    <span class="facts small quiet">
      <span class="facts-line">
        {toChildArray(children).map((fact, index) => (
          <span key={index}>{fact}</span>
        ))}
      </span>
    </span>
  );
}
