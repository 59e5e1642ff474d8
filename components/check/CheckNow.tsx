import { useContext } from 'preact/hooks';
import type { CheckedPages } from '../../core/protocol/messages.ts';
import { CheckingContext } from './checking.ts';

interface Props {
  readonly pages: CheckedPages;
  readonly words: string;
}

/** A button that starts a check; nothing while one runs, and where no page can be checked. */
export function CheckNow({ pages, words }: Props) {
  const checking = useContext(CheckingContext);
  if (!checking || checking.view.state === 'running' || checking.view.lines.length === 0) return null;
  return (
    <button type="button" class="button" onClick={() => checking.begin(pages)}>
      {words}
    </button>
  );
}
