import type { Urgency } from '../../core/overview/overview.ts';
import './UrgencyMark.css';

/** The shape that goes with how near an end is: a ring, a half moon, a full diamond. The words beside it say the same. */
export function UrgencyMark({ urgency }: { urgency: Urgency }) {
  return (
    <svg class="urgency-mark" viewBox="0 0 12 12" aria-hidden="true">
      {urgency === 'now' && <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" class="filled" />}
      {urgency !== 'now' && <circle cx="6" cy="6" r="4.25" class="outlined" />}
      {urgency === 'soon' && <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5Z" class="filled" />}
    </svg>
  );
}
