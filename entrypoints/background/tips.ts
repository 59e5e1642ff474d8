import type { TipKind } from '../../core/model/advice-settings.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import {
  dismissTip,
  loadAdviceSettings,
  loadDismissed,
  switchTipOff,
} from '../../core/platform/advice-storage.ts';
import { browser } from '../../core/platform/browser.ts';
import { logProblem } from '../../core/platform/log.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import {
  forgetTips,
  keepTips,
  loadTips,
  redeemedTips,
  redeemTips,
  type TipsOfTab,
} from '../../core/platform/tip-storage.ts';
import type { AdvisedReading } from '../../core/protocol/reading-schema.ts';
import type { Sender } from '../../core/protocol/sender.ts';
import { PANEL_WORDS } from '../../core/protocol/spoken.ts';
import type { TipView } from '../../core/protocol/tip-view.ts';
import { type TipOffer, type TipOrder, tipAnswer } from '../../core/protocol/tips.ts';
import { adviseOn } from './advice.ts';
import { clearTabBadge, showBadge, tipsLook } from './badge.ts';
import type { BackgroundContext } from './context.ts';
import { requireContentSender } from './require-sender.ts';
import { spokenIn } from './spoken.ts';

type Context = Pick<BackgroundContext, 'db' | 'now' | 'language'>;
type TipHandlers = Pick<Handlers, 'redeem-tips' | 'fit-tips' | 'tips-blocked' | 'page-tips' | 'dismiss-tip'>;

/** How many characters of a tip stand in one line of the panel, about. */
const LINE_CHARS = 42;

/** What the messages about tips do. */
export function tipHandlers({ now, language }: Pick<Context, 'now' | 'language'>): TipHandlers {
  return {
    async 'redeem-tips'({ nonce }, sender) {
      const redeemed = await redeemTips(nonce, frame(sender), now());
      if (!redeemed) throw new Refused('not-allowed');
      const tips = redeemed.tips.filter(isForPanel);
      return { tips, spoken: spokenIn(await language(), PANEL_WORDS) };
    },

    async 'fit-tips'({ height }, sender) {
      const redeemed = await redeemedTips(frame(sender), now());
      if (!redeemed) throw new Refused('not-allowed');
      return { height: (await tellHost(redeemed, height)) ?? 0 };
    },

    async 'tips-blocked'({ nonce }, sender) {
      const { tab } = await requireContentSender(sender);
      const kept = tab === undefined ? undefined : await loadTips(tab, now());
      if (tab === undefined || kept?.nonce !== nonce) throw new Refused('not-allowed');
      await showBadge(tipsLook(kept.tips.length, await language()), tab);
      return null;
    },

    async 'page-tips'() {
      const kept = await tipsInFront(now());
      return kept && (await tellHost(kept)) !== undefined ? await leftOf(kept.tips) : [];
    },

    async 'dismiss-tip'({ tip: id, scope }, sender) {
      const kept =
        sender.kind === 'page' ? await tipsInFront(now()) : await redeemedTips(frame(sender), now());
      const tip = kept?.tips.find((one) => one.id === id);
      if (!tip) throw new Refused('not-allowed');
      await (scope === 'kind' ? switchTipOff(tip.kind) : dismissTip(tip.id));
      return null;
    },
  };
}

/**
 * Works out the tips for a page and makes it ready to show them: the script that will hold the frame is in the
 * page, and the tips are kept under a nonce, before the page hears of either. Tips that the page has already
 * keep their nonce, so that their panel stays as the user left it. Undefined where there are none.
 */
export async function offerTips(
  context: Context,
  sender: Sender,
  reading: AdvisedReading,
): Promise<TipOffer | undefined> {
  const { tab } = await requireContentSender(sender, reading);
  const language = await context.language();
  const tips = await adviseOn(context, reading, language);
  if (tab === undefined) return undefined;
  const kept = await loadTips(tab, context.now());
  if (tips.length === 0) {
    if (kept) await Promise.all([forgetTips(tab, context.now()), clearTabBadge(tab)]);
    return undefined;
  }
  const look = { title: language.t('tip_panel'), lines: linesOf(tips) };
  const isKnown = kept && JSON.stringify(await leftOf(kept.tips)) === JSON.stringify(tips);
  if (isKnown && (await tellHost(kept)) !== undefined) return { nonce: kept.nonce, ...look };
  if (!(await injectHost(tab))) return undefined;
  const nonce = createNonce();
  const open = await browser.tabs.query({});
  await keepTips(
    { nonce, tab, at: context.now(), tips: [...tips] as TipsOfTab['tips'] },
    open.flatMap(({ id }) => id ?? []),
  );
  return { nonce, ...look };
}

/** Puts the script that holds the frame into the page. It does nothing there until it is called. */
async function injectHost(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/tip-host.js'] });
    return true;
  } catch (error) {
    // The tab was closed, or has gone to a page that is not read.
    logProblem('no room for tips in the page', error);
    return false;
  }
}

/**
 * Tells the page how tall its panel is to be, or asks whether it still stands by these tips. Answers the
 * panel's height, or undefined where the page has gone or changed. The answer comes out of Amazon's process.
 */
async function tellHost({ tab, nonce }: TipsOfTab, height?: number): Promise<number | undefined> {
  const order: TipOrder = { tip: nonce, ...(height !== undefined && { height }) };
  try {
    const parsed = tipAnswer.safeParse(await browser.tabs.sendMessage(tab, order, { frameId: 0 }));
    return parsed.success && parsed.data !== null ? parsed.data : undefined;
  } catch {
    // No page there holds our frame.
    return undefined;
  }
}

/** What is kept for the tab that the user looks at. */
async function tipsInFront(now: Instant): Promise<TipsOfTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? undefined : loadTips(tab.id, now);
}

/** Without the ones that were dismissed meanwhile. */
async function leftOf(tips: readonly TipView[]): Promise<readonly TipView[]> {
  const [dismissed, { hintsOff }] = await Promise.all([loadDismissed(), loadAdviceSettings()]);
  const isOff = (kind: TipKind) => hintsOff.includes(kind);
  return tips.filter(({ id, kind }) => !dismissed.includes(id) && !isOff(kind));
}

/** The page says the others itself. */
function isForPanel({ short }: TipView): boolean {
  return short !== undefined;
}

/** A tip that placing the order makes final is shown in full at once; of others the first in one line. None: no panel. */
function linesOf(all: readonly TipView[]): number {
  const tips = all.filter(isForPanel);
  if (tips.length === 0) return 0;
  if (!tips.some(({ urgency }) => urgency === 'now')) return 1;
  const lines = tips.map(({ sentence }) => Math.ceil(sentence.length / LINE_CHARS) + 2);
  return lines.reduce((sum, count) => sum + count, 1);
}

function createNonce(): string {
  return crypto.getRandomValues(new Uint8Array(16)).toHex();
}

function frame(sender: Sender): Extract<Sender, { kind: 'frame' }> {
  if (sender.kind !== 'frame') throw new Refused('not-allowed');
  return sender;
}
