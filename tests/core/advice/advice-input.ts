import type { AdviceInput, HeldCredits, Tip } from '../../../core/advice/index.ts';
import type { AdviceKey } from '../../../core/advice/messages.ts';
import { type AdviceSettings, DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import type { Lot } from '../../../core/model/credit.ts';
import { type Money, money } from '../../../core/model/money.ts';
import type { CheckoutReading, DigitalProductReading, OrderReading } from '../../../core/pages/reading.ts';
import { accountKey, lotId } from '../../support/ids.ts';

/** Builders for the advice tests: amazon.com, noon of 22 November 2026 in Seattle, nothing known. */

export const usd = (minor: number): Money => money(minor, 'USD');

export const DIGITAL = 'Digital content and services';

export function lot(minor: number, expires: CalendarDate | null, more: Partial<Lot> = {}): Lot {
  const type = more.type ?? DIGITAL;
  const programme = more.programme ?? 'no-rush';
  const id = lotId(`${programme}/${type}/${expires}/${minor}`);
  return {
    id,
    account: accountKey('a'),
    marketplace: 'amazon.com',
    programme,
    type,
    amount: usd(minor),
    expires,
    asOf: '2026-11-20T20:00:00.000Z',
    ...more,
  };
}

export function checkout(more: Partial<CheckoutReading> = {}): CheckoutReading {
  const total = usd(6_000);
  return {
    page: 'checkout',
    marketplace: 'amazon.com',
    outcome: 'read',
    via: {},
    step: 'review',
    total,
    lines: [
      { kind: 'items', label: 'Items:', amount: total },
      { kind: 'shipping', label: 'Shipping & handling:', amount: usd(0) },
      { kind: 'total', label: 'Order total:', amount: total },
    ],
    offers: [],
    items: [],
    ...more,
  };
}

export function order(more: Partial<OrderReading> = {}): OrderReading {
  return {
    page: 'order',
    marketplace: 'amazon.com',
    outcome: 'read',
    via: {},
    orderId: '111-5500001-6600001',
    total: usd(6_000),
    ...more,
  };
}

export function product(more: Partial<DigitalProductReading> = {}): DigitalProductReading {
  return {
    page: 'digital-product',
    marketplace: 'amazon.com',
    outcome: 'read',
    via: {},
    title: 'A Made-up Book',
    asin: 'B000000001',
    price: usd(400),
    kind: 'ebook',
    ...more,
  };
}

export function input<Reading>(
  reading: Reading,
  {
    settings,
    lots,
    ...more
  }: Partial<Omit<AdviceInput<Reading>, 'settings'>> & {
    settings?: Partial<AdviceSettings>;
    lots?: HeldCredits['lots'];
  } = {},
): AdviceInput<Reading> {
  return {
    reading,
    credits: { lots: lots ?? [], balances: [] },
    history: history(0, 0),
    now: '2026-11-22T20:00:00.000Z',
    marketplace: 'amazon.com',
    ...more,
    settings: { ...DEFAULT_ADVICE_SETTINGS, ...settings },
  };
}

export function history(used: number, over: number): AdviceInput<unknown>['history'] {
  return {
    used: { count: used, sum: usd(used * 100) },
    over: { count: over, sum: usd(over * 100) },
  };
}

/** A tip as its key, its amount at stake and its lines. */
export function told(tip: Tip | undefined) {
  return (
    tip && {
      key: tip.sentence.key,
      atStake: tip.atStake.minor,
      lines: tip.arithmetic.map((line) => line.key),
    }
  );
}

/** The values of one message by their names, money as its minor units. */
export function valuesOf(tip: Tip | undefined, key: AdviceKey) {
  const message = [tip?.sentence, ...(tip?.arithmetic ?? [])].find((line) => line?.key === key);
  const values = Object.entries(message?.values ?? {});
  return Object.fromEntries(
    values.map(([name, { kind, value }]) => [name, kind === 'money' ? value.minor : value]),
  );
}
