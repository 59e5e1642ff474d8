// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ListedCredits } from '../../../components/ledger/ListedCredits.tsx';
import { EndsNext } from '../../../components/popup/EndsNext.tsx';
import { NoticeNote } from '../../../components/popup/NoticeNote.tsx';
import { Promises } from '../../../components/ui/Promises.tsx';
import { SayLeft } from '../../../components/ui/SayLeft.tsx';
import { SayingContext } from '../../../components/ui/saying.ts';
import type { EndingCredit } from '../../../core/overview/overview.ts';
import { usd } from '../../support/ledger.ts';
import { draw } from '../../support/render.tsx';
import { AT, ending, endingGroup, languageOf, promise } from '../../support/ui.ts';

const left = vi.fn();
const arrived = vi.fn();
const tomorrow = vi.fn();
const mute = vi.fn();

function drawSaying(part: Parameters<typeof draw>[0], language = languageOf('en', 'en-US')) {
  left.mockClear();
  arrived.mockClear();
  draw(
    <SayingContext.Provider value={{ left, arrived, tomorrow, mute }}>{part}</SayingContext.Provider>,
    language,
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const write = (text: string) => {
  fireEvent.input(screen.getByLabelText(/left\?|übrig\?/), { target: { value: text } });
  fireEvent.submit(screen.getByLabelText(/left\?|übrig\?/));
};

describe('a credit that Amazon lists', () => {
  const credit: EndingCredit = ending(4, { amount: usd(450) });

  it('is said to be used, in the popup as in the ledger', () => {
    for (const part of [
      <EndsNext key="popup" group={endingGroup(credit)} at={AT} ledgerUrl="/ledger.html" />,
      <ListedCredits key="ledger" credits={[credit]} at={AT} />,
    ]) {
      drawSaying(part);
      press('Mark as used: Digital content and services');
      expect(left).toHaveBeenCalledExactlyOnceWith(credit.lot, usd(0));
      document.body.replaceChildren();
    }
  });

  it('is put off until tomorrow or muted, in the popup as in the history', () => {
    for (const part of [
      <EndsNext key="popup" group={endingGroup(credit)} at={AT} ledgerUrl="/ledger.html" />,
      <ListedCredits key="ledger" credits={[credit]} at={AT} />,
    ]) {
      vi.resetAllMocks();
      drawSaying(part);
      fireEvent.click(screen.getByLabelText('Reminders: Digital content and services'));
      press('Remind me tomorrow');
      expect(tomorrow).toHaveBeenCalledExactlyOnceWith(credit.lot);
      press('Mute this one');
      expect(mute).toHaveBeenCalledExactlyOnceWith(credit.lot);
      document.body.replaceChildren();
    }
  });

  it('says that Amazon still lists what was marked as used, in the popup as in the history', () => {
    const words = 'Amazon still lists it, so it counts again.';
    const again: EndingCredit = { ...credit, stillListed: true };
    for (const [one, times] of [
      [credit, 0],
      [again, 2],
    ] as const) {
      drawSaying(<EndsNext group={endingGroup(one)} at={AT} ledgerUrl="/ledger.html" />);
      drawSaying(<ListedCredits credits={[one]} at={AT} />);
      expect(screen.queryAllByText(words)).toHaveLength(times);
      document.body.replaceChildren();
    }
  });

  it('is not put off on its last day', () => {
    drawSaying(<EndsNext group={endingGroup(ending(0))} at={AT} ledgerUrl="/ledger.html" />);
    expect(screen.queryByRole('button', { name: 'Remind me tomorrow' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Mute this one' })).toBeDefined();
  });

  it('has what is left of it, less than there was', () => {
    drawSaying(<SayLeft credit={credit} />);
    for (const text of ['', 'some', '4.50', '5', '-1', '1.2.3']) {
      write(text);
      expect(screen.getByText('Enter less than $4.50.')).toBeDefined();
    }
    expect(left).not.toHaveBeenCalled();
    write('$1.20');
    expect(left).toHaveBeenCalledExactlyOnceWith(credit.lot, usd(120));
    expect(screen.queryByText('Enter less than $4.50.')).toBeNull();
  });

  it('is written as the language writes it', () => {
    drawSaying(<SayLeft credit={credit} />, languageOf('de'));
    write('1,20');
    expect(left).toHaveBeenCalledExactlyOnceWith(credit.lot, usd(120));
  });

  it('is not one that its owner entered: that has its own place', () => {
    drawSaying(<ListedCredits credits={[ending(4, { own: 'a', from: 'hand' })]} at={AT} />);
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a promised reward', () => {
  it('is said to have come where it should have, in the popup as in the ledger', () => {
    const late = promise(30, { state: 'late', id: 'late' });
    drawSaying(<Promises promises={[late, promise(4)]} withLate />);
    expect(screen.getByText('not on your rewards page')).toBeDefined();
    press('It arrived');
    expect(arrived).toHaveBeenCalledExactlyOnceWith('late');
  });

  it('and so from the note about it', () => {
    const { id, marketplace, amount, day, days, url, purchaseId = '' } = promise(30, { state: 'late' });
    const notice = {
      kind: 'late-promise',
      promise: id,
      marketplace,
      amount,
      day,
      days,
      url,
      purchaseId,
    } as const;
    drawSaying(
      <NoticeNote
        notice={notice}
        at={AT}
        settingsUrl="/options.html"
        welcomeUrl="/welcome.html"
        ledgerUrl="/ledger.html"
      />,
    );
    press('It arrived');
    expect(arrived).toHaveBeenCalledExactlyOnceWith(id);
  });

  it('is not asked about as long as it may still come', () => {
    drawSaying(<Promises promises={[promise(4)]} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
