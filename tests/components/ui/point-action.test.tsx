// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { NoticeNote } from '../../../components/popup/NoticeNote.tsx';
import { PointedPlaces } from '../../../components/settings/PointedPlaces.tsx';
import { PointContext } from '../../../components/ui/pointing.ts';
import type { Notice } from '../../../core/overview/overview.ts';
import type { PageKind } from '../../../core/pages/reading.ts';
import { draw } from '../../support/render.tsx';
import { AT, daysAgo } from '../../support/ui.ts';

const BUTTON = { name: 'Show Unspent the amount' };

function drawNotice(page: PageKind, point = vi.fn(async (): Promise<string | undefined> => undefined)) {
  const notice: Notice = {
    kind: 'unrecognised',
    page,
    marketplace: 'amazon.com',
    at: daysAgo(1),
    url: 'https://www.amazon.com/gc/balance',
    missing: [],
    visits: 2,
  };
  draw(
    <PointContext.Provider value={point}>
      <NoticeNote
        notice={notice}
        at={AT}
        settingsUrl="/options.html"
        welcomeUrl="/welcome.html"
        ledgerUrl="/ledger.html"
      />
    </PointContext.Provider>,
  );
  return point;
}

describe('pointing', () => {
  it.each(['gift-card-balance', 'rewards'] as const)('can begin at a note about the %s page', (page) => {
    const point = drawNotice(page);
    fireEvent.click(screen.getByRole('button', BUTTON));
    expect(point).toHaveBeenCalledExactlyOnceWith(page, 'amazon.com');
  });

  it('cannot begin for a page that has no such figure', () => {
    drawNotice('checkout');
    expect(screen.queryByRole('button', BUTTON)).toBeNull();
  });

  it('says in words why it could not begin', async () => {
    drawNotice(
      'rewards',
      vi.fn(async () => 'not-open'),
    );
    fireEvent.click(screen.getByRole('button', BUTTON));
    expect(await screen.findByText(/isn’t open in any tab/)).toBeTruthy();
  });
});

describe('places pointed at', () => {
  const places = [
    { page: 'gift-card-balance', marketplace: 'amazon.com', at: daysAgo(3) },
    { page: 'rewards', marketplace: 'amazon.com', at: daysAgo(0) },
  ] as const;

  it('are listed with their age, and each can be forgotten', () => {
    const onForget = vi.fn();
    draw(<PointedPlaces places={places} at={AT} onForget={onForget} />);
    expect(screen.getByText('Gift card page, amazon.com')).toBeTruthy();
    expect(screen.getByText('Shown 3 days ago')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Forget: Rewards page, amazon.com' }));
    expect(onForget).toHaveBeenCalledExactlyOnceWith(places[1]);
  });

  it('are not spoken of while there are none', () => {
    draw(<PointedPlaces places={[]} at={AT} onForget={vi.fn()} />);
    expect(screen.queryByText('Amounts you showed')).toBeNull();
  });
});
