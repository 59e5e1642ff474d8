import { useEffect, useState } from 'preact/hooks';
import { onTipsInFrontChanged } from '../../core/platform/changes.ts';
import { ask, askUntilAnswered } from '../../core/platform/client.ts';
import type { TipView } from '../../core/protocol/tip-view.ts';

/** A page that does not answer soon keeps nobody waiting: then the popup has no tips. */
const PATIENCE_MS = 400;

/** The tips of the page in front, none where there are none or nobody knows. */
export async function pageTips(): Promise<readonly TipView[]> {
  const answer = await ask('page-tips', {}, PATIENCE_MS);
  return answer.ok ? answer.data : [];
}

/** The tips of the page in front, and how to put one away. It is gone once the background has kept that. */
export function usePageTips(first: readonly TipView[] | undefined) {
  const [tips, setTips] = useState(first ?? []);
  const isOpen = first === undefined;
  useEffect(() => {
    const look = () => void pageTips().then(setTips);
    if (isOpen) look();
    return onTipsInFrontChanged(look);
  }, [isOpen]);
  const dismiss = async (tip: TipView, scope: 'order' | 'kind') => {
    const kept = await askUntilAnswered('dismiss-tip', { tip: tip.id, scope });
    if (!kept.ok) return;
    setTips((shown) =>
      shown.filter(({ id, kind }) => (scope === 'kind' ? kind !== tip.kind : id !== tip.id)),
    );
  };
  return { tips, dismiss };
}
