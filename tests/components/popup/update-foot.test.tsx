// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { CheckingContext } from '../../../components/check/checking.ts';
import { UpdateFoot } from '../../../components/popup/UpdateFoot.tsx';
import { LanguageContext } from '../../../components/ui/language.ts';
import { checkingOf, lineOf } from '../../support/checks.ts';
import { draw } from '../../support/render.tsx';
import { account, daysAgo, ending, holding, languageOf, overview } from '../../support/ui.ts';

const SHOWN = overview({
  ending: [ending(4, { asOf: daysAgo(2) })],
  accounts: [account({ holdings: [holding({ asOf: daysAgo(9) }), holding({ asOf: daysAgo(1) })] })],
});

type Check = ReturnType<typeof checkingOf>;

function foot(checking: Check | undefined) {
  return (
    <CheckingContext.Provider value={checking}>
      <UpdateFoot overview={SHOWN} />
    </CheckingContext.Provider>
  );
}

/** The foot as one check after another finds it. */
function drawFoot(...checks: readonly (Check | undefined)[]) {
  const drawn = draw(foot(checks[0]));
  for (const checking of checks.slice(1)) {
    drawn.rerender(
      <LanguageContext.Provider value={languageOf('en', 'en-US')}>{foot(checking)}</LanguageContext.Provider>,
    );
  }
}

const said = () => screen.getByRole('status').textContent;

describe('the foot of the popup', () => {
  it('says how old the oldest figure is, and updates all pages that were read before', () => {
    const checking = checkingOf({});
    drawFoot(checking);
    expect(said()).toBe('Oldest figure: 9 days ago');
    fireEvent.click(screen.getByRole('button', { name: 'Update all' }));
    expect(checking.begin).toHaveBeenCalledExactlyOnceWith('read');
  });

  it('says how far the update has come, and what became of it', () => {
    const running = checkingOf({ state: 'running', purpose: 'update', checked: 2, read: 2, of: 6 });
    const ended = checkingOf({ state: 'ended', purpose: 'update', checked: 6, read: 5, of: 6 });
    drawFoot(running);
    expect(said()).toBe('Updating: 2 of 6');
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(running.steer).toHaveBeenCalledExactlyOnceWith('stop');
    drawFoot(running, ended);
    expect(screen.getAllByRole('status').at(-1)?.textContent).toBe('Updated 5 pages');
  });

  it('says nothing of an update that ended before it was opened', () => {
    drawFoot(checkingOf({ state: 'ended', purpose: 'update', checked: 6, read: 6, of: 6 }));
    expect(said()).toBe('Oldest figure: 9 days ago');
  });

  it('asks for a sign-in, and lets it be skipped', () => {
    const lines = [lineOf('rewards', { state: 'signing-in' })];
    const checking = checkingOf({ state: 'running', purpose: 'update', of: 6, lines });
    drawFoot(checking);
    expect(said()).toBe('Sign in to continue');
    fireEvent.click(screen.getByRole('button', { name: 'Show page' }));
    fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
    expect(checking.steer.mock.calls).toEqual([['show'], ['skip']]);
  });

  it('goes on with a stopped update', () => {
    const checking = checkingOf({ state: 'stopped', purpose: 'update', checked: 3, of: 6 });
    drawFoot(checkingOf({ state: 'running', purpose: 'update', of: 6 }), checking);
    expect(said()).toBe('Stopped: 3 of 6 checked');
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(checking.steer).toHaveBeenCalledExactlyOnceWith('continue');
  });

  it('says why a click did nothing', () => {
    drawFoot(checkingOf({}, 'private'));
    expect(said()).toMatch(/^Unspent is off in private windows/);
  });

  it.each([undefined, checkingOf({ lines: [] })])('is absent where nothing can be updated', (checking) => {
    drawFoot(checking);
    expect(screen.queryByRole('status')).toBeNull();
  });
});
