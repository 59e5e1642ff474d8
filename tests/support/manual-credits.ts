import type { RequestOf } from '../../core/protocol/messages.ts';

/** A courtesy credit of $10.00 that its owner enters by hand, as a page of ours sends it. */
export function draft(changes: Partial<RequestOf<'save-credit'>> = {}): RequestOf<'save-credit'> {
  return {
    id: '0f0c1c7e-0000-4000-8000-000000000001',
    account: { marketplace: 'amazon.com', name: 'Alex' },
    marketplace: 'amazon.com',
    programme: 'promotional',
    name: 'Courtesy credit',
    amount: { minor: 1000, currency: 'USD' },
    expires: '2026-12-15',
    from: 'hand',
    ...changes,
  };
}

export const MAIL_ID = 'ab'.repeat(32);
