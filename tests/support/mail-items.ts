import {
  type FoundItem,
  type MailIntakeState,
  NO_MAILS,
  type PuzzlingItem,
} from '../../components/mail/mail-intake-state.ts';
import type { FoundCredit, NotUnderstood } from '../../core/mail/found-in-mail.ts';
import { money } from '../../core/model/money.ts';

/** A mail's id: 64 digits that begin with these. */
export function mailId(start: string | number): string {
  return String(start).padEnd(64, '0');
}

/** A reward of $1.50 that ends on 17 January 2027; change what the test is about. */
export function foundCredit(changed: Partial<FoundCredit> = {}): FoundCredit {
  return {
    kind: 'found',
    mailId: mailId(1),
    marketplace: 'amazon.com',
    programme: 'no-rush',
    amount: money(150, 'USD'),
    type: 'digital reward',
    expires: '2027-01-17',
    orderId: '111-5500001-6600001',
    sent: '2026-10-05T17:00:00.000Z',
    sender: 'amazon',
    sentence: 'You have earned a $1.50 digital reward.',
    witnesses: ['sentence', 'end-beside'],
    ...changed,
  };
}

export function notUnderstood(changed: Partial<NotUnderstood> = {}): NotUnderstood {
  return {
    kind: 'not-understood',
    mailId: mailId(2),
    why: 'no-date',
    sentence: 'We have added a $5.00 promotional credit to your account.',
    known: {
      marketplace: 'amazon.com',
      programme: 'promotional',
      amount: money(500, 'USD'),
      type: 'promotional credit',
    },
    ...changed,
  };
}

export function foundItem(changed: Partial<FoundItem> = {}): FoundItem {
  return {
    file: 'reward.eml',
    found: foundCredit(),
    daysLeft: 56,
    account: null,
    step: { kind: 'open' },
    ...changed,
  };
}

export function puzzlingItem(changed: Partial<PuzzlingItem> = {}): PuzzlingItem {
  return { file: 'credit.eml', mail: notUnderstood(), step: { kind: 'open' }, ...changed };
}

export function mailState(changed: Partial<MailIntakeState> = {}): MailIntakeState {
  return { ...NO_MAILS, shops: ['amazon.com'], ...changed };
}
