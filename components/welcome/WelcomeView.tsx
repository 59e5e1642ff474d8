import { EVERY_MARKETPLACE, type MarketplaceId } from '../../core/model/marketplaces.ts';
import { ChooseShops } from '../ui/ChooseShops.tsx';
import { Explanation } from '../ui/Explanation.tsx';
import { explainFailure } from '../ui/failure-labels.ts';
import { useLanguage } from '../ui/language.ts';
import { OpenPages } from '../ui/OpenPages.tsx';
import type { ReadablePages } from '../ui/readable-pages.ts';
import { SheetHead } from '../ui/SheetHead.tsx';
import { Disclosure } from './Disclosure.tsx';
import type { SetupState } from './setup-state.ts';
import { WhatIsNew } from './WhatIsNew.tsx';
import '../ui/sheet.css';

const HEADINGS = {
  loading: 'welcome_title',
  failed: 'welcome_title',
  asking: 'welcome_title',
  changed: 'welcome_changed_title',
  accepted: 'welcome_ready_title',
} as const satisfies Record<SetupState['kind'], string>;

interface Props {
  readonly state: SetupState;
  readonly likely: readonly MarketplaceId[];
  /** The pages of the granted marketplaces, to open. */
  readonly pages: readonly ReadablePages[];
  /** Called in the click itself: the browser's own question may be asked nowhere else. */
  readonly onAllow: (marketplaces: readonly MarketplaceId[]) => void;
  /** Agrees to what is new, where an earlier version was accepted. */
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** The first-run page: what would be read and kept, where to read it, and the first pages to open. */
export function WelcomeView({ state, likely, pages, onAllow, onAccept, onDecline }: Props) {
  const language = useLanguage();
  const { t } = language;
  const accepted = state.kind === 'accepted';
  return (
    <div class="sheet">
      <SheetHead title={t(HEADINGS[state.kind])} lead={t(leadOf(state, pages))} />
      <main class="sheet-main">
        {accepted && pages.length > 0 && <OpenPages pages={pages} />}
        {state.kind === 'changed' && <WhatIsNew since={state.since} onAccept={onAccept} />}
        {!accepted && <Disclosure />}
        {state.kind === 'asking' && (
          <ChooseShops
            legend={t('welcome_choose_title')}
            action={t('welcome_accept')}
            likely={likely}
            offered={EVERY_MARKETPLACE.map(({ id }) => id)}
            outcome={state.outcome}
            onAllow={onAllow}
            onDecline={onDecline}
          />
        )}
        {accepted && pages.length < EVERY_MARKETPLACE.length && (
          <ChooseShops
            // A newly granted marketplace leaves the list; the choice starts afresh.
            key={pages.length}
            legend={t('welcome_add_title')}
            action={t('welcome_add')}
            likely={[]}
            folded={pages.length > 0}
            offered={EVERY_MARKETPLACE.map(({ id }) => id).filter((id) => !isAmong(pages, id))}
            outcome={state.outcome}
            onAllow={onAllow}
          />
        )}
        {state.kind === 'failed' && (
          <Explanation title={t('welcome_failed_title')} text={explainFailure(state.code, language)} />
        )}
        {accepted && <Disclosure />}
      </main>
      <footer class="small quiet">{t('welcome_not_affiliated')}</footer>
    </div>
  );
}

function leadOf({ kind }: SetupState, pages: readonly ReadablePages[]) {
  if (kind === 'changed') return 'welcome_changed_lead';
  if (kind !== 'accepted') return 'welcome_lead';
  return pages.length > 0 ? 'welcome_ready_text' : 'welcome_ready_no_shop';
}

function isAmong(pages: readonly ReadablePages[], id: MarketplaceId): boolean {
  return pages.some(({ marketplace }) => marketplace === id);
}
