import { useLayoutEffect, useState } from 'preact/hooks';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { ManualCreditView } from '../../core/overview/ledger-views.ts';
import { type CreditDraft, type DraftStart, draftOf, newDraft } from '../manual-credits/credit-draft.ts';
import { useLanguage } from '../ui/language.ts';
import { ownerFor } from './AddCredit.tsx';
import type { LedgerState } from './ledger-state.ts';
import type { OpenDialog, Place } from './place.ts';

/** What lies over the history page, and what its form holds. */
export function useDialogs(state: LedgerState, marketplaces: readonly MarketplaceId[], place: Place) {
  const language = useLanguage();
  const [dialog, setDialog] = useState<OpenDialog>();
  const [draft, setDraft] = useState<CreditDraft>();
  const fresh = (start: DraftStart = {}) => {
    const accounts = state.kind === 'ready' ? state.own.accounts : [];
    return newDraft(crypto.randomUUID(), ownerFor(start, accounts, marketplaces), start);
  };
  const open = (wanted: OpenDialog, start?: DraftStart) => {
    // What was begun and closed by mistake goes on; a credit that was to be changed is not the new one.
    if (wanted === 'credit' && (start || !draft || draft.stored)) setDraft(fresh(start));
    setDialog(wanted);
  };
  // Once for each link that is followed.
  useLayoutEffect(() => {
    if (place.opens && place.opens !== 'export') open(place.opens, place.start);
  }, [place]);
  return {
    dialog,
    draft,
    open,
    edit: (credit: ManualCreditView) => {
      setDraft(draftOf(credit, language));
      setDialog('credit');
    },
    close: () => setDialog(undefined),
    /** Closes the form and forgets what was typed. */
    done: () => {
      setDialog(undefined);
      setDraft(undefined);
    },
  };
}
