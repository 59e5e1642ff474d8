import * as z from 'zod/mini';
import { type AdviceSettings, DEFAULT_ADVICE_SETTINGS, type TipKind } from '../model/advice-settings.ts';
import { adviceSettings } from '../protocol/advice-settings-schema.ts';
import { tipId } from '../protocol/tip-view.ts';
import { inTurns } from './in-turn.ts';
import { getLocal, setLocal } from './local-storage.ts';
import { logProblem } from './log.ts';

const SETTINGS = 'advice-settings';
const DISMISSED = 'dismissed-hints';
/** A tip belongs to one order, so the oldest are of orders long placed. */
const DISMISSED_MAX = 200;

const inTurn = inTurns();

/** The user's choices about advice, or the defaults where there are none or they are damaged. */
export async function loadAdviceSettings(): Promise<AdviceSettings> {
  return (await storedAdviceSettings()) ?? DEFAULT_ADVICE_SETTINGS;
}

/** The same; undefined where there are none or they are damaged. */
export async function storedAdviceSettings(): Promise<AdviceSettings | undefined> {
  const { [SETTINGS]: stored } = await getLocal(SETTINGS);
  if (stored === undefined) return undefined;
  const parsed = adviceSettings.safeParse(stored);
  if (parsed.success) return parsed.data;
  logProblem('the settings of advice are damaged; the defaults stand');
  return undefined;
}

/** Answers the settings as they are kept: each kind that is off once. */
export function saveAdviceSettings(changed: AdviceSettings): Promise<AdviceSettings> {
  return inTurn(() => write(changed));
}

/** No tip of this kind any more, until the user switches it on again. */
export function switchTipOff(kind: TipKind): Promise<AdviceSettings> {
  return inTurn(async () => {
    const settings = await loadAdviceSettings();
    return write({ ...settings, hintsOff: [...settings.hintsOff, kind] });
  });
}

export function switchTipOn(kind: TipKind): Promise<AdviceSettings> {
  return inTurn(async () => {
    const settings = await loadAdviceSettings();
    return write({ ...settings, hintsOff: settings.hintsOff.filter((other) => other !== kind) });
  });
}

/** The ids of the tips that were dismissed for their order; damaged ones count as none. */
export async function loadDismissed(): Promise<readonly string[]> {
  const { [DISMISSED]: stored } = await getLocal(DISMISSED);
  const parsed = z.array(tipId).safeParse(stored);
  return parsed.success ? parsed.data : [];
}

export function dismissTip(id: string): Promise<void> {
  return changeDismissed(id, (others) => [...others, id]);
}

export function restoreTip(id: string): Promise<void> {
  return changeDismissed(id, (others) => others);
}

function changeDismissed(
  id: string,
  change: (others: readonly string[]) => readonly string[],
): Promise<void> {
  return inTurn(async () => {
    const others = (await loadDismissed()).filter((other) => other !== id);
    await setLocal({ [DISMISSED]: change(others).slice(-DISMISSED_MAX) });
  });
}

async function write(settings: AdviceSettings): Promise<AdviceSettings> {
  const saved: AdviceSettings = { ...settings, hintsOff: [...new Set(settings.hintsOff)] };
  await setLocal({ [SETTINGS]: saved });
  return saved;
}
