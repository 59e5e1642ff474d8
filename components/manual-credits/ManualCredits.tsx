import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AccountKey } from '../../core/model/ids.ts';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { ManualCreditView } from '../../core/overview/ledger-views.ts';
import type { LedgerReady } from '../ledger/ledger-state.ts';
import { ConfirmPrompt } from '../ui/ConfirmPrompt.tsx';
import { useLanguage } from '../ui/language.ts';
import { CreditForm } from './CreditForm.tsx';
import type { ManualCreditRequest } from './credit-check.ts';
import { type CreditDraft, type DraftStart, draftOf, newDraft } from './credit-draft.ts';
import { ManualCreditRow } from './ManualCreditRow.tsx';
import './ManualCredits.css';

export interface ManualCreditActions {
  /** Answers whether it was kept. */
  readonly onSave: (credit: ManualCreditRequest) => Promise<boolean>;
  readonly onEnd: (id: string) => void;
  readonly onReopen: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

interface Props extends ManualCreditActions {
  readonly state: LedgerReady;
  /** The user's marketplaces, the usual one first. */
  readonly marketplaces: readonly MarketplaceId[];
  /** What a link to the form filled in. */
  readonly start?: DraftStart | undefined;
}

/** Credits that no page shows: what their owner wrote down, or confirmed from a mail. */
export function ManualCredits({ state, marketplaces, start, onSave, onEnd, onReopen, onDelete }: Props) {
  const { own, overview, advice } = state;
  const language = useLanguage();
  const { t, plural } = language;
  const fresh = (from?: DraftStart) => {
    return newDraft(crypto.randomUUID(), ownerFor(from, own.accounts, marketplaces), from);
  };
  const [draft, setDraft] = useState<CreditDraft>();
  const [doomed, setDoomed] = useState<ManualCreditView>();
  const add = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLElement | null>(null);

  const open = (opened: CreditDraft) => {
    opener.current = document.activeElement as HTMLElement | null;
    setDraft(opened);
  };
  // Once for each link that is followed.
  useLayoutEffect(() => {
    if (start) open(fresh(start));
  }, [start]);
  const close = () => setDraft(undefined);
  const isOpen = draft !== undefined;
  const wasOpen = useRef(isOpen);
  // Back to where the form was opened, or to the button that opens it.
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) (opener.current?.isConnected ? opener.current : add.current)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const save = async (credit: ManualCreditRequest) => {
    if (await onSave(credit)) close();
  };
  /** What was clicked goes away with its row. */
  const leave = () => add.current?.focus({ preventScroll: true });
  const answer = (confirmed: boolean) => {
    if (confirmed && doomed) {
      onDelete(doomed.id);
      leave();
    }
    setDoomed(undefined);
  };

  const row = (credit: ManualCreditView) => (
    <ManualCreditRow
      key={credit.id}
      credit={credit}
      account={own.accounts.find(({ key }) => key === credit.account)}
      ending={overview.ending}
      at={overview.at}
      onEdit={() => open(draftOf(credit, language))}
      onEnd={() => {
        onEnd(credit.id);
        leave();
      }}
      onReopen={() => {
        onReopen(credit.id);
        leave();
      }}
      onDelete={() => setDoomed(credit)}
    />
  );
  const current = own.credits.filter(isCurrent);
  const past = own.credits.filter((credit) => !isCurrent(credit));

  return (
    <section class="sheet-section own-credits" aria-labelledby="own-credits">
      <h2 id="own-credits">{t('ledger_own_title')}</h2>
      <p class="quiet">{t('ledger_own_text')}</p>
      <button ref={add} type="button" class="button" hidden={isOpen} onClick={() => open(fresh())}>
        {t('ledger_own_add')}
      </button>
      {draft && (
        <CreditForm
          key={draft.id}
          start={draft}
          accounts={own.accounts}
          advice={advice}
          at={overview.at}
          onSave={(credit) => void save(credit)}
          onCancel={close}
        />
      )}
      {current.length > 0 && <ul class="own-list">{current.map(row)}</ul>}
      {past.length > 0 && (
        <details class="folded">
          <summary>{plural('ledger_own_past', past.length)}</summary>
          <ul class="own-list">{past.map(row)}</ul>
        </details>
      )}
      {doomed && (
        <ConfirmPrompt
          title={t('ledger_delete_title', { name: doomed.name })}
          text={t('ledger_delete_text')}
          keep={t('ledger_delete_keep')}
          confirm={t('ledger_delete_confirm')}
          onAnswer={answer}
        />
      )}
    </section>
  );
}

/** Whose a new credit most likely is: the account that the link names, or the first that fits. */
function ownerFor(
  { programme, marketplace, account }: DraftStart = {},
  accounts: readonly AccountChoice[],
  marketplaces: readonly MarketplaceId[],
): { readonly key: AccountKey | ''; readonly marketplace: MarketplaceId } {
  const where = programme === 'aws' ? 'aws' : marketplace;
  const isFit = (at: MarketplaceId) => (where === undefined ? at !== 'aws' : at === where);
  const fitting = accounts.filter((choice) => isFit(choice.marketplace));
  const usual = where ?? marketplaces.find(isFit) ?? 'amazon.com';
  return fitting.find(({ key }) => key === account) ?? fitting[0] ?? { key: '', marketplace: usual };
}

/** Whether it counts here and now: not used up, not over, and on no page. */
function isCurrent({ ended, over, covered, past }: ManualCreditView): boolean {
  return ended === undefined && !over && !covered && !past;
}
