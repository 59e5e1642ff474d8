import type { CalendarDate } from '../model/calendar-date.ts';
import { type Money, sum } from '../model/money.ts';
import type { PageReading, ReadPage } from '../pages/reading.ts';
import type { CheckOutcome } from './check-job.ts';

/** What a reading says of its page in one line. */
export function outcomeOf(reading: PageReading): CheckOutcome {
  if (reading.outcome !== 'read') return { kind: reading.outcome };
  const { credits, isList } = creditsOn(reading);
  // A balance is one credit; what a part of a list lists may be less than there is.
  const isPart = isList && reading.whole !== true;
  const amounts = sumsOf(credits.flatMap(({ amount }) => amount ?? []));
  if (credits.every(isZero) && !isPart) return { kind: 'nothing' };
  return { kind: 'read', amounts, isPart, ...(isList && { expires: firstEnd(credits) }) };
}

interface Credit {
  readonly amount?: Money;
  readonly points?: number;
  readonly expires?: CalendarDate | null;
}

/** `isList`: the page lists credits with the days on which they expire. */
function creditsOn(reading: ReadPage): { readonly credits: readonly Credit[]; readonly isList: boolean } {
  switch (reading.page) {
    case 'gift-card-balance':
    case 'amazon-pay':
      return { credits: [{ amount: reading.balance }], isList: false };
    case 'rewards':
    case 'benefits':
      return { credits: reading.lots, isList: true };
    case 'aws-credits':
      return {
        credits: reading.credits.map(({ remaining, expires }) => ({ amount: remaining, expires })),
        isList: true,
      };
    case 'card-rewards':
      return { credits: reading.cards, isList: false };
    case 'shop-with-points':
      return { credits: reading.programmes, isList: false };
    case 'trade-in':
      // Money on the way is not there yet.
      return { credits: reading.items.map(() => ({})), isList: false };
    case 'checkout':
    case 'thank-you':
    case 'order':
    case 'digital-product':
      return { credits: [], isList: false };
  }
}

/** It says that it is zero; a credit that says neither worth nor points may be anything. */
function isZero({ amount, points }: Credit): boolean {
  const said = [amount?.minor, points].filter((count) => count !== undefined);
  return said.length > 0 && said.every((count) => count === 0);
}

function sumsOf(amounts: readonly Money[]): readonly Money[] {
  const byCurrency = Map.groupBy(amounts, ({ currency }) => currency);
  return [...byCurrency].map(([currency, some]) => sum(some, currency)).filter(({ minor }) => minor !== 0);
}

function firstEnd(credits: readonly Credit[]): CalendarDate | null {
  return credits.flatMap(({ expires }) => expires ?? []).sort()[0] ?? null;
}
