import { vi } from 'vitest';
import type { CheckLine, CheckView } from '../../core/check/check-view.ts';

/** A check of two pages of amazon.com that nobody has begun; change what the test is about. */
export function checkingOf(view: Partial<CheckView>, failure?: string) {
  const lines: readonly CheckLine[] = [lineOf('gift-card-balance'), lineOf('rewards')];
  return {
    view: { state: 'idle', purpose: 'check', checked: 0, read: 0, of: 0, lines, ...view } as const,
    failure,
    begin: vi.fn(),
    steer: vi.fn(),
  };
}

export function lineOf(page: CheckLine['page'], line: Partial<CheckLine> = {}): CheckLine {
  return { page, marketplace: 'amazon.com', state: line.outcome ? 'known' : 'unchecked', ...line };
}
