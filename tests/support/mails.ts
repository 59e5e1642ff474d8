import { addDays, dayAt, instantAt } from '../../core/model/calendar-date.ts';

interface Reward {
  readonly cents: number;
  /** Days until the last one, from today. */
  readonly inDays: number;
  /** Words in place of the last day. */
  readonly end?: string;
}

/** A made-up mail of amazon.com about a reward, sent sixty days before its last day. The same again is the same mail. */
export function rewardMail({ cents, inDays, end }: Reward): string {
  const last = addDays(dayAt(instantAt(Date.now()), 'America/Los_Angeles'), inDays);
  const sent = new Date(`${addDays(last, -60)}T17:00:00Z`).toUTCString().replace('GMT', '+0000');
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(last));
  return [
    'From: "Amazon.com" <no-reply@amazon.com>',
    'To: alex@example.com',
    'Subject: Benefit Confirmation for your Order',
    `Date: ${sent}`,
    `Message-ID: <reward-${cents}-${inDays}@mails.example>`,
    '',
    `You have earned a $${(cents / 100).toFixed(2)} digital reward. It expires on ${end ?? day}.`,
    '',
  ].join('\n');
}

/** A mailbox file with these mails. */
export function mailbox(mails: readonly string[]): string {
  return mails.map((mail) => `From - Mon Oct 05 10:00:00 2026\n${mail}\n\n`).join('');
}
