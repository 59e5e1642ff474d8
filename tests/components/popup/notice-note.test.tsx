// @vitest-environment jsdom
import { within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { NoticeNote } from '../../../components/popup/NoticeNote.tsx';
import { money } from '../../../core/model/money.ts';
import type { Notice } from '../../../core/overview/overview.ts';
import { draw } from '../../support/render.tsx';
import { AT, daysAgo, promise } from '../../support/ui.ts';

const PAGE = {
  page: 'gift-card-balance',
  marketplace: 'amazon.co.uk',
  at: daysAgo(1),
  url: 'https://www.amazon.co.uk/gc/balance',
} as const;

function drawNotice(notice: Notice) {
  draw(
    <NoticeNote
      notice={notice}
      at={AT}
      settingsUrl="/options.html"
      welcomeUrl="/welcome.html"
      ledgerUrl="/ledger.html"
    />,
  );
  const note = document.querySelector<HTMLElement>('.note');
  if (!note) throw new Error('no note');
  return note;
}

describe('a note', () => {
  it('about something new on the first-run page says that nothing stopped, and leads there', () => {
    const note = drawNotice({ kind: 'disclosure-changed' });
    expect(note.textContent).toContain('What Unspent reads has changed.');
    expect(note.textContent).toContain('Everything you agreed to before goes on.');
    const link = within(note).getByRole('link', { name: 'See what’s new' });
    expect(link.getAttribute('href')).toBe('/welcome.html');
  });

  it.each(['signed-out', 'blocked'] as const)(
    'about a %s page says where and when, and offers it',
    (kind) => {
      const note = drawNotice({ kind, ...PAGE });
      expect(within(note).getByText('Gift card page, amazon.co.uk')).toBeDefined();
      expect(note.textContent).toContain(': 1 day ago');
      const link = within(note).getByRole('link', { name: 'Open page: Gift card page, amazon.co.uk' });
      expect(link.getAttribute('href')).toBe(PAGE.url);
    },
  );

  it('about a page that was not understood names it, whose it is and the last update, and no field', () => {
    const note = drawNotice({
      kind: 'unrecognised',
      ...PAGE,
      accountName: 'Sam',
      visits: 3,
      missing: ['balance', 'activity'],
      lastRead: daysAgo(3),
    });
    expect(within(note).getByText('Gift card page, amazon.co.uk')).toBeDefined();
    expect(note.textContent).toContain('Unspent can’t read this page. Amazon may have changed it.');
    expect(note.textContent).toContain('Sam');
    expect(note.textContent).toContain('Last updated: 3 days ago');
    expect(note.textContent).not.toMatch(/balance|activity/);
  });

  it('about a page that was reported says when, and how to go on until it is fixed', () => {
    const note = drawNotice({
      kind: 'unrecognised',
      ...PAGE,
      visits: 3,
      missing: [],
      reported: { day: '2026-11-20', days: 2 },
    });
    expect(note.textContent).toMatch(/Report saved .*Nov 20\. Add credits manually until it’s fixed\./);
    const link = within(note).getByRole('link', { name: 'Add a credit' });
    expect(link.getAttribute('href')).toBe('/ledger.html#add');
  });

  it('about a page that is read again says since when', () => {
    const { at: _, ...page } = PAGE;
    const note = drawNotice({ kind: 'read-again', ...page, day: '2026-11-20', days: 2 });
    expect(note.textContent).toMatch(/^Updating again since .*Nov 20/);
    expect(within(note).getByText('Gift card page, amazon.co.uk')).toBeDefined();
    expect(within(note).queryByRole('link', { name: 'Report this page' })).toBeNull();
  });

  it('about a page of which nothing came says who keeps Unspent off, and what to do', () => {
    const note = drawNotice({ kind: 'kept-off', ...PAGE });
    expect(within(note).getByText('Gift card page, amazon.co.uk')).toBeDefined();
    expect(note.textContent).toContain('Unspent heard nothing from this page after you opened it.');
    expect(note.textContent).toContain('keeps Unspent off amazon.co.uk.');
    expect(note.textContent).toContain('allow it on amazon.co.uk.');
    expect(note.textContent).toContain('You opened it: 1 day ago');
    expect(within(note).queryByRole('link', { name: 'Report this page' })).toBeNull();
  });

  it('about a page that does not match what was read says so, and offers to show and to report it', () => {
    const note = drawNotice({ kind: 'unrecognised', ...PAGE, visits: 1, missing: [], cause: 'refused' });
    expect(note.textContent).toContain('doesn’t match your page, so it isn’t counted.');
    expect(note.textContent).not.toContain('updated');
    expect(within(note).getByRole('link', { name: 'Report this page' })).toBeDefined();
  });

  it('about a page that the browser translated says so and how to see the original, and asks for nothing else', () => {
    const note = drawNotice({ kind: 'unrecognised', ...PAGE, visits: 1, missing: [], cause: 'translated' });
    expect(note.textContent).toContain('Your browser translated this page');
    expect(note.textContent).toContain('Show the original, then reload.');
    expect(within(note).queryByRole('link', { name: 'Report this page' })).toBeNull();
  });

  it('says so when such a page has never been read', () => {
    const note = drawNotice({ kind: 'unrecognised', ...PAGE, visits: 2, missing: [] });
    expect(note.textContent).toContain('Never updated');
  });

  it.each([
    [money(3400, 'USD'), /the day, the amount, order total \$34\.00 and purchase 111-5500001-6600001/],
    [undefined, /the day, the amount and purchase 111-5500001-6600001/],
  ])('about a late reward says what to tell Amazon (total: %j)', (total, words) => {
    const { id, marketplace, amount, day, days, purchaseId = '', url } = promise(19);
    const late = { marketplace, amount, day, days, purchaseId, url };
    const note = drawNotice({
      kind: 'late-promise',
      promise: id,
      ...late,
      ...(total && { total }),
    });
    expect(note.textContent).toContain('We haven’t seen your $1.50 reward from Nov 3 at amazon.com.');
    expect(note.textContent).toMatch(words);
    const link = within(note).getByRole('link', { name: 'Open page: Rewards page, amazon.com' });
    expect(link.getAttribute('href')).toBe(late.url);
  });

  it('about a lost permission leads to the settings', () => {
    const note = drawNotice({ kind: 'grant-lost', marketplace: 'amazon.de' });
    expect(note.textContent).toContain('Unspent no longer has access to amazon.de.');
    expect(within(note).getByRole('link').getAttribute('href')).toBe('/options.html');
  });

  it.each([
    [1, '1 saved record was damaged and skipped.'],
    [3, '3 saved records were damaged and skipped.'],
  ])('about %i damaged records counts them', (count, words) => {
    const note = drawNotice({ kind: 'damaged-records', count });
    expect(note.textContent).toContain(words);
    expect(within(note).queryByRole('link')).toBeNull();
  });
});
