import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarOf, type EndEvent } from '../../../core/export/calendar.ts';
import { eventsIn, parseCalendar } from '../../support/icalendar.ts';
import { accountKey } from '../../support/ids.ts';

const OPTIONS = { name: 'Amazon credits', leadTimes: [14, 1, 0], now: '2026-11-20T12:34:56.789Z' } as const;

const event = (changes: Partial<EndEvent> = {}): EndEvent => ({
  account: accountKey('00ff'),
  expires: '2026-12-31',
  title: '$3.00 of Amazon credit expires',
  text: '$2.00 · Digital content\n$1.00 · Kindle, and more',
  ...changes,
});

function read(events: readonly EndEvent[], options: Parameters<typeof calendarOf>[1] = OPTIONS) {
  return parseCalendar(new TextEncoder().encode(calendarOf(events, options)));
}

it('writes each end as a day with an alarm at each lead time', () => {
  const calendar = read([event()]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Unspent//Unspent//EN');
  const [end] = eventsIn(calendar);
  expect(end?.startDate.isDate).toBe(true);
  expect(end?.startDate.toString()).toBe('2026-12-31');
  expect(end?.endDate.toString()).toBe('2027-01-01');
  expect(end?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-20T12:34:56Z');
  expect(end?.summary).toBe('$3.00 of Amazon credit expires');
  expect(end?.description).toBe('$2.00 · Digital content\n$1.00 · Kindle, and more');
  const alarms = end?.component.getAllSubcomponents('valarm') ?? [];
  expect(alarms.map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString())).toEqual([
    '-P13DT15H',
    '-PT15H',
    'PT9H',
  ]);
  for (const alarm of alarms) {
    expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
    // From the end of the day, each would come a day late.
    expect(alarm.getFirstProperty('trigger')?.getFirstParameter('related') ?? 'START').toBe('START');
  }
});

it('updates what was imported before: one id for an account and day, and a number that grows', () => {
  const first = eventsIn(
    read([event(), event({ account: accountKey('11') }), event({ expires: '2027-01-01' })]),
  );
  const [later] = eventsIn(read([event({ title: 'less' })], { ...OPTIONS, now: '2026-11-21T00:00:00.000Z' }));
  expect(new Set(first.map(({ uid }) => uid)).size).toBe(3);
  expect(later?.uid).toBe(first[0]?.uid);
  expect(later?.sequence).toBeGreaterThan(first[0]?.sequence ?? Number.POSITIVE_INFINITY);
  expect(later?.sequence).toBeLessThan(2 ** 31);
});

it('keeps any name in its line, whatever it is made of', () => {
  const unit = fc.constantFrom(
    'a',
    ',',
    ';',
    ':',
    '\\',
    '\n',
    '\r',
    '"',
    'é',
    '日',
    '😀',
    'BEGIN:VEVENT',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
      const ends = eventsIn(read([event({ title: text, text })]));
      const plain = text.replaceAll(/\r\n|[\r\u2028]/g, '\n');
      expect(ends).toHaveLength(1);
      expect(ends[0]?.summary ?? '').toBe(plain);
      expect(ends[0]?.description ?? '').toBe(plain);
    }),
    { numRuns: 1000 },
  );
});
