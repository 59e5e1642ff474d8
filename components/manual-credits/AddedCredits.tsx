import { useRef } from 'preact/hooks';
import type { ManualCreditView } from '../../core/overview/ledger-views.ts';
import type { LedgerReady } from '../ledger/ledger-state.ts';
import { useLanguage } from '../ui/language.ts';
import type { ManualCreditRequest } from './credit-check.ts';
import { ManualCreditRow } from './ManualCreditRow.tsx';
import './AddedCredits.css';

export interface ManualCreditActions {
  /** Answers whether it was kept. */
  readonly onSave: (credit: ManualCreditRequest) => Promise<boolean>;
  readonly onEnd: (id: string) => void;
  readonly onReopen: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

interface Props extends Omit<ManualCreditActions, 'onSave'> {
  readonly state: Pick<LedgerReady, 'own' | 'overview'>;
  readonly onEdit: (credit: ManualCreditView) => void;
}

/** Credits that no page shows: what their owner wrote down, or confirmed from a mail. The soonest to expire first. */
export function AddedCredits({ state: { own, overview }, onEdit, onEnd, onReopen, onDelete }: Props) {
  const { t, plural } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  /** What was clicked goes away with its row: the focus stays near. */
  const leaving = (act: (id: string) => void, id: string) => () => {
    act(id);
    heading.current?.focus({ preventScroll: true });
  };
  const row = (credit: ManualCreditView) => (
    <ManualCreditRow
      key={credit.id}
      credit={credit}
      account={own.accounts.find(({ key }) => key === credit.account)}
      ending={overview.ending}
      at={overview.at}
      onEdit={() => onEdit(credit)}
      onEnd={leaving(onEnd, credit.id)}
      onReopen={leaving(onReopen, credit.id)}
      onDelete={leaving(onDelete, credit.id)}
    />
  );
  const current = own.credits.filter(isCurrent).sort(byExpiration);
  const past = own.credits.filter((credit) => !isCurrent(credit));
  return (
    <section class="sheet-section own-credits" aria-labelledby="own-credits">
      <h2 ref={heading} id="own-credits" tabIndex={-1}>
        {t('ledger_own_title')}
      </h2>
      <p class="quiet">{t('ledger_own_text')}</p>
      {current.length > 0 && <ul class="own-list">{current.map(row)}</ul>}
      {past.length > 0 && (
        <details class="folded">
          <summary>{plural('ledger_own_past', past.length)}</summary>
          <ul class="own-list">{past.map(row)}</ul>
        </details>
      )}
    </section>
  );
}

/** Whether it counts here and now: not used up, not over, and on no page. */
function isCurrent({ ended, over, covered, past }: ManualCreditView): boolean {
  return ended === undefined && !over && !covered && !past;
}

/** Without a date last. */
function byExpiration(a: ManualCreditView, b: ManualCreditView): number {
  const [first, second] = [a.expires ?? '9999', b.expires ?? '9999'];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
