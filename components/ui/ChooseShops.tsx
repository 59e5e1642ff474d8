import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { SetupOutcome } from '../welcome/setup-state.ts';
import { useLanguage } from './language.ts';
import { MarketplaceChoice } from './MarketplaceChoice.tsx';
import { Message } from './Message.tsx';

const OUTCOMES = {
  declined: 'welcome_declined',
  'not-granted': 'welcome_not_granted',
  'none-chosen': 'welcome_none_chosen',
} as const satisfies Record<SetupOutcome, string>;

interface Props {
  readonly legend: string;
  /** The words on the button that allows. */
  readonly action: string;
  /** Shown first. */
  readonly likely: readonly MarketplaceId[];
  /** Ticked from the start. */
  readonly preselected?: MarketplaceId | undefined;
  readonly offered: readonly MarketplaceId[];
  readonly outcome?: SetupOutcome | undefined;
  readonly onAllow: (marketplaces: readonly MarketplaceId[]) => void;
  /** Whether the choice starts folded away behind its legend. */
  readonly folded?: boolean;
  /** Absent where there is nothing to decline. */
  readonly onDecline?: () => void;
  /** What is agreed to with the button, right above it. */
  readonly children?: ComponentChildren;
}

/** Choose marketplaces and allow them, in one click. */
export function ChooseShops(props: Props) {
  const { legend, action, likely, preselected, offered, outcome, folded, onAllow, onDecline, children } =
    props;
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<MarketplaceId>>(
    () => new Set(preselected ? [preselected] : []),
  );
  const toggle = (marketplace: MarketplaceId) =>
    setChosen((before) => before.symmetricDifference(new Set([marketplace])));

  const choice = (
    <>
      <MarketplaceChoice
        legend={legend}
        likely={likely}
        others={offered.filter((id) => !likely.includes(id))}
        chosen={chosen}
        onToggle={toggle}
      />
      {children}
      <p class="small quiet">{t('welcome_choose_text')}</p>
      <div class="sheet-actions">
        <button type="button" class="button button-primary" onClick={() => onAllow([...chosen])}>
          {action}
        </button>
        {onDecline && (
          <button type="button" class="button" onClick={onDecline}>
            {t('welcome_decline')}
          </button>
        )}
      </div>
      <Message>{outcome && t(OUTCOMES[outcome])}</Message>
    </>
  );
  if (!folded) return <section class="panel">{choice}</section>;
  return (
    <details class="folded">
      <summary>{legend}</summary>
      <div class="panel">{choice}</div>
    </details>
  );
}
