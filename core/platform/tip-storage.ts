import * as z from 'zod/mini';
import type { Instant } from '../model/calendar-date.ts';
import { instant, TEXT } from '../protocol/schema-parts.ts';
import { tipView } from '../protocol/tip-view.ts';
import { tipNonce } from '../protocol/tips.ts';
import { browser } from './browser.ts';
import { inTurns } from './in-turn.ts';
import { logProblem } from './log.ts';

const OFFERS = 'tips';
/** A frame asks at once. Whoever asks later than this should not have the nonce. */
const NONCE_MAX_MS = 60_000;
/** A page may stay open all day, and the popup shows its tips as long. */
const TIPS_MAX_MS = 12 * 60 * 60 * 1000;
const TABS_MAX = 50;
const TIPS_MAX = 10;

const inTurn = inTurns();

const tipsOfTab = z.strictObject({
  nonce: tipNonce,
  tab: z.int(),
  at: instant,
  tips: z.array(tipView).check(z.minLength(1), z.maxLength(TIPS_MAX)),
  /** The document of the frame that has them. */
  redeemedBy: z.exactOptional(TEXT),
});

/** The tips of the page in one tab, kept until the browser closes and read back by no page. */
export type TipsOfTab = z.output<typeof tipsOfTab>;

/** A frame that asks: the browser names its tab and its document. */
interface Frame {
  readonly tab: number;
  readonly document: string;
}

/** What is kept for this tab, if anything. */
export async function loadTips(tab: number, now: Instant): Promise<TipsOfTab | undefined> {
  return (await load(now)).find((kept) => kept.tab === tab);
}

/** Keeps the tips of a tab in place of those before, and forgets those of tabs that are closed. */
export function keepTips(tips: TipsOfTab, openTabs: readonly number[]): Promise<void> {
  return inTurn(async () => {
    const others = (await load(tips.at)).filter(({ tab }) => tab !== tips.tab && openTabs.includes(tab));
    await write([...others, tips].slice(-TABS_MAX));
  });
}

export function forgetTips(tab: number, now: Instant): Promise<void> {
  return inTurn(async () => {
    const kept = await load(now);
    const others = kept.filter((tips) => tips.tab !== tab);
    if (others.length < kept.length) await write(others);
  });
}

/**
 * Gives the tips behind a nonce to the frame that asks first and to no other: a page that learns the nonce
 * afterwards gets nothing for it. The same document may ask again, since the answer can be lost on its way.
 */
export function redeemTips(nonce: string, frame: Frame, now: Instant): Promise<TipsOfTab | undefined> {
  return inTurn(async () => {
    const kept = await load(now);
    const tips = kept.find((one) => one.nonce === nonce && one.tab === frame.tab);
    if (!tips) return undefined;
    if (tips.redeemedBy !== undefined) return tips.redeemedBy === frame.document ? tips : undefined;
    if (ageOf(tips, now) > NONCE_MAX_MS) return undefined;
    const redeemed = { ...tips, redeemedBy: frame.document };
    await write(kept.map((one) => (one === tips ? redeemed : one)));
    return redeemed;
  });
}

/** The tips that this frame redeemed. */
export async function redeemedTips({ tab, document }: Frame, now: Instant): Promise<TipsOfTab | undefined> {
  const tips = await loadTips(tab, now);
  return tips?.redeemedBy === document ? tips : undefined;
}

/** All tips that are kept, oldest first. Damaged and old ones count as none. */
async function load(now: Instant): Promise<readonly TipsOfTab[]> {
  const { [OFFERS]: stored } = await browser.storage.session.get(OFFERS);
  const list: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const kept = list.flatMap((one) => {
    const parsed = tipsOfTab.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  if (kept.length < list.length) logProblem('the tips of a tab are damaged; they are left out');
  return kept.filter((tips) => ageOf(tips, now) >= 0 && ageOf(tips, now) < TIPS_MAX_MS);
}

function ageOf({ at }: TipsOfTab, now: Instant): number {
  return Date.parse(now) - Date.parse(at);
}

async function write(tips: readonly TipsOfTab[]): Promise<void> {
  await browser.storage.session.set({ [OFFERS]: tips });
}
