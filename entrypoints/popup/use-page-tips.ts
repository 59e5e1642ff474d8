import { useEffect, useState } from 'preact/hooks';
import type { GoneTip } from '../../components/popup/PageTips.tsx';
import { onTipsInFrontChanged } from '../../core/platform/changes.ts';
import { ask, askUntilAnswered } from '../../core/platform/client.ts';
import type { TipScope, TipView } from '../../core/protocol/tip-view.ts';

/** A page that does not answer soon keeps nobody waiting: then the popup has no tips. */
const PATIENCE_MS = 400;

/** The tips of the page in front, none where there are none or nobody knows. */
export async function pageTips(): Promise<readonly TipView[]> {
  const answer = await ask('page-tips', {}, PATIENCE_MS);
  return answer.ok ? answer.data : [];
}

/** The tips of the page in front, and how to put one away and back. Both show once the background has kept them. */
export function usePageTips(first: readonly TipView[] | undefined) {
  const [tips, setTips] = useState(first ?? []);
  const [gone, setGone] = useState<GoneTip>();
  const isOpen = first === undefined;
  useEffect(() => {
    const look = () => void pageTips().then(setTips);
    if (isOpen) look();
    return onTipsInFrontChanged(look);
  }, [isOpen]);
  const dismiss = async (tip: TipView, scope: TipScope) => {
    const kept = await askUntilAnswered('dismiss-tip', { tip: tip.id, scope });
    if (!kept.ok) return;
    const before = tips;
    setTips(before.filter(({ id, kind }) => (scope === 'kind' ? kind !== tip.kind : id !== tip.id)));
    const takeBack = async () => {
      const restored = await askUntilAnswered('restore-tip', { tip: tip.id, scope });
      if (!restored.ok) return;
      setTips(before);
      setGone(undefined);
    };
    setGone({ scope, onUndo: () => void takeBack() });
  };
  const goTo = async () => {
    const answer = await ask('go-to-tip', {});
    // The page has the focus once the popup is gone. The panel beside it stays.
    if (answer.ok && answer.data && !document.documentElement.classList.contains('in-panel')) window.close();
  };
  return { tips, gone, dismiss, goTo: () => void goTo() };
}
