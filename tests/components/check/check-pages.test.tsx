// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { CheckNow } from '../../../components/check/CheckNow.tsx';
import { CheckPages } from '../../../components/check/CheckPages.tsx';
import { CheckingContext } from '../../../components/check/checking.ts';
import type { CheckLine } from '../../../core/check/check-view.ts';
import { addDays, dayAt } from '../../../core/model/calendar-date.ts';
import { money } from '../../../core/model/money.ts';
import { checkingOf, lineOf } from '../../support/checks.ts';
import { draw } from '../../support/render.tsx';
import { AT } from '../../support/ui.ts';

function drawCheck(checking: ReturnType<typeof checkingOf>) {
  draw(<CheckPages checking={checking} now={AT} creditsUrl="/ledger.html" />);
  return checking;
}

const amount = money(450, 'USD');
const expires = addDays(dayAt(AT, 'America/Los_Angeles'), 3);

describe('each page', () => {
  it.each<[string, Partial<CheckLine>]>([
    ['·Rewards page', {}],
    ['…Rewards pageChecking…', { state: 'checking' }],
    ['✓Rewards page$4.50', { outcome: { kind: 'read', amounts: [amount], isPart: false } }],
    [
      '✓Rewards page$4.50First expires Wed, Nov 25',
      { outcome: { kind: 'read', amounts: [amount], isPart: false, expires } },
    ],
    [
      '✓Rewards page$4.50No expiration date shown',
      { outcome: { kind: 'read', amounts: [amount], isPart: false, expires: null } },
    ],
    [
      '✓Rewards page$4.50Partly read. Open it and show all.Open page',
      { outcome: { kind: 'read', amounts: [amount], isPart: true, expires } },
    ],
    ['✓Rewards pageChecked', { outcome: { kind: 'read', amounts: [], isPart: false } }],
    ['–Rewards pageNothing there', { outcome: { kind: 'nothing' } }],
    ['!Rewards pageSign in firstSign in Rewards page, amazon.com', { outcome: { kind: 'signed-out' } }],
    ['!Rewards pageNo answerTry again Rewards page, amazon.com', { outcome: { kind: 'no-answer' } }],
    ['!Rewards pageCouldn’t read this pageHelp fix it', { outcome: { kind: 'unrecognised' } }],
    ['!Rewards pageAmazon asked for a robot check. Stopped.Open page', { outcome: { kind: 'blocked' } }],
  ])('says what came of it: %s', (words, line) => {
    drawCheck(checkingOf({ lines: [lineOf('gift-card-balance'), lineOf('rewards', line)] }));
    expect(document.querySelectorAll('.check-line')[1]?.textContent).toBe(words);
  });

  it.each(['late', 'signing-in'] as const)('that is %s can be brought forward or skipped', (state) => {
    const lines = [lineOf('gift-card-balance'), lineOf('rewards', { state })];
    const { steer } = drawCheck(checkingOf({ state: 'running', of: 2, lines }));
    fireEvent.click(screen.getByRole('button', { name: 'Show page Rewards page, amazon.com' }));
    fireEvent.click(screen.getByRole('button', { name: 'Skip Rewards page, amazon.com' }));
    expect(steer.mock.calls).toEqual([['show'], ['skip']]);
  });

  it.each([
    ['no-answer', 'Try again Rewards page, amazon.com'],
    ['signed-out', 'Sign in Rewards page, amazon.com'],
  ] as const)('that ended with %s can be tried again, by itself, once the run is over', (kind, name) => {
    const lines = [lineOf('gift-card-balance'), lineOf('rewards', { outcome: { kind } })];
    const { begin } = drawCheck(checkingOf({ state: 'ended', checked: 2, of: 2, lines }));
    fireEvent.click(screen.getByRole('button', { name }));
    expect(begin).toHaveBeenCalledExactlyOnceWith([{ page: 'rewards', marketplace: 'amazon.com' }]);
  });

  it('is tried again only when the run is over', () => {
    const lines = [lineOf('rewards', { outcome: { kind: 'no-answer' } })];
    drawCheck(checkingOf({ state: 'running', checked: 1, of: 2, lines }));
    expect(screen.queryByRole('button', { name: /Try again/ })).toBeNull();
  });
});

describe('the run', () => {
  it.each([
    ['running', { checked: 2, of: 6 }, 'Checking your pages: 2 of 6'],
    ['stopped', { checked: 3, of: 6 }, 'Stopped: 3 of 6 checked'],
    ['ended', { checked: 6, of: 6 }, 'Checked 6 pages'],
    ['blocked', { checked: 2, of: 6 }, 'Amazon asked for a robot check. Stopped.'],
    ['idle', {}, ''],
  ] as const)('that is %s says so, and is spoken', (state, counts, words) => {
    drawCheck(checkingOf({ state, ...counts }));
    expect(screen.getByRole('status').textContent).toBe(words);
  });

  it('can be stopped while it goes, and continued after', () => {
    const { steer } = drawCheck(checkingOf({ state: 'running', of: 2 }));
    expect(screen.queryByRole('button', { name: 'Check my pages' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(steer).toHaveBeenCalledExactlyOnceWith('stop');
  });

  it('goes on where it stopped', () => {
    const { steer } = drawCheck(checkingOf({ state: 'stopped', checked: 1, of: 2 }));
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(steer).toHaveBeenCalledExactlyOnceWith('continue');
  });

  it('leads to what it found', () => {
    const lines = [lineOf('rewards', { outcome: { kind: 'read', amounts: [amount], isPart: false } })];
    drawCheck(checkingOf({ state: 'ended', checked: 1, of: 1, lines }));
    expect(screen.getByRole('link', { name: 'Show me my credits' }).getAttribute('href')).toBe(
      '/ledger.html',
    );
  });

  it('says why a click did nothing', () => {
    drawCheck(checkingOf({}, 'private'));
    expect(screen.getByRole('status').textContent).toMatch(/^Unspent is off in private windows/);
  });
});

it('whoever opens the pages themselves gets a link to each', () => {
  drawCheck(checkingOf({}));
  expect(screen.queryByRole('link')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'I’ll open them myself' }));
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://www.amazon.com/gc/balance',
    'https://www.amazon.com/norushcredits',
  ]);
});

it('a site with a gift card page alone promises no rewards', () => {
  drawCheck(
    checkingOf({ lines: [lineOf('rewards'), { ...lineOf('gift-card-balance'), marketplace: 'amazon.de' }] }),
  );
  const german = screen.getByRole('heading', { name: 'amazon.de' }).parentElement;
  expect(within(german as HTMLElement).getByText(/can check the gift card balance here/)).toBeTruthy();
  expect(screen.getAllByText(/can check the gift card balance here/)).toHaveLength(1);
});

describe('the button in the popup', () => {
  const button = (checking?: ReturnType<typeof checkingOf>) =>
    draw(
      <CheckingContext.Provider value={checking}>
        <CheckNow pages="unchecked" words="Check them now" />
      </CheckingContext.Provider>,
    );

  it('starts a check of the pages that were not checked', () => {
    const checking = checkingOf({});
    button(checking);
    fireEvent.click(screen.getByRole('button', { name: 'Check them now' }));
    expect(checking.begin).toHaveBeenCalledExactlyOnceWith('unchecked');
  });

  it.each([
    ['a check runs', checkingOf({ state: 'running' })],
    ['there is nothing to check', checkingOf({ lines: [] })],
    ['the background has not answered', undefined],
  ])('is not there while %s', (_, checking) => {
    button(checking);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
