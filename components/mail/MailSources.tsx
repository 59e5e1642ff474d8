import { useEffect, useRef, useState } from 'preact/hooks';
import { MARKETPLACES, type MarketplaceId, siteOf } from '../../core/model/marketplaces.ts';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage } from '../ui/language.ts';
import { Pick } from '../ui/Pick.tsx';
import type { MailInput } from './mail-intake-state.ts';

interface Props {
  /** The user's; a pasted text that does not name its shop is of one of them. */
  readonly shops: readonly MarketplaceId[];
  readonly isBusy: boolean;
  readonly onRead: (input: MailInput) => Promise<boolean>;
}

/** What to look for credits in: pasted text, chosen files, or files dropped anywhere on the page. */
export function MailSources({ shops, isBusy, onRead }: Props) {
  const { t, country } = useLanguage();
  const [text, setText] = useState('');
  const [shop, setShop] = useState<MarketplaceId | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const readFiles = (files: readonly File[]) => {
    if (files.length > 0 && !isBusy) void onRead({ files });
  };
  const isOver = useDroppedFiles(readFiles);
  const offered = shops.length > 0 ? shops : MARKETPLACES.map(({ id }) => id);

  const readText = async () => {
    if (isBusy) return;
    // What could not be read stays to be tried again.
    if (await onRead({ pasted: text, shop })) setText('');
  };

  return (
    <>
      <form
        class="mail-paste"
        onSubmit={(event) => {
          event.preventDefault();
          void readText();
        }}
      >
        <FormField label={t('mail_paste_label')} hint={t('mail_paste_hint')}>
          {(tied) => (
            <textarea
              {...tied}
              class="field"
              rows={4}
              autoComplete="off"
              spellcheck={false}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          )}
        </FormField>
        {offered.length > 1 && (
          <Pick
            label={t('mail_shop_label')}
            none={t('mail_shop_none')}
            options={offered.map((id) => [
              id,
              t('mail_shop', { country: country(id), marketplace: siteOf(id) }),
            ])}
            chosen={shop}
            onPick={setShop}
          />
        )}
        <button type="submit" class="button" aria-disabled={isBusy}>
          {t('mail_paste_action')}
        </button>
      </form>
      <div class={isOver ? 'mail-drop mail-drop-over' : 'mail-drop'}>
        <p>{t('mail_files_text')}</p>
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => input.current?.click()}>
          {t('mail_files_choose')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            readFiles([...(currentTarget.files ?? [])]);
            // The same file again is a change, too.
            currentTarget.value = '';
          }}
        />
      </div>
    </>
  );
}

/**
 * Calls with the files that are dropped anywhere on the page: beside a small target the browser would leave
 * the page and show the file instead. Says whether files are held over it.
 */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const call = useRef(onFiles);
  call.current = onFiles;
  useEffect(() => {
    const isFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!isFiles(event)) return;
      setIsOver(false);
      // A backup that is dropped on its own place is no mail.
      if (event.defaultPrevented) return;
      event.preventDefault();
      call.current([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
