// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { WaysToEarn } from '../../../components/ledger/WaysToEarn.tsx';
import type { MarketplaceId } from '../../../core/model/marketplaces.ts';
import { PROGRAMMES } from '../../../core/programmes/index.ts';
import { draw } from '../../support/render.tsx';
import { languageOf } from '../../support/ui.ts';

function drawWays(marketplaces: readonly MarketplaceId[], language = languageOf('en', 'en-US')) {
  draw(<WaysToEarn marketplaces={marketplaces} />, language);
  /** All that is told about one programme. */
  return (name: string) => {
    const found = screen.getByText(name, { selector: 'summary' }).closest('details');
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
}

describe('ways to earn', () => {
  it('tell of every programme, folded away', () => {
    drawWays(['amazon.com']);
    const summaries = screen.getAllByText(/./, { selector: 'summary' });
    expect(summaries).toHaveLength(9);
    for (const summary of summaries) expect(summary.closest('details')?.open).toBe(false);
  });

  it('give figures as the language writes them, with who says so and when that was looked at', () => {
    const noRush = drawWays(['amazon.com'])('No-Rush rewards');
    expect(noRush.textContent).toContain('$1.00');
    expect(noRush.textContent).toContain('The Money Ninja');
    expect(noRush.textContent).toContain('as of Nov 22, 2026');
  });

  it('say which pages were compared with a real one, and which were not', () => {
    const giftCard = drawWays(['amazon.com'])('Gift card balance');
    const ways = within(giftCard)
      .getAllByRole('listitem', { hidden: true })
      .map(({ textContent }) => textContent);
    expect(ways).toContainEqual(
      expect.stringMatching(/^Gift card page Compared with a real page of \w+ 20\d\d\.$/),
    );
    expect(ways).toContain('Checkout Not yet compared with a real page.');
    expect(ways).toContain('Added manually');
  });

  it('lead to the page only where somebody has seen it', () => {
    const noRush = drawWays(['amazon.com', 'amazon.de'])('No-Rush rewards');
    expect(within(noRush).getByRole('link', { hidden: true }).getAttribute('href')).toBe(
      'https://www.amazon.com/norushcredits',
    );
    fireEvent.change(screen.getByRole('combobox', { name: 'At' }), { target: { value: 'amazon.de' } });
    expect(within(noRush).queryByRole('link', { hidden: true })).toBeNull();
  });

  it('tell what holds at the marketplace: no points of American cards in Germany', () => {
    const points = drawWays(['amazon.com', 'amazon.de'])('Partner points');
    expect(points.textContent).toContain('Chase Ultimate Rewards$8.00$10.00');
    expect(points.textContent).toContain('Citi ThankYou$8.00not known');
    fireEvent.change(screen.getByRole('combobox', { name: 'At' }), { target: { value: 'amazon.de' } });
    expect(within(points).queryByRole('table', { hidden: true })).toBeNull();
  });

  it('say of every programme that it cannot be given away', () => {
    const ofProgramme = drawWays(['amazon.com']);
    const { t } = languageOf('en');
    for (const { name, notTransferable } of Object.values(PROGRAMMES))
      expect(ofProgramme(t(name)).textContent).toContain(t(notTransferable.says));
  });

  it('ask for no marketplace where there is one, and speak German', () => {
    const ofProgramme = drawWays(['amazon.de'], languageOf('de'));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(ofProgramme('Gutscheinguthaben').textContent).toMatch(
      /Mit einer echten Seite verglichen, Stand \p{L}+ 20\d\d\./u,
    );
  });
});
