import type { ComponentChildren } from 'preact';
import { Glyph } from '../ui/Glyph.tsx';
import './Note.css';

interface Props {
  /** What is so, in one sentence. */
  readonly line: string;
  /** What the sentence is about. */
  readonly about?: string | undefined;
  /** What more there is to say, and what to do. */
  readonly children?: ComponentChildren;
}

/** One line that opens to the rest. */
export function Note({ line, about, children }: Props) {
  const words = (
    <>
      <Glyph name="note" />
      <span>
        {line} {about !== undefined && <span class="small quiet">{about}</span>}
      </span>
    </>
  );
  if (!children) return <p class="note note-line">{words}</p>;
  return (
    <details class="note">
      <summary class="note-line">{words}</summary>
      <div class="note-rest">{children}</div>
    </details>
  );
}
