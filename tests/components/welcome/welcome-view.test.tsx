// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { Checking } from '../../../components/check/checking.ts';
import type { SetupState } from '../../../components/welcome/setup-state.ts';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { EVERY_MARKETPLACE, type MarketplaceId } from '../../../core/model/marketplaces.ts';
import { checkingOf } from '../../support/checks.ts';
import { draw } from '../../support/render.tsx';
import { AT } from '../../support/ui.ts';

function drawWelcome(
  state: SetupState,
  likely: readonly MarketplaceId[] = ['amazon.com', 'amazon.co.uk'],
  more: { preselected?: MarketplaceId; checking?: Checking; isOnToolbar?: boolean } = {
    preselected: 'amazon.com',
  },
) {
  const onAllow = vi.fn();
  const onAccept = vi.fn();
  const onDecline = vi.fn();
  draw(
    <WelcomeView
      state={state}
      likely={likely}
      now={AT}
      creditsUrl="/ledger.html"
      {...more}
      onAllow={onAllow}
      onAccept={onAccept}
      onDecline={onDecline}
    />,
  );
  return { onAllow, onAccept, onDecline };
}

function box(name: string): HTMLInputElement {
  return screen.getByRole('checkbox', { name });
}

describe('before anything is read', () => {
  it('the page says what is read, what is kept and where, and that nothing is sent', () => {
    drawWelcome({ kind: 'asking' });
    for (const heading of [
      'What it reads',
      'What it shows',
      'What it saves, and where',
      'What it never does',
    ]) {
      expect(screen.getByRole('heading', { name: heading, hidden: true })).toBeTruthy();
    }
    const text = document.body.textContent;
    for (const said of ['order number', 'Your first name', 'customer ID', 'on this device']) {
      expect(text).toContain(said);
    }
    for (const said of [
      'Checkout and order pages: totals, credits used, delivery rewards, order number',
      'Other product pages only if you turn that on',
      'Never saved: titles and sellers of what you buy, addresses',
      'You can turn each kind off',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toContain('Nothing leaves your browser unless you turn on sync');
    expect(text).toContain('Not affiliated with Amazon');
  });

  it('what is read and where it is kept stands above the button in two lines, all of it one click away', () => {
    drawWelcome({ kind: 'asking' });
    const button = screen.getByRole('button', { name: 'Agree and continue' });
    for (const words of [/^Reads balances, expiration dates/, /^Saves them on this device only/]) {
      const line = screen.getByText(words);
      expect(line.compareDocumentPosition(button)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
      expect(line.closest('details')).toBeNull();
    }
    const list = screen.getByText('Full list').closest('details');
    expect(list?.open).toBe(false);
    expect(list?.textContent).toContain(
      'Opens your credit pages only when you click Check my pages or Update all',
    );
  });

  it('a button comes after at most 120 words', () => {
    drawWelcome({ kind: 'asking' });
    const main = document.querySelector('.welcome-main')?.cloneNode(true) as HTMLElement;
    for (const folded of main.querySelectorAll('details > :not(summary)')) folded.remove();
    const [before = ''] = main.innerHTML.split('<button');
    main.innerHTML = before;
    const words = main.innerHTML.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]\S*/gu) ?? [];
    expect(words.length).toBeGreaterThan(50);
    expect(words.length).toBeLessThanOrEqual(120);
  });

  it('an example stands beside it, marked as one, with nothing to press', () => {
    drawWelcome({ kind: 'asking' });
    const example = document.querySelector('.example');
    expect(example?.textContent).toMatch(/^Example/);
    expect(example?.getAttribute('aria-hidden')).toBe('true');
    expect(example?.querySelector('a, button, input')).toBeNull();
  });

  it('where language and clock disagree nothing is ticked', () => {
    drawWelcome({ kind: 'asking' }, ['amazon.com'], {});
    expect(document.querySelectorAll('input:checked')).toHaveLength(0);
  });

  it('the marketplace at home alone is ticked, and every other one can be found by country', () => {
    drawWelcome({ kind: 'asking' });
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { hidden: true });
    expect(boxes).toHaveLength(EVERY_MARKETPLACE.length);
    expect(boxes.filter(({ checked }) => checked)).toEqual([box('United States amazon.com')]);
    const countries = [...document.querySelectorAll('details .marketplaces .shop-name')].map(
      ({ textContent }) => textContent,
    );
    expect(countries[0]).toBe('Australia amazon.com.au');
    expect(countries).toEqual(countries.toSorted());
  });

  it('all are shown at once when none is likely, and none is ticked', () => {
    drawWelcome({ kind: 'asking' }, [], {});
    expect(document.querySelector('.marketplace-choice details')).toBeNull();
    expect(document.querySelectorAll('input:checked')).toHaveLength(0);
  });

  it('agreeing allows exactly what is ticked, within the click', () => {
    const { onAllow } = drawWelcome({ kind: 'asking' });
    fireEvent.click(box('United Kingdom amazon.co.uk'));
    fireEvent.click(box('United States amazon.com'));
    fireEvent.click(screen.getByRole('button', { name: 'Agree and continue' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(['amazon.co.uk']);
  });

  it('declining is as easy, and says that nothing is read', () => {
    const { onAllow, onDecline } = drawWelcome({ kind: 'asking' });
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(onDecline).toHaveBeenCalledOnce();
    expect(onAllow).not.toHaveBeenCalled();
  });

  it.each([
    ['declined', /does nothing for now/],
    ['not-granted', /can’t read that site/],
    ['none-chosen', 'Choose at least one site.'],
  ] as const)('%s is said, and spoken', (outcome, words) => {
    drawWelcome({ kind: 'asking', outcome });
    expect(within(screen.getByRole('status')).getByText(words)).toBeTruthy();
  });
});

describe('where an earlier version was accepted', () => {
  const NEW = 'Unspent looks at the page’s visible text inside the extension';

  it('what is new stands first, with one button that agrees to it', () => {
    const { onAccept, onAllow } = drawWelcome({ kind: 'changed', since: 1 });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What Unspent reads has changed');
    const news = screen.getByRole('heading', { name: 'What’s new' }).parentElement;
    expect(news?.textContent).toContain(NEW);
    fireEvent.click(screen.getByRole('button'));
    expect(onAccept).toHaveBeenCalledOnce();
    expect(onAllow).not.toHaveBeenCalled();
  });

  it('all of it can be read below', () => {
    drawWelcome({ kind: 'changed', since: 1 });
    expect(screen.getByRole('heading', { name: 'What it reads' })).toBeTruthy();
    expect(screen.getAllByText(NEW, { exact: false })).toHaveLength(2);
    expect(screen.getAllByText(/^Opens your credit pages only when you click/)).toHaveLength(2);
  });
});

describe('once accepted', () => {
  it('the pages of the allowed sites can be checked on the same page, and more sites be allowed', () => {
    const checking = checkingOf({});
    const { onAllow } = drawWelcome({ kind: 'accepted', granted: ['amazon.de'] }, [], { checking });
    expect(screen.getByRole('heading', { level: 1, name: 'You’re set. One last step' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Check my pages' }));
    expect(checking.begin).toHaveBeenCalledExactlyOnceWith('all');
    expect(screen.queryByRole('checkbox', { name: 'Germany amazon.de', hidden: true })).toBeNull();
    fireEvent.click(screen.getByText('Add a site', { selector: 'summary' }));
    fireEvent.click(box('France amazon.fr'));
    fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(['amazon.fr']);
  });

  it.each([
    [false, 1],
    [true, 0],
    [undefined, 0],
  ])('how to pin the button is said where the browser says that it is not (%s)', (isOnToolbar, times) => {
    drawWelcome({ kind: 'accepted', granted: ['amazon.de'] }, [], {
      ...(isOnToolbar !== undefined && { isOnToolbar }),
    });
    expect(screen.queryAllByText(/pin Unspent/)).toHaveLength(times);
  });

  it('and nothing allowed, choosing is what there is to do', () => {
    drawWelcome({ kind: 'accepted', granted: [] });
    expect(screen.getByText(/no site is allowed yet/)).toBeTruthy();
    expect(screen.getAllByRole('checkbox')).toHaveLength(EVERY_MARKETPLACE.length);
  });

  it('and everything allowed, there is nothing to add', () => {
    drawWelcome({ kind: 'accepted', granted: EVERY_MARKETPLACE.map(({ id }) => id) });
    expect(screen.queryByText('Add a site')).toBeNull();
  });

  it('what is read and kept stays readable', () => {
    drawWelcome({ kind: 'accepted', granted: ['amazon.de'] });
    fireEvent.click(screen.getByText('Full list'));
    expect(screen.getByRole('heading', { name: 'What it reads' })).toBeTruthy();
  });
});

it('a private window is explained, and nothing can be agreed to there', () => {
  drawWelcome({ kind: 'failed', code: 'private' });
  expect(screen.getByText(/^Unspent is off in private windows\./)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
