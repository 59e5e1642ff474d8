// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { SetupState } from '../../../components/welcome/setup-state.ts';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { EVERY_MARKETPLACE, type MarketplaceId } from '../../../core/model/marketplaces.ts';
import { draw } from '../../support/render.tsx';

function drawWelcome(state: SetupState, likely: readonly MarketplaceId[] = ['amazon.com', 'amazon.co.uk']) {
  const onAllow = vi.fn();
  const onAccept = vi.fn();
  const onDecline = vi.fn();
  const granted = state.kind === 'accepted' ? state.granted : [];
  draw(
    <WelcomeView
      state={state}
      likely={likely}
      pages={granted.map((marketplace) => ({
        marketplace,
        giftCardUrl: `https://www.${marketplace}/gc/balance`,
      }))}
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
      expect(screen.getByRole('heading', { name: heading })).toBeTruthy();
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

  it('the likeliest marketplace alone is ticked, and every other one can be found by country', () => {
    drawWelcome({ kind: 'asking' });
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { hidden: true });
    expect(boxes).toHaveLength(EVERY_MARKETPLACE.length);
    expect(boxes.filter(({ checked }) => checked)).toEqual([box('United States amazon.com')]);
    const countries = [...document.querySelectorAll('details .shop-name')].map(
      ({ textContent }) => textContent,
    );
    expect(countries[0]).toBe('Australia amazon.com.au');
    expect(countries).toEqual(countries.toSorted());
  });

  it('all are shown at once when none is likely, and none is ticked', () => {
    drawWelcome({ kind: 'asking' }, []);
    expect(document.querySelector('details')).toBeNull();
    expect(document.querySelectorAll('input:checked')).toHaveLength(0);
  });

  it('agreeing allows exactly what is ticked, within the click', () => {
    const { onAllow } = drawWelcome({ kind: 'asking' });
    fireEvent.click(box('United Kingdom amazon.co.uk'));
    fireEvent.click(box('United States amazon.com'));
    fireEvent.click(screen.getByRole('button', { name: 'Agree and allow' }));
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
  });
});

describe('once accepted', () => {
  it('the pages of the allowed marketplaces are offered, and more can be allowed', () => {
    const { onAllow } = drawWelcome({ kind: 'accepted', granted: ['amazon.de'] });
    expect(screen.getByRole('heading', { level: 1, name: 'You’re set. One last step' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open your gift card page' }).getAttribute('href')).toBe(
      'https://www.amazon.de/gc/balance',
    );
    expect(screen.queryByRole('link', { name: 'Open your rewards page' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Germany amazon.de', hidden: true })).toBeNull();
    fireEvent.click(screen.getByText('Add a site', { selector: 'summary' }));
    fireEvent.click(box('France amazon.fr'));
    fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(['amazon.fr']);
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
    expect(screen.getByRole('heading', { name: 'What it reads' })).toBeTruthy();
  });
});

it('a private window is explained, and nothing can be agreed to there', () => {
  drawWelcome({ kind: 'failed', code: 'private' });
  expect(screen.getByText(/^Unspent is off in private windows\./)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
