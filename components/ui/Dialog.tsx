import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useLanguage } from './language.ts';
import './Dialog.css';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A form or a list over the page. It stays drawn while it is closed, so that what was typed in it is still there. */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    if (!current || current.open === isOpen) return;
    if (!isOpen) return current.close();
    current.showModal();
    current.querySelector<HTMLElement>('form select, form input, form textarea')?.focus();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose}>
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="button button-plain" onClick={onClose}>
            {t('dialog_close')}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
