import { askUntilAnswered } from '../../core/platform/client.ts';
import { drawTips, type TipActions } from './draw-tips.ts';

/** The panel's page. It shows nothing to whoever put it into a frame without a nonce that is still good. */
const nonce = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

const redeemed = await askUntilAnswered('redeem-tips', { nonce });
if (redeemed.ok) {
  const actions = {
    dismiss: async (tip, scope) => (await askUntilAnswered('dismiss-tip', { tip: tip.id, scope })).ok,
    restore: async (tip, scope) => (await askUntilAnswered('restore-tip', { tip: tip.id, scope })).ok,
    leave: async () => void (await askUntilAnswered('leave-tips', {})),
    fit: async (height) => {
      const fitted = await askUntilAnswered('fit-tips', { height });
      return fitted.ok ? fitted.data.height : undefined;
    },
  } satisfies TipActions;
  const { tips, spoken } = redeemed.data;
  document.documentElement.lang = spoken.language;
  document.documentElement.dir = spoken.direction;
  drawTips(tips, spoken, actions, document.body);
}
