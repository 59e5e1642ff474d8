import { findAmounts } from '../../model/amount-text.ts';
import { findDates } from '../../model/date-text.ts';
import { sum } from '../../model/money.ts';
import type { MissingField } from '../../model/page-fields.ts';
import type { PageView } from '../../page-view/page-view.ts';
import type { PageLine } from '../../page-view/shown-lines.ts';
import type { CreditGroup } from './credit-groups.ts';
import type { ListedCredits } from './credit-list.ts';
import { isStatus } from './words.ts';

/** Pending, used, a friend's. */
function isNotThere(view: PageView, { name, isColoured }: CreditGroup): boolean {
  return isColoured || (name !== undefined && isStatus(view, name.text));
}

/** Names of what does not add up. */
export function contradictions(
  view: PageView,
  { total, groups, ownerless, isBroken, isPointedAbove }: ListedCredits,
): MissingField[] {
  const { currency } = view.marketplace;
  const missing: MissingField[] = [];
  if (isBroken || !isPointedAbove) missing.push('total');
  if (ownerless !== undefined) missing.push(`types[${ownerless}].balance`);
  for (const [at, { balance, lines }] of groups.entries()) {
    const clauses = lines.flatMap((line) => (line.role === 'ends' ? line.clauses : []));
    const dated = sum(
      clauses.flatMap(({ amount, end }) => (amount && end.kind === 'read' ? amount : [])),
      currency,
    );
    if (dated.minor > balance.amount.minor) missing.push(`types[${at}].lots`);
    // What was granted less what was used is what is left.
    for (const line of lines) {
      const [used, granted] = line.role === 'past' ? line.amounts : [];
      if (used && granted && Math.abs(granted.minor - used.minor) !== balance.amount.minor)
        missing.push(`types[${at}].balance`);
    }
  }
  const counted = groups.filter((group) => !isNotThere(view, group));
  const whole = sum(
    counted.map(({ balance }) => balance.amount),
    currency,
  );
  if (total && groups.length > 0 && total.amount.minor !== whole.minor) {
    missing.push('total', ...groups.flatMap(({ name }, at) => (name ? [] : [`types[${at}].name` as const])));
  }
  // All sentences of one page were written on one day.
  const clauses = groups.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.role === 'ends' ? line.clauses : [])),
  );
  const today = new Set(clauses.flatMap(({ end }) => (end.kind !== 'absent' && end.impliedToday) || []));
  if (today.size > 1) missing.push('lots.expires');
  return missing;
}

/**
 * Where the user pointed at the total, its words may be unknown, so no figure on the page may be left unread.
 */
export function pointedMissing(
  view: PageView,
  { total, rest }: ListedCredits,
  before: readonly PageLine[],
): MissingField[] {
  const amounts = [...before, ...rest].flatMap(({ text }) => findAmounts(text, view.format));
  // One type may be as much as all others together. Then the total is another, larger amount.
  if (total && amounts.some(({ amount }) => amount.minor > total.amount.minor)) return ['total.witness'];
  const hasAmountAndDay = ({ text }: PageLine) =>
    findDates(text, view.language).length > 0 && findAmounts(text, view.format).length > 0;
  return rest.some(hasAmountAndDay) ? ['lots'] : [];
}
