import type { FoundItem } from '../../components/mail/mail-intake-state.ts';
import { creditIdOf } from '../../core/mail/mail-id.ts';
import type { AccountChoice, ChosenAccount } from '../../core/model/manual-credit.ts';
import { endRuleOf } from '../../core/programmes/index.ts';
import type { RequestOf } from '../../core/protocol/messages.ts';

/**
 * Whose a found credit becomes: the account chosen, the only one at its marketplace, or a new one where there
 * is none. Undefined where there are several and none is chosen.
 */
export function accountFor(
  { found, account }: FoundItem,
  accounts: readonly AccountChoice[],
): ChosenAccount | undefined {
  const there = accounts.filter(({ marketplace }) => marketplace === found.marketplace);
  const [only, another] = there;
  if (!only) return { marketplace: found.marketplace };
  if (!another) return { key: only.key };
  const chosen = there.find(({ key }) => key === account);
  return chosen && { key: chosen.key };
}

/** What is kept of a mail. The same mail gives the same credit, whoever confirms it and however often. */
export function creditOf({ found }: FoundItem, account: ChosenAccount): RequestOf<'save-credit'> {
  const { mailId, marketplace, programme, amount, type, expires, minimum, orderId, toClaim, sent } = found;
  return {
    id: creditIdOf(mailId),
    account,
    marketplace,
    programme,
    name: type,
    amount,
    expires,
    // A gift card whose mail names no day may end all the same.
    ...(expires === null && endRuleOf(programme, marketplace).kind === 'never' && { endless: true }),
    ...(minimum && { minimum }),
    ...(orderId && { orderId }),
    ...(toClaim && { toClaim }),
    from: 'mail',
    mailId,
    ...(sent && { statedAt: sent }),
  };
}
