import type { TipScope, TipView } from '../../core/protocol/tip-view.ts';
import { useLanguage } from '../ui/language.ts';
import './PageTips.css';

/** A tip that was put away, until another is. */
export interface GoneTip {
  readonly scope: TipScope;
  readonly onUndo: () => void;
}

interface Props {
  readonly tips: readonly TipView[];
  readonly gone: GoneTip | undefined;
  readonly onDismiss: (tip: TipView, scope: TipScope) => void;
  readonly onGoTo: () => void;
}

/** What is worth knowing about the page in front, as its panel says it. */
export function PageTips({ tips, gone, onDismiss, onGoTo }: Props) {
  const { t } = useLanguage();
  if (tips.length === 0 && !gone) return null;
  return (
    <section class="block" aria-labelledby="page-tips">
      <h2 id="page-tips" class="small quiet">
        {t('popup_page_tips')}
      </h2>
      {tips.some(({ short }) => short !== undefined) && (
        <button type="button" class="button button-plain go-to-tip" onClick={onGoTo}>
          {t('tip_go_to')}
        </button>
      )}
      {gone && (
        <div class="page-tip-actions">
          <p role="status">{t(gone.scope === 'kind' ? 'tip_turned_off' : 'tip_hidden')}</p>
          <button type="button" class="button button-plain" onClick={gone.onUndo}>
            {t('ledger_undo')}
          </button>
        </div>
      )}
      <ul>
        {tips.map((tip) => (
          <li key={tip.id} class="page-tip">
            <p>
              <strong class="amount">{tip.atStake}</strong> {tip.sentence}
            </p>
            <details class="small">
              <summary>{t('tip_why')}</summary>
              <ul>
                {tip.why.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p class="quiet">{tip.confidence}</p>
              <p class="quiet">{tip.source}</p>
            </details>
            <div class="page-tip-actions">
              <button type="button" class="button button-plain small" onClick={() => onDismiss(tip, 'order')}>
                {t(tip.kind === 'digital-rewards' ? 'tip_not_this_item' : 'tip_not_this_order')}
              </button>
              <button type="button" class="button button-plain small" onClick={() => onDismiss(tip, 'kind')}>
                {t('tip_never_kind')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
