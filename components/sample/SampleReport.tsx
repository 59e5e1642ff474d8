import { useId } from 'preact/hooks';
import type { Verdict } from '../../core/scrub/page-sample.ts';
import { fieldLabel } from '../settings/way-labels.ts';
import { useLanguage } from '../ui/language.ts';
import type { SampleState, ShownSample } from './sample-state.ts';

const REPLACED = [
  ['amounts', 'sample_amounts'],
  ['dates', 'sample_dates'],
  ['numbers', 'sample_numbers'],
  ['words', 'sample_words'],
] as const;

const OUTCOMES = {
  read: 'sample_outcome_read',
  unrecognised: 'sample_outcome_unrecognised',
  'signed-out': 'sample_outcome_signed_out',
  blocked: 'sample_outcome_blocked',
  'not-ours': 'sample_outcome_not_ours',
} as const;

type Ready = Extract<SampleState, { kind: 'ready' }>;

type Props = Omit<Ready, 'kind'> & { readonly onSaved: () => void };

/** A sample that is made: what is in it, and the way to save it. The page in it is shown as text and never runs. */
export function SampleReport({ sample, text, source, file, onSaved }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <section class="sheet-section">
        <h2>{t('sample_replaced_title')}</h2>
        <dl class="sources sample-counts">
          {REPLACED.map(([kind, words]) => (
            <div key={kind}>
              <dt>{t(words)}</dt>
              <dd>{sample.replaced[kind]}</dd>
            </div>
          ))}
        </dl>
        <p class="quiet">{t('sample_kept')}</p>
        <Left left={sample.left} />
      </section>
      <section class="sheet-section">
        <h2>{t('sample_read_title')}</h2>
        <ReadAs {...sample} />
      </section>
      <section class="sheet-section">
        <h2>{t('sample_shown_title')}</h2>
        <Inert label={t('sample_as_text')} text={text} />
        <details class="folded">
          <summary>{t('sample_as_source')}</summary>
          <Inert label={t('sample_as_source')} text={source} />
        </details>
      </section>
      <section class="sheet-section">
        <a class="button button-primary" href={file.url} download={file.name} onClick={onSaved}>
          {t('sample_save')}
        </a>
        <p class="quiet">{t('sample_save_note')}</p>
      </section>
    </>
  );
}

function Left({ left }: Pick<ShownSample, 'left'>) {
  const { t, list } = useLanguage();
  if (left.length === 0) return <p>{t('sample_left_none')}</p>;
  return <p class="sample-left">{t('sample_left', { words: list(left) })}</p>;
}

/** Only text, whatever stands in it. Scrolls by itself, also with the keyboard. */
function Inert({ label, text }: { label: string; text: string }) {
  const id = useId();
  return (
    <div class="sample-shown">
      <p id={id} class="small quiet">
        {label}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard. */}
      <section aria-labelledby={id} tabIndex={0}>
        <pre>{text}</pre>
      </section>
    </div>
  );
}

/** What came of reading the page and its copy: one outcome where they agree, else one for each. */
function ReadAs({ alike, page, sample }: ShownSample) {
  const { t } = useLanguage();
  if (alike) {
    return (
      <>
        <p>{t('sample_reads_alike')}</p>
        <Outcome {...page} />
      </>
    );
  }
  return (
    <>
      <p>{t('sample_reads_differently')}</p>
      <dl class="sources">
        <div>
          <dt>{t('sample_of_page')}</dt>
          <dd>
            <Outcome {...page} />
          </dd>
        </div>
        <div>
          <dt>{t('sample_of_report')}</dt>
          <dd>
            <Outcome {...sample} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function Outcome({ outcome, missing }: Verdict) {
  const language = useLanguage();
  const { t, list } = language;
  const fields = [...new Set(missing.map((field) => fieldLabel(field, language)))];
  return (
    <>
      <p>{t(OUTCOMES[outcome])}</p>
      {fields.length > 0 && <p class="small quiet">{t('popup_notice_missing', { fields: list(fields) })}</p>}
    </>
  );
}
