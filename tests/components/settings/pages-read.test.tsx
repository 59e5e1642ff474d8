// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { PagesRead } from '../../../components/settings/PagesRead.tsx';
import type { PageStatus } from '../../../core/overview/page-status.ts';
import { draw } from '../../support/render.tsx';
import { AT, daysAgo } from '../../support/ui.ts';

function show(changes: Partial<PageStatus> = {}) {
  const page: PageStatus = {
    page: 'gift-card-balance',
    marketplace: 'amazon.com',
    visits: 0,
    missing: [],
    url: 'https://www.amazon.com/gc/balance',
    ...changes,
  };
  draw(<PagesRead pages={[page]} at={AT} />);
  return screen.getByRole('listitem');
}

describe('a page in the settings', () => {
  it('says when it was last read, and in words how each value was found', () => {
    const row = show({
      accountName: 'Sam',
      lastRead: daysAgo(2),
      via: { balance: 'id', activity: 'header-words', 'new field': 'price, new way' },
    });
    expect(row.textContent).toContain('Gift card page, amazon.com');
    expect(row.textContent).toContain('Sam');
    expect(row.textContent).toContain('Last updated: 2 days ago');
    const ways = within(row).getByText('Balance').nextElementSibling;
    expect(ways?.textContent).toBe('by its name in the page’s code');
    // A reading of another version may name what has no words here.
    expect(within(row).getByText('Another value').nextElementSibling?.textContent).toBe(
      'in the place of the price and in another way',
    );
    expect(within(row).getByRole('group').hasAttribute('open')).toBe(false);
  });

  it.each([
    ['unrecognised', 'Couldn’t read it: 1 day ago'],
    ['signed-out', 'Asked to sign in: 1 day ago'],
    ['blocked', 'Robot check: 1 day ago'],
  ] as const)('says when it last failed, and how: %s', (outcome, words) => {
    const row = show({ lastFailed: { at: daysAgo(1), outcome }, visits: 3 });
    expect(row.textContent).toContain(words);
    expect(row.textContent).toContain('Never updated');
    expect(row.textContent).toContain('on your last 3 visits');
    expect(within(row).queryByRole('group')).toBeNull();
  });

  it('says that the browser had translated it', () => {
    const row = show({ lastFailed: { at: daysAgo(1), outcome: 'unrecognised', cause: 'translated' } });
    expect(row.textContent).toContain('because it was translated: 1 day ago');
  });

  it('of AWS is named by its site', () => {
    expect(show({ page: 'aws-credits', marketplace: 'aws' }).textContent).toContain(
      'AWS credits page, console.aws.amazon.com',
    );
  });

  it('leads to a sample of it', () => {
    expect(within(show()).getByRole('link').getAttribute('href')).toBe(
      '/sample.html?page=gift-card-balance&marketplace=amazon.com',
    );
  });

  it('is said to be none before any was read', () => {
    draw(<PagesRead pages={[]} at={AT} />);
    expect(screen.getByText('No page was updated yet.')).toBeDefined();
  });
});
