import type { KnownParts } from '../../core/mail/found-in-mail.ts';
import { isSameMoney } from '../../core/model/money.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';

/** The credit that a mail reminds of, where one is listed with its amount and its last day. */
export function listedCredit(
  { marketplace, amount, expires }: KnownParts,
  listed: readonly EndingCredit[],
): EndingCredit | undefined {
  if (!amount || !expires) return undefined;
  return listed.find(
    (credit) =>
      credit.marketplace === marketplace && credit.expires === expires && isSameMoney(credit.amount, amount),
  );
}
