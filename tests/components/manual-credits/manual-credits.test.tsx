// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { LedgerView } from '../../../components/ledger/LedgerView.tsx';
import type { LedgerReady } from '../../../components/ledger/ledger-state.ts';
import type { Place } from '../../../components/ledger/place.ts';
import type { ManualCreditRequest } from '../../../components/manual-credits/credit-check.ts';
import type { DraftStart } from '../../../components/manual-credits/credit-draft.ts';
import { drawDialogs } from '../../support/dialogs.ts';
import { usd } from '../../support/ledger.ts';
import { ALEX, LENA, ledgerProps, manualCredit, ready } from '../../support/ledger-page.ts';
import { draw } from '../../support/render.tsx';
import { ending, languageOf, overview } from '../../support/ui.ts';

drawDialogs();

function drawOwn(state: LedgerReady, start?: DraftStart, language = languageOf('en', 'en-US')) {
  const on = {
    onSave: vi.fn(async (_credit: ManualCreditRequest) => true),
    onEnd: vi.fn(),
    onReopen: vi.fn(),
    onDelete: vi.fn(),
  };
  const place: Place = { tab: 'balances', ...(start && { opens: 'credit', start }) };
  draw(<LedgerView {...ledgerProps({ state, place, ...on })} />, language);
  return on;
}

function write(label: string | RegExp, value: string) {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

function pick(label: string, value: string) {
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
}

/** A click gives the focus first, which the event alone does not. */
function press(name: string | RegExp) {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
}

describe('adding a credit', () => {
  it('keeps what was written, closes the form and gives the focus back', async () => {
    const { onSave } = drawOwn(ready());
    press('Add a credit');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Credit type' }));
    write('Amount left (USD)', '5');
    write('Expiration date', '2026-12-01');
    write(/^Name/, 'Courtesy credit');
    write(/^Note/, 'Chat');
    press('Save');
    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      account: { key: ALEX.key },
      marketplace: 'amazon.com',
      programme: 'promotional',
      name: 'Courtesy credit',
      amount: usd(500),
      expires: '2026-12-01',
      note: 'Chat',
      from: 'hand',
    });
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a credit' }));
  });

  it('says beside each field what is wrong, goes to the first, and loses nothing', () => {
    const { onSave } = drawOwn(ready());
    press('Add a credit');
    write('Amount left (USD)', '€5.00');
    write(/^Order number/, '12');
    press('Save');
    const amount = screen.getByLabelText('Amount left (USD)') as HTMLInputElement;
    expect(document.activeElement).toBe(amount);
    expect(amount.value).toBe('€5.00');
    expect(amount.getAttribute('aria-invalid')).toBe('true');
    const described = amount.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(
      'This account uses USD.',
    );
    expect(screen.getByText(/^Choose a date, or pick/)).toBeTruthy();
    expect(screen.getByText(/^Order numbers look like/)).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('stays as it is when it could not be kept', async () => {
    const on = drawOwn(ready());
    on.onSave.mockResolvedValue(false);
    press('Add a credit');
    write('Amount left (USD)', '5');
    fireEvent.click(screen.getByRole('radio', { name: 'Not sure' }));
    press('Save');
    await waitFor(() => expect(on.onSave).toHaveBeenCalled());
    expect((screen.getByLabelText('Amount left (USD)') as HTMLInputElement).value).toBe('5');
    press('Save');
    // The same credit again, and not a second one.
    expect(on.onSave.mock.calls[1]?.[0].id).toBe(on.onSave.mock.calls[0]?.[0].id);
  });

  it('can be for an account that is not known yet', () => {
    const { onSave } = drawOwn(ready({ own: { credits: [], accounts: [], merged: [] } }));
    press('Add a credit');
    expect(screen.queryByRole('combobox', { name: 'Account' })).toBeNull();
    pick('Amazon site', 'amazon.co.uk');
    write('Name (optional)', 'Sam');
    write('Amount left (GBP)', '£2.50');
    fireEvent.click(screen.getByRole('radio', { name: 'Never expires' }));
    press('Save');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      account: { marketplace: 'amazon.co.uk', name: 'Sam' },
      amount: { minor: 250, currency: 'GBP' },
      expires: null,
      endless: true,
    });
  });

  it('goes by the currency of the account that is chosen', () => {
    const { onSave } = drawOwn(ready({ own: { credits: [], accounts: [ALEX, LENA], merged: [] } }));
    press('Add a credit');
    pick('Account', LENA.key);
    write('Amount left (EUR)', '12.50 €');
    fireEvent.click(screen.getByRole('radio', { name: 'Not sure' }));
    press('Save');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      account: { key: LENA.key },
      marketplace: 'amazon.de',
      amount: { minor: 1250, currency: 'EUR' },
    });
  });

  it('of AWS is for an account there, and back at a shop for one of the shop', () => {
    const { onSave } = drawOwn(ready());
    press('Add a credit');
    pick('Credit type', 'aws');
    expect(screen.queryByRole('combobox', { name: 'Amazon site' })).toBeNull();
    write('Amount left (USD)', '200');
    write('Expiration date', '2027-05-01');
    press('Save');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ account: { marketplace: 'aws' }, marketplace: 'aws' });
    pick('Credit type', 'promotional');
    press('Save');
    expect(onSave.mock.calls[1]?.[0]).toMatchObject({
      account: { key: ALEX.key },
      marketplace: 'amazon.com',
    });
  });

  it('of points works out what they are worth, says by which figure, and lets it be changed', () => {
    const { onSave } = drawOwn(ready());
    press('Add a credit');
    pick('Credit type', 'partner-points');
    pick('Points of', 'chase');
    write('Number of points', '12,000');
    const amount = screen.getByLabelText('Amount left (USD)') as HTMLInputElement;
    expect(amount.value).toBe('$96.00');
    expect(
      screen.getByText(/^A point counts \$0\.008\. Typical value\. Source: .*NerdWallet.*, Nov 22, 2026$/),
    ).toBeTruthy();
    write('Number of points', '13,000');
    expect(amount.value).toBe('$104.00');
    write('Amount left (USD)', '100');
    write('Number of points', '14,000');
    expect(amount.value).toBe('100');
    fireEvent.click(screen.getByRole('radio', { name: 'Not sure' }));
    press('Save');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      amount: usd(10_000),
      points: { programme: 'chase', count: 14_000 },
    });
  });

  it('starts from what a link filled in', () => {
    drawOwn(ready(), { programme: 'no-rush', amount: '$3.00', name: 'From an email' });
    expect((screen.getByLabelText('Amount left (USD)') as HTMLInputElement).value).toBe('$3.00');
    expect((screen.getByLabelText(/^Name/) as HTMLInputElement).value).toBe('From an email');
    expect((screen.getByRole('combobox', { name: 'Credit type' }) as HTMLSelectElement).value).toBe(
      'no-rush',
    );
  });

  it('can be given up', () => {
    const { onSave } = drawOwn(ready());
    press('Add a credit');
    write('Amount left (USD)', '5');
    press('Cancel');
    expect(screen.queryByRole('form')).toBeNull();
    expect(onSave).not.toHaveBeenCalled();
    press('Add a credit');
    expect((screen.getByLabelText('Amount left (USD)') as HTMLInputElement).value).toBe('');
  });

  it('keeps what was typed where the dialog was closed by mistake', () => {
    drawOwn(ready());
    press('Add a credit');
    write('Amount left (USD)', '5');
    press('Close');
    expect(screen.queryByRole('dialog')).toBeNull();
    press('Add a credit');
    expect((screen.getByLabelText('Amount left (USD)') as HTMLInputElement).value).toBe('5');
  });

  it('takes amounts as Germans write them', () => {
    const { onSave } = drawOwn(
      ready({ own: { credits: [], accounts: [LENA], merged: [] } }),
      undefined,
      languageOf('de'),
    );
    press('Guthaben hinzufügen');
    write('Restbetrag (EUR)', '1.234,50');
    fireEvent.click(screen.getByRole('radio', { name: 'Weiß nicht' }));
    press('Speichern');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ amount: { minor: 123_450, currency: 'EUR' } });
  });
});

describe('a credit in the list', () => {
  const list = (...credits: ReturnType<typeof manualCredit>[]) =>
    ready({
      own: { credits, accounts: [ALEX], merged: [] },
      overview: overview({ ending: [ending(3, { programme: 'promotional' })] }),
    });

  it('says what is left, until when, whose it is and where it is from', () => {
    drawOwn(list(manualCredit({ note: '<b>Chat</b>', orderId: '111-5500001-6600001' })));
    const row = screen.getByText('Courtesy credit').closest('li');
    for (const words of ['$5.00', 'in 3 days · Wed, Nov 25', 'Promotional credit', 'amazon.com', 'Alex'])
      expect(row?.textContent).toContain(words);
    expect(row?.textContent).toContain('order 111-5500001-6600001');
    expect(row?.textContent).toContain('added on Sun, Nov 22');
    expect(screen.getByText('<b>Chat</b>').tagName).toBe('BDI');
    expect(row?.querySelector('.end-words.soon')).toBeTruthy();
  });

  it.each([
    [{ expires: null, endless: true }, 'Never expires'],
    [{ expires: null }, 'Expiration date not known'],
    [{ covered: true }, 'Now on your Amazon page, counted there'],
    [{ over: true, expires: '2026-11-03' }, 'Date passed: Nov 3'],
    [{ ended: '2026-11-20T18:00:00.000Z' }, 'Used on Fri, Nov 20'],
    [{ past: true }, /^Its date had passed when you added the email/],
    [{ from: 'mail', mailId: 'ab' }, 'added from an email on Sun, Nov 22'],
  ] as const)('%o: %s', (changed, words) => {
    drawOwn(list(manualCredit(changed as Partial<ReturnType<typeof manualCredit>>)));
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('can be changed, and keeps what is not', async () => {
    const { onSave } = drawOwn(list(manualCredit()));
    press('Edit: Courtesy credit');
    expect(screen.getByText(/^Promotional credit, amazon\.com/)).toBeTruthy();
    write('Amount left (USD)', '2.50');
    press('Save');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      id: manualCredit().id,
      amount: usd(250),
      expires: '2026-11-25',
    });
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit: Courtesy credit' })),
    );
  });

  it('is marked as used up with one click, and that can be taken back', () => {
    const open = drawOwn(list(manualCredit()));
    press('Mark as used: Courtesy credit');
    expect(open.onEnd).toHaveBeenCalledExactlyOnceWith(manualCredit().id);
  });

  it('that is used up is folded away, and can count again', () => {
    const { onReopen } = drawOwn(list(manualCredit({ ended: '2026-11-20T18:00:00.000Z', left: usd(0) })));
    expect(screen.getByText('1 past credit')).toBeTruthy();
    fireEvent.click(
      screen.getByRole('button', { name: 'Not used after all: Courtesy credit', hidden: true }),
    );
    expect(onReopen).toHaveBeenCalledExactlyOnceWith(manualCredit().id);
  });

  it('is deleted at once', () => {
    const { onDelete } = drawOwn(list(manualCredit()));
    press('Delete: Courtesy credit');
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(manualCredit().id);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stands before those that expire later, and those that never do', () => {
    const credit = (name: string, expires: `${number}-${number}-${number}` | null) =>
      manualCredit({ id: name, name, expires });
    drawOwn(list(credit('Never', null), credit('Later', '2026-12-09'), credit('Soon', '2026-11-25')));
    const region = screen.getByRole('region', { name: 'Added by you' });
    const names = [...region.querySelectorAll('.row-name')].map(({ textContent }) => textContent);
    expect(names).toEqual(['Soon', 'Later', 'Never']);
  });
});
