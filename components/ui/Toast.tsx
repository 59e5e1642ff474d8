import { useEffect, useRef } from 'preact/hooks';
import { useLanguage } from './language.ts';
import { Message } from './Message.tsx';
import './Toast.css';

export interface ToastWords {
  readonly text: string;
  /** It is no outcome yet, or one that must be seen: it stays until there is another. */
  readonly isLasting?: boolean;
  readonly onUndo?: (() => void) | undefined;
}

interface Props {
  /** Another object where something new is said, also in the same words. */
  readonly said: ToastWords | undefined;
  readonly onGone: () => void;
}

const SHOWN_MS = 8_000;

/** What came of the last action, at the foot of the page. It leaves by itself, and later while somebody is at it. */
export function Toast({ said, onGone }: Props) {
  const { t } = useLanguage();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wait = () => clearTimeout(timer.current);
  const leave = () => {
    wait();
    if (said && !said.isLasting) timer.current = setTimeout(onGone, SHOWN_MS);
  };
  useEffect(() => {
    leave();
    return wait;
  }, [said]);
  useUndoKey(said?.onUndo);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done with it; it only waits while somebody looks at it.
    <div
      class={said ? 'toast' : undefined}
      onMouseEnter={wait}
      onMouseLeave={leave}
      onFocusIn={wait}
      onFocusOut={leave}
    >
      <Message>{said?.text}</Message>
      {said?.onUndo && (
        <button type="button" class="button button-plain" onClick={said.onUndo}>
          {t('ledger_undo')}
        </button>
      )}
      {said?.isLasting && (
        <button type="button" class="button button-plain" onClick={onGone}>
          {t('dialog_close')}
        </button>
      )}
    </div>
  );
}

/** Ctrl+Z or ⌘Z, but in a field, where it takes back what was typed. */
function useUndoKey(onUndo: (() => void) | undefined): void {
  useEffect(() => {
    if (!onUndo) return undefined;
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.altKey || isField(event.target)) return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onUndo]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
