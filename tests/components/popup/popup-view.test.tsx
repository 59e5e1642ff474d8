// @vitest-environment jsdom

import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PopupView } from '../../../components/popup/PopupView.tsx';
import { type PopupState, popupState } from '../../../components/popup/popup-state.ts';
import { money } from '../../../core/model/money.ts';
import type { KnownEnds } from '../../../core/overview/overview.ts';
import type { TipView } from '../../../core/protocol/tip-view.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { draw } from '../../support/render.tsx';
import {
  account,
  daysAgo,
  ending,
  holding,
  languageOf,
  overview,
  promise,
  usualOverview,
} from '../../support/ui.ts';

const GIFT_CARD_URL = 'https://www.amazon.com/gc/balance';
const REWARDS_URL = 'https://www.amazon.com/norushcredits';

function drawPopup(state: PopupState, language = languageOf('en', 'en-US'), tips: readonly TipView[] = []) {
  const onRetry = vi.fn();
  const onStartAnew = vi.fn(async (): Promise<string | undefined> => undefined);
  const onDismissTip = vi.fn();
  const onGoToTip = vi.fn();
  draw(
    <PopupView
      state={state}
      tips={tips}
      onDismissTip={onDismissTip}
      onGoToTip={onGoToTip}
      welcomeUrl="/welcome.html"
      settingsUrl="/options.html"
      ledgerUrl="/ledger.html"
      onRetry={onRetry}
      onStartAnew={onStartAnew}
    />,
    language,
  );
  return { onRetry, onDismissTip, onGoToTip, onStartAnew };
}

/** Two people in three marketplaces, with something of every sort. */
function household() {
  const places = [
    ['amazon.com', 'USD', 'Alex'],
    ['amazon.com', 'USD', 'Sam'],
    ['amazon.co.uk', 'GBP', 'Alex'],
    ['amazon.co.uk', 'GBP', 'Sam'],
    ['amazon.de', 'EUR', 'Alex'],
    ['amazon.de', 'EUR', 'Sam'],
  ] as const;
  return overview({
    ending: [ending(4, { accountName: 'Alex' }), ending(9, { accountName: 'Sam' })],
    accounts: places.map(([marketplace, currency, name], index) =>
      account({
        key: accountKey(`account-${index}`),
        marketplace,
        name,
        holdings: [
          holding({ amount: money(1000 + index, currency) }),
          holding({
            programme: 'card-points',
            amount: money(500, currency),
            parts: [
              {
                name: 'Prime Visa 1111',
                points: 500,
                amount: money(500, currency),
                expires: null,
                from: 'page',
                asOf: daysAgo(1),
              },
            ],
          }),
        ],
        nothing: ['promotional', 'trade-in'],
      }),
    ),
  });
}

describe('a household', () => {
  it('has one line for each account with its gift card, and opens to the rest', () => {
    drawPopup(popupState(household()));
    const accounts = [...document.querySelectorAll('details.account')];
    expect(accounts.map((details) => details.querySelector('summary')?.textContent)).toEqual([
      'amazon.comAlexGift card balance$10.00',
      'amazon.comSamGift card balance$10.01',
      'amazon.co.ukAlexGift card balance£10.02',
      'amazon.co.ukSamGift card balance£10.03',
      'amazon.deAlexGift card balance€10.04',
      'amazon.deSamGift card balance€10.05',
    ]);
    expect(accounts[0]?.hasAttribute('open')).toBe(false);
    expect(accounts[0]?.textContent).toContain('Prime Visa 1111500 points$5.00');
    expect(accounts[0]?.textContent).toContain('2 more with a zero balance');
  });

  it('of one account shows it open', () => {
    drawPopup(popupState(usualOverview()));
    const [only, ...others] = document.querySelectorAll('details.account');
    expect(only?.hasAttribute('open')).toBe(true);
    expect(others).toEqual([]);
  });
});

describe('what no page shows', () => {
  it('says that it was entered, and leads to where that was', () => {
    const own = ending(4, { programme: 'promotional', type: 'Photo credit', from: 'hand' });
    const { url: _, ...unseen } = own;
    const { url: _page, ...entered } = holding({ programme: 'promotional' });
    drawPopup(popupState(overview({ ending: [unseen], accounts: [account({ holdings: [entered] })] })));
    const next = screen.getByRole('region', { name: 'Expires first' });
    expect(next.textContent).toContain('Added 2 days ago');
    expect(within(next).getByRole('link', { name: 'Show in Unspent' }).getAttribute('href')).toBe(
      '/ledger.html',
    );
    const links = screen.getAllByRole('link', { name: 'Show in Unspent' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/ledger.html', '/ledger.html']);
  });

  it('counts receipts without saying what they pay', () => {
    const month = {
      account: accountKey('account-1'),
      marketplace: 'amazon.com',
      month: '2026-11',
      receipts: 7,
      of: 10,
      daysLeft: 8,
    } as const;
    drawPopup(popupState(overview({ panel: [month] })));
    const row = screen.getByRole('link', { name: /Receipts this month/ });
    expect(row.textContent).toBe('Receipts this month7 of 10Month ends in 8 days');
    expect(row.getAttribute('href')).toBe('/ledger.html#panel');
  });
});

describe('a page that did not say whose it is', () => {
  it('is asked about, with the way to answer', () => {
    const question = {
      key: accountKey('unknown'),
      marketplace: 'amazon.com',
      page: 'rewards',
      at: daysAgo(0),
      candidates: [],
    } as const;
    drawPopup(popupState(overview({ asked: [question] })));
    expect(screen.getByText('Whose page is this?')).toBeTruthy();
    expect(screen.getByText('Rewards page, amazon.com')).toBeTruthy();
    expect(screen.getByText(/the page didn’t show a name\.$/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Choose' }).getAttribute('href')).toBe('/ledger.html#accounts');
  });
});

describe('what ends next', () => {
  it('stands first, with its amount, its end, what it is for and where Amazon shows it', () => {
    drawPopup(popupState(usualOverview()));
    const next = screen.getByRole('region', { name: 'Expires first' });
    expect(next.textContent).toContain('$3.00');
    expect(next.textContent).toContain('in 4 days · Thu, Nov 26');
    expect(next.textContent).toContain('Digital content and services');
    expect(next.textContent).toContain('No-Rush rewards');
    expect(next.textContent).toContain('Updated 2 days ago');
    const link = within(next).getByRole('link', { name: 'Open on amazon.com' });
    expect(link.getAttribute('href')).toBe(REWARDS_URL);
    expect(document.activeElement).toBe(next);
  });

  it.each([
    [0, 'now', 'today · Sun, Nov 22'],
    [1, 'now', 'tomorrow · Mon, Nov 23'],
    [14, 'soon', 'in 14 days · Sun, Dec 6'],
    [40, 'later', 'in 40 days · Jan 1'],
  ])('%i days before its end is %s, in words and by a shape', (daysLeft, urgency, words) => {
    drawPopup(popupState(overview({ ending: [ending(daysLeft)], accounts: [account()] })));
    const next = screen.getByRole('region', { name: 'Expires first' });
    expect(next.classList).toContain(urgency);
    expect(next.textContent).toContain(words);
    expect(next.querySelector('.urgency-mark')?.childElementCount).toBeGreaterThan(0);
  });

  it('says so when nothing has an end date', () => {
    drawPopup(popupState(overview({ accounts: [account()] })));
    expect(screen.getByRole('heading', { name: 'No expiring credits found yet' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Expires first' })).toBeNull();
    expect(screen.getAllByText('$58.12')).toHaveLength(2);
  });

  it.each<[Partial<KnownEnds>, string, string]>([
    [{ isAll: true, checked: 2 }, 'Nothing expires', 'Checked: 2 pages.'],
    [
      { unchecked: [{ page: 'rewards', marketplace: 'amazon.com' }] },
      'No expiring credits found yet',
      'Not checked yet: Rewards page',
    ],
    [{ undated: 2 }, 'No expiring credits found yet', '2 credits show no expiration date.'],
  ])('says that nothing expires only where that is known (%j)', (known, title, text) => {
    const nothing = overview({ accounts: [account()] });
    drawPopup(popupState({ ...nothing, known: { ...nothing.known, ...known } }));
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getByText(text)).toBeTruthy();
  });

  it('keeps names that pages printed apart from the direction of the text around them', () => {
    const hostile = '<b>\u05d0\u05d1</b> & "x"';
    drawPopup(popupState(overview({ ending: [ending(4, { type: hostile })], accounts: [account()] })));
    expect(screen.getByText(hostile).tagName).toBe('BDI');
  });
});

describe('what ends after it', () => {
  const list = () => document.querySelector<HTMLElement>('section[aria-labelledby="ending-due"]');
  const rows = () => [...document.querySelectorAll('.ending-row > summary')].map((row) => row.textContent);

  it('is under what is due in all, each in one line that opens to its link', () => {
    const old = ending(12, { amount: money(150, 'USD'), asOf: daysAgo(20) });
    drawPopup(popupState(overview({ ending: [ending(4), old, ending(40)], accounts: [account()] })));
    expect(within(list() as HTMLElement).getByRole('heading').textContent).toBe(
      'Expiring by Sun, Dec 6: 2 credits',
    );
    expect(list()?.querySelector('.due-sums')?.textContent).toBe(' $4.50');
    expect(rows()).toEqual([
      'Fri, Dec 4Digital content and services$1.50Updated 20 days ago',
      'Jan 1Digital content and services$3.00',
    ]);
    const rest = document.querySelector<HTMLElement>('.ending-rest');
    expect(rest?.textContent).toContain('in 12 days · Fri, Dec 4');
    const links = [...(rest?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/ledger.html#earn-no-rush', REWARDS_URL]);
  });

  it('is one row for one type and day, which opens to each', () => {
    const same = [1, 2, 3].map((n) => ending(6, { lot: lotId(`lot-${n}`), amount: money(100 * n, 'USD') }));
    drawPopup(popupState(overview({ ending: [ending(4), ...same], accounts: [account()] })));
    expect(rows()).toEqual(['Sat, Nov 28Digital content and services$6.003 credits']);
    const each = [...document.querySelectorAll('.ending-each .amount')].map((amount) => amount.textContent);
    expect(each).toEqual(['$1.00', '$2.00', '$3.00']);
  });

  it('is never a row or a sum over accounts, currencies or what its owner added', () => {
    const others = [
      ending(6, { accountName: 'Alex' }),
      ending(6, { lot: lotId('sam'), account: accountKey('account-2'), accountName: 'Sam' }),
      ending(6, { lot: lotId('own'), own: 'own-1', from: 'hand', accountName: 'Alex' }),
      ending(6, { lot: lotId('euro'), amount: money(700, 'EUR'), accountName: 'Alex' }),
    ];
    drawPopup(popupState(overview({ ending: [ending(4, { accountName: 'Alex' }), ...others] })));
    expect(rows()).toHaveLength(3);
    expect(screen.getByText('1 more by Sat, Nov 28')).toBeTruthy();
    expect(list()?.querySelector('.due-sums')?.textContent).toBe('Alex $9.00Sam $3.00Alex €7.00');
  });

  it.each<[Partial<KnownEnds>, string]>([
    [{ isAll: true, checked: 2 }, 'Expiring by Sun, Dec 6: nothing'],
    [
      { unchecked: [{ page: 'rewards', marketplace: 'amazon.com' }] },
      'Expiring by Sun, Dec 6: nothing found, 1 page not checked',
    ],
    [{ undated: 1 }, 'Expiring by Sun, Dec 6: nothing found'],
  ])('says what is known where nothing is due (%j)', (known, words) => {
    const later = overview({ ending: [ending(40)], accounts: [account()] });
    drawPopup(popupState({ ...later, known: { ...later.known, ...known } }));
    expect(within(list() as HTMLElement).getByRole('heading').textContent).toBe(words);
  });

  it('is a short list; the rest is one link to all of them', () => {
    const credits = Array.from({ length: 50 }, (_, index) => ending(index, { lot: lotId(`lot-${index}`) }));
    drawPopup(popupState(overview({ ending: credits, accounts: [account()] })));
    expect(rows()).toHaveLength(3);
    const more = screen.getByRole('link', { name: '46 more by Jan 10' });
    expect(more.getAttribute('href')).toBe('/ledger.html#listed');
  });

  it('names the marketplace and the account only where they are not the first one’s', () => {
    const japan = account({ key: accountKey('account-2'), marketplace: 'amazon.co.jp', name: 'Sam' });
    const credits = [
      ending(4, { accountName: 'Alex' }),
      ending(9, { accountName: 'Alex' }),
      ending(12, { account: japan.key, marketplace: 'amazon.co.jp', accountName: 'Sam' }),
    ];
    drawPopup(popupState(overview({ ending: credits, accounts: [account(), japan] })));
    expect(rows()).toEqual([
      'Tue, Dec 1Digital content and services$3.00',
      'Fri, Dec 4Digital content and services$3.00amazon.co.jpSam',
    ]);
  });
});

describe('balances', () => {
  it('have their age and a link that opens the page', () => {
    drawPopup(popupState(usualOverview()));
    const balances = screen.getByRole('region', { name: 'Balances' });
    expect(balances.textContent).toContain('amazon.com');
    expect(balances.textContent).toContain('Updated 2 days ago');
    const again = within(balances).getByRole('link', { name: 'Update: Gift card balance, amazon.com' });
    expect(again.getAttribute('href')).toBe(GIFT_CARD_URL);
    expect(again.textContent).toBe('');
  });

  it('show a plain age and a visible link once they are old', () => {
    const old = account({ holdings: [holding({ asOf: daysAgo(9) })] });
    drawPopup(popupState(overview({ accounts: [old] })));
    expect(screen.getByText('Updated 9 days ago').classList).toContain('old');
    expect(screen.getByText('Update')).toBeTruthy();
  });

  it('say which part has no end shown, what is held, and that the last reading failed', () => {
    const parts = holding({
      endNotShown: money(200, 'USD'),
      hold: money(500, 'USD'),
      failedAt: daysAgo(1),
    });
    drawPopup(popupState(overview({ accounts: [account({ holdings: [parts] })] })));
    expect(screen.getByText('No expiration date shown').nextElementSibling?.textContent).toBe('$2.00');
    expect(screen.getByText('May be on hold for a pending order').nextElementSibling?.textContent).toBe(
      '$5.00',
    );
    expect(
      screen.getByText(/^Couldn’t update\. Tried: 1 day ago\. This is the last good amount\.$/),
    ).toBeTruthy();
  });
});

describe('rewards to come', () => {
  it('stand with their account, after its balances, and are in no sum', () => {
    drawPopup(popupState({ ...usualOverview(), promises: [promise(4)] }));
    const details = document.querySelector<HTMLElement>('details.account');
    expect(within(details as HTMLElement).getByRole('region', { name: 'On the way' })).toBeTruthy();
    expect(details?.querySelector('summary')?.textContent).not.toContain('$1.50');
  });

  it('are absent without any', () => {
    drawPopup(popupState(usualOverview()));
    expect(screen.queryByRole('region', { name: 'On the way' })).toBeNull();
  });

  it('are shown for an account of which nothing else is known', () => {
    drawPopup(popupState(overview({ promises: [promise(4)], accounts: [account({ holdings: [] })] })));
    expect(screen.getByRole('region', { name: 'On the way' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Balances' })).toBeNull();
  });
});

describe('instead of credits', () => {
  it('the first-run page is offered before it has been accepted', () => {
    drawPopup({ kind: 'first-run' });
    expect(screen.getByRole('link', { name: 'Get started' }).getAttribute('href')).toBe('/welcome.html');
  });

  it('choosing marketplaces is offered when there is none', () => {
    drawPopup({ kind: 'no-shop' });
    expect(screen.getByRole('link', { name: 'Choose sites' }).getAttribute('href')).toBe('/welcome.html');
  });

  it('the pages to open are offered when none has been read, and notes are shown too', () => {
    const notice = {
      kind: 'signed-out',
      page: 'rewards',
      marketplace: 'amazon.com',
      at: daysAgo(1),
      url: REWARDS_URL,
    } as const;
    drawPopup(popupState(overview({ notices: [notice] })));
    expect(screen.getByRole('heading', { name: 'No credits yet' })).toBeTruthy();
    expect(screen.getByText('Sign in at amazon.com to update.')).toBeTruthy();
  });

  it.each([
    ['private', /^Unspent is off in private windows\..*Open a normal window/],
    ['failed', /^Couldn’t open or change your data\..*Restart the browser/],
    ['full', /^This device is full.*Free up space/],
    ['unavailable', /won’t let Unspent save data.*turn off/],
    ['blocked', /still using the old version.*Close it/],
    ['newer-version', /saved by a newer version.*Update Unspent/],
    ['no-answer', /didn’t respond/],
    ['gone', /^Unspent was updated\. Close this page/],
    ['not-accepted', /until you agree/],
    ['bad-request', /Code: bad-request$/],
  ])('a failure %s is explained, and can be tried again', (code, words) => {
    const { onRetry } = drawPopup({ kind: 'failed', code });
    expect(screen.getByText(words)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('credits of a database that cannot be opened are shown with their age, and why', () => {
    drawPopup(popupState({ ...usualOverview(), unopened: { why: 'full', at: daysAgo(2) } }));
    expect(screen.getByRole('heading', { name: 'What Unspent knew 2 days ago' })).toBeTruthy();
    expect(screen.getByText(/^This device is full/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Expires first' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Save what is shown' }).getAttribute('href')).toBe(
      '/ledger.html#data',
    );
    expect(screen.queryByRole('button', { name: 'Start with a new database' })).toBeNull();
  });

  it('where nothing else helps a new database can be begun, after a question', async () => {
    const { onStartAnew } = drawPopup(
      popupState({ ...usualOverview(), unopened: { why: 'damaged', at: daysAgo(2) } }),
    );
    // jsdom draws dialogs but has no way to open them.
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
    onStartAnew.mockResolvedValueOnce('unavailable');
    fireEvent.click(screen.getByRole('button', { name: 'Start with a new database' }));
    const question = screen.getByRole('dialog', { hidden: true });
    expect(question.textContent).toContain('Old files stay until deleted');
    expect(onStartAnew).not.toHaveBeenCalled();
    fireEvent.click(within(question).getByText('Start with a new database'));
    expect(onStartAnew).toHaveBeenCalledOnce();
    expect(await screen.findByText(/won’t let Unspent save data/)).toBeTruthy();
  });

  it('waiting is said in words', () => {
    drawPopup({ kind: 'loading' });
    expect(screen.getByText(/^Loading…$/)).toBeTruthy();
  });
});

it('every state leads to the settings', () => {
  drawPopup({ kind: 'loading' });
  expect(screen.getByRole('link', { name: 'Settings' }).getAttribute('href')).toBe('/options.html');
});

it('speaks German, with German amounts and days', () => {
  drawPopup(popupState(usualOverview()), languageOf('de'));
  const next = screen.getByRole('region', { name: 'Verfällt zuerst' });
  expect(next.textContent).toContain('3,00\u00a0$');
  expect(next.textContent).toContain('in 4 Tagen · Do., 26. Nov.');
  expect(next.textContent).toContain('Aktualisiert: vor 2 Tagen');
});

describe('the tips of the page in front', () => {
  const tip: TipView = {
    id: '0'.repeat(32),
    kind: 'delivery-offer',
    urgency: 'now',
    atStake: '$1.50',
    sentence: 'A slower delivery brings a reward.',
    why: ['$1.50 offered'],
    source: 'Source: your records.',
    confidence: 'Seen on this page.',
  };

  it.each(['empty', 'ready'] as const)('stand above the list when the popup is %s', (kind) => {
    drawPopup({ kind, overview: usualOverview() }, undefined, [tip]);
    const section = screen.getByRole('region', { name: 'Tip for this page' });
    expect(section.parentElement?.className).toBe('popup-body');
    expect(screen.getByText('A slower delivery brings a reward.')).toBeTruthy();
  });

  it('lead to the panel on the page, where it has one', () => {
    drawPopup({ kind: 'ready', overview: usualOverview() }, undefined, [tip]);
    expect(screen.queryByRole('button', { name: 'Go to the tip' })).toBeNull();
    const onPage = { ...tip, short: 'Slower delivery earns $1.50' };
    const { onGoToTip } = drawPopup({ kind: 'ready', overview: usualOverview() }, undefined, [onPage]);
    fireEvent.click(screen.getByRole('button', { name: 'Go to the tip' }));
    expect(onGoToTip).toHaveBeenCalledOnce();
  });

  it('are put away for the order or for good', () => {
    const { onDismissTip } = drawPopup({ kind: 'ready', overview: usualOverview() }, undefined, [tip]);
    fireEvent.click(screen.getByRole('button', { name: 'Hide for this order' }));
    fireEvent.click(screen.getByRole('button', { name: 'Don’t show tips like this' }));
    expect(onDismissTip.mock.calls).toEqual([
      [tip, 'order'],
      [tip, 'kind'],
    ]);
  });
});
