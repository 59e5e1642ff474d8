import { Explanation } from '../ui/Explanation.tsx';
import { explainFailure } from '../ui/failure-labels.ts';
import { useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';
import { PageLabel, PageLink } from '../ui/PageLabel.tsx';
import { SheetHead } from '../ui/SheetHead.tsx';
import type { SampleSubject } from '../ui/sample-address.ts';
import { SampleReport } from './SampleReport.tsx';
import type { SampleState } from './sample-state.ts';
import '../ui/sheet.css';
import './SampleView.css';

interface Props {
  readonly subject: SampleSubject;
  readonly state: SampleState;
  /** Where the marketplace shows the page. */
  readonly pageUrl: string;
  readonly onRetry: () => void;
  readonly onSaved: () => void;
}

/** A sample of a page before it is saved: what was replaced, how it is read, and all of it to look at. */
export function SampleView({ subject, state, pageUrl, onRetry, onSaved }: Props) {
  const language = useLanguage();
  const { t } = language;
  const page = t(PAGE_NAMES[subject.page]);
  return (
    <div class="sheet">
      <SheetHead title={t('sample_title', { page })} lead={t('sample_lead')} />
      <main class="sheet-main settings">
        {state.kind === 'making' && (
          <p class="quiet" role="status">
            {t('sample_making')}
          </p>
        )}
        {state.kind === 'not-open' && (
          <Explanation title={t('sample_not_open_title')} text={t('sample_not_open_text')}>
            <PageLabel {...subject} />
            <div class="sheet-actions">
              <PageLink {...subject} url={pageUrl} button />
              <Again onRetry={onRetry} />
            </div>
          </Explanation>
        )}
        {state.kind === 'failed' && (
          <Explanation title={t('sample_failed_title')} text={explainFailure(state.code, language)}>
            <div class="sheet-actions">
              <Again onRetry={onRetry} />
            </div>
          </Explanation>
        )}
        {state.kind === 'ready' && <SampleReport {...state} onSaved={onSaved} />}
      </main>
    </div>
  );
}

function Again({ onRetry }: { onRetry: () => void }) {
  return (
    <button type="button" class="button" onClick={onRetry}>
      {useLanguage().t('popup_try_again')}
    </button>
  );
}
