import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PointedPage } from '../../core/pages/pointing/pointed.ts';
import type { MessageKey } from '../../core/platform/translate.ts';
import { fieldLabel } from '../settings/way-labels.ts';
import { Amount } from '../ui/Amount.tsx';
import { explainFailure } from '../ui/failure-labels.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import type { ConfirmState } from './confirm-state.ts';
import '../ui/sheet.css';
import './ConfirmPlaceView.css';

interface Props {
  readonly state: ConfirmState;
  readonly onYes: () => void;
  /** Another place is to be picked. */
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** How the figure of each page is asked for. */
const QUESTIONS = {
  'gift-card-balance': 'point_ask_balance',
  rewards: 'point_ask_total',
} as const satisfies Record<PointedPage, MessageKey>;

/** Asks whether what the user picked on a page is the figure, and says what came of it. */
export function ConfirmPlaceView({ state, ...actions }: Props) {
  const language = useLanguage();
  const { t } = language;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: what came of it is where the reader goes on.
  useLayoutEffect(() => heading.current?.focus(), [state.kind]);
  if (state.kind === 'loading') return null;
  return (
    <main class="sheet confirm-place">
      <p class="brand">
        <img src="/icon/icon.svg" alt="" width="24" height="24" />
        {t('product_name')}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {titleOf(state, language)}
      </h1>
      {'amount' in state && (
        <p class="confirm-amount">
          <Amount of={state.amount} />
        </p>
      )}
      {textsOf(state, language).map((text) => (
        <p key={text} class="quiet">
          {text}
        </p>
      ))}
      <div class="sheet-actions">
        <Buttons state={state} {...actions} />
      </div>
    </main>
  );
}

function Buttons({ state, onYes, onAgain, onClose }: Props) {
  const { t } = useLanguage();
  const close = (isFirst: boolean) => (
    <button type="button" class={`button ${isFirst ? 'button-primary' : ''}`} onClick={onClose}>
      {t('point_close')}
    </button>
  );
  switch (state.kind) {
    case 'ask':
      return (
        <>
          <button type="button" class="button button-primary" onClick={onYes}>
            {t(state.needsWord ? 'point_confirm_yes' : 'point_yes')}
          </button>
          <button type="button" class="button" onClick={onAgain}>
            {t('point_no')}
          </button>
        </>
      );
    case 'refused':
    case 'unclear':
    case 'changed':
      return (
        <>
          <button type="button" class="button button-primary" onClick={onAgain}>
            {t('point_another')}
          </button>
          {close(false)}
        </>
      );
    default:
      return close(true);
  }
}

function titleOf(state: ConfirmState, { t }: Language): string {
  switch (state.kind) {
    case 'loading':
      return '';
    case 'ask':
      return t(QUESTIONS[state.page]);
    case 'kept':
      return t('point_kept');
    case 'refused':
      return t('point_refused');
    case 'unclear':
      return t('point_unclear');
    case 'over':
      return t('point_over');
    case 'changed':
    case 'failed':
      return t('point_not_kept');
  }
}

function textsOf(state: ConfirmState, language: Language): string[] {
  const { t, list } = language;
  switch (state.kind) {
    case 'loading':
      return [];
    case 'ask':
      return [
        ...(state.label ? [t('point_label', { label: state.label })] : []),
        ...(state.needsWord ? [t('point_confirm_text')] : []),
      ];
    case 'kept':
      return [t(state.needsWord ? 'point_confirmed_text' : 'point_read_text')];
    case 'refused':
      return [
        t('point_refused_text'),
        ...(state.missing.length > 0
          ? [
              t('popup_notice_missing', {
                fields: list(state.missing.map((field) => fieldLabel(field, language))),
              }),
            ]
          : []),
      ];
    case 'unclear':
      return [t('point_unclear_text')];
    case 'changed':
      return [t('point_changed')];
    case 'over':
      return [t('point_over_text')];
    case 'failed':
      return [explainFailure(state.code, language)];
  }
}
