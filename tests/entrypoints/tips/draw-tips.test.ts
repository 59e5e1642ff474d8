// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { PANEL_WORDS, type PanelWords } from '../../../core/protocol/spoken.ts';
import type { TipView } from '../../../core/protocol/tip-view.ts';
import { drawTips } from '../../../entrypoints/tips/draw-tips.ts';
import { WORDS } from '../../support/words.ts';

const WORDS_OF_PANEL = Object.fromEntries(
  PANEL_WORDS.map((key) => [key, WORDS.en[key]]),
) as PanelWords['words'];

const TIP: TipView = {
  id: '0'.repeat(32),
  kind: 'ending-credit',
  urgency: 'now',
  atStake: '$3.00',
  short: 'Use $3.00 that expires Thu',
  sentence: '$3.00 of “Grocery” fits this order.',
  why: [],
  source: 'amazon.com',
  confidence: 'Sure',
};

beforeEach(() => {
  class Observer {
    observe() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('IntersectionObserverEntry', class {});
  document.body.replaceChildren();
});

function buttonOf(name: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
}

test('a double click on its button hides a tip once, and leaves the Undo', async () => {
  const answers: ((isGone: boolean) => void)[] = [];
  const fit = vi.fn(async () => undefined);
  const leave = vi.fn();
  const dismiss = vi.fn(() => new Promise<boolean>((resolve) => answers.push(resolve)));
  drawTips(
    [TIP],
    { words: WORDS_OF_PANEL },
    { dismiss, restore: async () => true, leave, fit },
    document.body,
  );
  const hide = buttonOf('Hide for this order');
  hide?.click();
  hide?.click();
  expect(dismiss).toHaveBeenCalledOnce();
  for (const answer of answers) answer(true);
  await vi.waitFor(() => expect(buttonOf('Undo')).toBeDefined());
  hide?.click();
  expect(dismiss).toHaveBeenCalledTimes(2);
  answers[1]?.(true);
  await new Promise((resolve) => setTimeout(resolve));
  expect(buttonOf('Undo')).toBeDefined();
  expect(fit).not.toHaveBeenCalledWith(0);
});
