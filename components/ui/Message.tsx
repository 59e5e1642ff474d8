import type { ComponentChildren } from 'preact';
import './Message.css';

/** What came of the last action, also spoken. The place is always there, so that a change in it is noticed. */
export function Message({ children }: { children?: ComponentChildren }) {
  return (
    <p class="message" role="status">
      {children}
    </p>
  );
}
