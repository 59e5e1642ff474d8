// @vitest-environment jsdom

import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { MailIntake } from '../../../components/mail/MailIntake.tsx';
import type { MailIntakeState } from '../../../components/mail/mail-intake-state.ts';
import { money } from '../../../core/model/money.ts';
import type { EndingCredit } from '../../../core/overview/overview.ts';
import { accountKey } from '../../support/ids.ts';
import {
  foundCredit,
  foundItem,
  mailId,
  mailState,
  notUnderstood,
  puzzlingItem,
} from '../../support/mail-items.ts';
import { draw } from '../../support/render.tsx';
import { ending, languageOf } from '../../support/ui.ts';

function drawIntake(
  changed: Partial<MailIntakeState> = {},
  language = languageOf('en', 'en-US'),
  listed: readonly EndingCredit[] = [],
) {
  const on = {
    onRead: vi.fn().mockResolvedValue(true),
    onCancel: vi.fn(),
    onChoose: vi.fn(),
    onKeep: vi.fn(),
    onKeepAll: vi.fn(),
    onPutAside: vi.fn(),
  };
  const { rerender } = draw(
    <MailIntake state={mailState(changed)} listed={listed} canEnter {...on} />,
    language,
  );
  return { ...on, rerender };
}

function spoken(): (string | null)[] {
  return screen.getAllByRole('status').map(({ textContent }) => textContent);
}

describe('what is to be read', () => {
  it('is pasted text, which goes from the field only once the reading has begun', async () => {
    const { onRead } = drawIntake();
    const field = screen.getByLabelText<HTMLTextAreaElement>('Email text');
    onRead.mockResolvedValueOnce(false);
    fireEvent.input(field, { target: { value: 'You have earned' } });
    fireEvent.click(screen.getByRole('button', { name: 'Find credits' }));
    expect(onRead).toHaveBeenLastCalledWith({ pasted: 'You have earned', shop: null });
    await waitFor(() => expect(field.value).toBe('You have earned'));
    fireEvent.click(screen.getByRole('button', { name: 'Find credits' }));
    await waitFor(() => expect(field.value).toBe(''));
  });

  it('is of the shop that is chosen, where more than one is possible', () => {
    const { onRead } = drawIntake({ shops: ['amazon.com', 'amazon.de'] });
    fireEvent.change(screen.getByLabelText('Amazon site, if the text doesn’t name it'), {
      target: { value: 'amazon.de' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Find credits' }));
    expect(onRead).toHaveBeenLastCalledWith({ pasted: '', shop: 'amazon.de' });
  });

  it('asks for no shop where there is one alone', () => {
    drawIntake();
    expect(screen.queryByLabelText('Amazon site, if the text doesn’t name it')).toBeNull();
  });

  it('is files dropped anywhere on the page, which the browser then does not open', () => {
    const { onRead } = drawIntake();
    const file = new File(['x'], 'a.eml');
    const dropped = fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [file] } });
    expect(dropped).toBe(false);
    expect(onRead).toHaveBeenCalledExactlyOnceWith({ files: [file] });
  });

  it('is not text that is dragged about', () => {
    const { onRead } = drawIntake();
    fireEvent.drop(document.body, { dataTransfer: { types: ['text/plain'], files: [] } });
    expect(onRead).not.toHaveBeenCalled();
  });
});

describe('while it reads', () => {
  const progress = { type: 'progress', file: 'all.mbox', read: 1, unread: 0 } as const;

  it('says how far it is, can be stopped, and takes nothing else', () => {
    const { onCancel, onRead } = drawIntake({
      phase: 'reading',
      progress: { ...progress, bytes: 30_000_000, size: 100_000_000, messages: 1200 },
    });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Mailbox read so far' });
    expect([bar.value, bar.max]).toEqual([30_000_000, 100_000_000]);
    expect(screen.getByText('all.mbox: 30 MB of 100 MB')).toBeTruthy();
    expect(screen.getByText('1,200 emails checked')).toBeTruthy();
    // Spoken by the quarter: each two megabytes would be chatter.
    expect(spoken()).toContain('all.mbox: 25 MB of 100 MB');
    fireEvent.click(screen.getByRole('button', { name: 'Find credits' }));
    expect(onRead).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('a credit found', () => {
  it('is shown with all that the mail says of it, to be kept or not', () => {
    const { onKeep, onPutAside } = drawIntake({ ended: 'done', found: [foundItem()] });
    const result = screen.getByRole('listitem');
    for (const part of [
      'No-Rush rewards',
      '$1.50',
      'You have earned a $1.50 digital reward.',
      'digital reward',
      'Jan 17, in 56 days',
      '111-5500001-6600001',
      'Says it is from Amazon.',
      'reward.eml',
      'The email ties the amount to its expiration date.',
      'A new one at amazon.com',
    ])
      expect(result.textContent).toContain(part);
    expect(spoken()).toContain('1 credit found.');
    fireEvent.click(within(result).getByRole('button', { name: 'Keep $1.50, digital reward' }));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(mailId(1));
    fireEvent.click(within(result).getByRole('button', { name: 'Skip: $1.50, digital reward' }));
    expect(onPutAside).toHaveBeenCalledExactlyOnceWith(mailId(1));
  });

  it('of several accounts asks whose it is', () => {
    const { onChoose } = drawIntake({
      found: [foundItem({ step: { kind: 'no-account' } })],
      accounts: [
        { key: accountKey('a'), marketplace: 'amazon.com', name: 'Alex' },
        { key: accountKey('s'), marketplace: 'amazon.com', name: 'Sam' },
        { key: accountKey('d'), marketplace: 'amazon.de', name: 'Alex' },
      ],
    });
    const choice = screen.getByLabelText('Account');
    expect(within(choice).getAllByRole('option')).toHaveLength(3);
    fireEvent.change(choice, { target: { value: 's' } });
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(mailId(1), 's');
    expect(spoken()).toContain('Choose first whose it is.');
  });

  it('can be kept together with others only when Amazon sent them', () => {
    const others = [
      foundItem({ found: foundCredit({ mailId: mailId(3) }) }),
      foundItem({ found: foundCredit({ mailId: mailId(4), sender: 'forwarded' }) }),
    ];
    const { onKeepAll } = drawIntake({ found: [foundItem(), ...others] });
    fireEvent.click(screen.getByRole('button', { name: 'Keep the 2 that Amazon sent' }));
    expect(onKeepAll).toHaveBeenCalledOnce();
  });

  it('that could not be kept stays, says why, and can be tried again', () => {
    const { onKeep } = drawIntake({ found: [foundItem({ step: { kind: 'failed', code: 'full' } })] });
    expect(screen.getByText(/^Not saved\. /)).toBeTruthy();
    const again = screen.getByRole('button', { name: 'Keep $1.50, digital reward' });
    expect(again.textContent).toBe('Try again');
    fireEvent.click(again);
    expect(onKeep).toHaveBeenCalledOnce();
  });

  it('once decided has no buttons, and the focus stays with what became of it', async () => {
    const { rerender, ...on } = drawIntake({ found: [foundItem()] });
    screen.getByRole('button', { name: 'Keep $1.50, digital reward' }).focus();
    const state = mailState({ found: [foundItem({ step: { kind: 'kept' } })] });
    const { LanguageContext } = await import('../../../components/ui/language.ts');
    rerender(
      <LanguageContext.Provider value={languageOf('en', 'en-US')}>
        <MailIntake state={state} {...on} />
      </LanguageContext.Provider>,
    );
    expect(screen.queryByRole('button', { name: /Keep/ })).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Kept.'));
  });

  it('whose last day is past is folded away and cannot be kept', () => {
    const over = foundItem({ found: foundCredit({ expires: '2026-10-01' }), daysLeft: -52 });
    drawIntake({ ended: 'done', over: [over], moreOver: 2 });
    expect(screen.getByText('3 credits have expired: nothing to keep')).toBeTruthy();
    expect(screen.getByText('Expired on Oct 1')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Keep/ })).toBeNull();
    expect(spoken()).toContain('No credit found.');
  });
});

describe('a mail that is not understood', () => {
  it('says why, shows the sentence, and can be put aside', () => {
    const { onPutAside } = drawIntake({ ended: 'done', puzzling: [puzzlingItem()] });
    expect(screen.getByText('It names no expiration date, or none that is certain.')).toBeTruthy();
    expect(screen.getByText('We have added a $5.00 promotional credit to your account.')).toBeTruthy();
    expect(spoken()).toContain('1 email not understood.');
    fireEvent.click(screen.getByRole('button', { name: /^Skip: We have added/ }));
    expect(onPutAside).toHaveBeenCalledExactlyOnceWith(mailId(2));
  });

  it.each([
    ['en', {}, '#add?marketplace=amazon.com&programme=promotional&amount=%245.00&name=promotional+credit'],
    [
      'de',
      { known: { amount: money(500, 'USD'), expires: '2027-03-03', orderId: '111-5500001-6600001' } },
      '#add?amount=5%2C00%C2%A0%24&end=day&day=2027-03-03&order=111-5500001-6600001',
    ],
    ['en', { known: {} }, '#add'],
  ] as const)(
    'leads to the form by hand with what it says clearly (%s, %j)',
    (language, changed, address) => {
      drawIntake({ puzzling: [puzzlingItem({ mail: notUnderstood(changed) })] }, languageOf(language));
      const name = language === 'de' ? /^Manuell hinzufügen/ : /^Add manually/;
      const link = screen.getByRole('link', { name });
      expect(link.getAttribute('href')).toBe(address);
    },
  );
});

it('a reminder of a credit that is listed says so, and leads to no form', () => {
  const mail = notUnderstood({
    why: 'reminder',
    known: { marketplace: 'amazon.com', amount: money(500, 'USD'), expires: '2027-01-17' },
  });
  const listed = ending(56, { amount: money(500, 'USD'), expires: '2027-01-17', type: 'digital reward' });
  drawIntake({ puzzling: [puzzlingItem({ mail })] }, undefined, [listed]);
  expect(screen.getByText('Already listed as “digital reward”.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Add manually/ })).toBeNull();
});

it('a reminder of another credit leads to the form', () => {
  const mail = notUnderstood({
    why: 'reminder',
    known: { marketplace: 'amazon.com', amount: money(500, 'USD'), expires: '2027-01-18' },
  });
  const listed = ending(56, { amount: money(500, 'USD'), expires: '2027-01-17' });
  drawIntake({ puzzling: [puzzlingItem({ mail })] }, undefined, [listed]);
  expect(screen.getByRole('link', { name: /^Add manually/ })).toBeTruthy();
});

it('mails that were passed over are counted, with the sentence that names a credit', () => {
  const passed = { file: 'all.mbox', mailId: mailId(7), sentence: 'Get a $9 credit when you spend $60.' };
  drawIntake({ ended: 'done', passed: [passed], morePassed: 4 });
  expect(screen.getByText('5 emails name a credit and give none')).toBeTruthy();
  expect(screen.getByText('Get a $9 credit when you spend $60.')).toBeTruthy();
});

it('a minimum is shown, and an end that is not named is not called none', () => {
  const found = foundCredit({
    marketplace: 'amazon.co.uk',
    programme: 'gift-card',
    amount: money(1000, 'GBP'),
    minimum: money(3900, 'GBP'),
    expires: null,
  });
  drawIntake({ found: [foundItem({ found, daysLeft: null })] });
  expect(screen.getByText('Needs an order of').nextElementSibling?.textContent).toContain('39.00');
  expect(screen.getByText('Not named in the email')).toBeTruthy();
});

describe('what is said of a file', () => {
  it.each([
    [{ type: 'refused', file: 'holiday.png', why: 'no-headers' }, /^.?holiday\.png.? isn’t an email\. Save/],
    [{ type: 'refused', file: null, why: 'empty' }, /^The pasted text is empty\./],
    [{ type: 'known', file: 'a.eml', count: 1 }, /a\.eml.?: 1 email already added or skipped\./],
    [{ type: 'twice', file: 'a.mbox', count: 3 }, /a\.mbox.?: 3 emails are already here\./],
    [{ type: 'no-credit', file: 'a.eml' }, /^No credit found in .?a\.eml.?\./],
    [
      { type: 'file-done', file: 'a.mbox', bytes: 1, messages: 2000, read: 3, unread: 1 },
      /a\.mbox.?: 2,000 emails checked, 3 of them perhaps from Amazon\. 1 of those couldn’t be read\./,
    ],
  ] as const)('%j', (note, words) => {
    drawIntake({ notes: [note] });
    expect(screen.getByText(words)).toBeTruthy();
  });
});

it.each([
  [{ ended: 'cancelled' }, /^Stopped\. /],
  [{ ended: 'broken' }, /^Import stopped early\./],
  [{ failure: 'not-accepted' }, /^Nothing was read\. /],
  [{ ended: 'done', moreResults: 12 }, /12 more results aren’t shown/],
] as const)('%j is spoken', (changed, words) => {
  drawIntake(changed);
  expect(spoken()).toContainEqual(expect.stringMatching(words));
});
