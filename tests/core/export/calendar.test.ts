import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarOf, type EndEvent } from '../../../core/export/calendar.ts';
import { type Component, parseCalendar, propertyOf, textOf } from '../../support/icalendar.ts';
import { accountKey } from '../../support/ids.ts';

const OPTIONS = { name: 'Amazon credits', leadTimes: [14, 1, 0], now: '2026-11-20T12:34:56.789Z' } as const;

const event = (changes: Partial<EndEvent> = {}): EndEvent => ({
  account: accountKey('00ff'),
  expires: '2026-12-31',
  title: '$3.00 of Amazon credit expires',
  text: '$2.00 · Digital content\n$1.00 · Kindle, and more',
  ...changes,
});

function read(events: readonly EndEvent[], options: Parameters<typeof calendarOf>[1] = OPTIONS): Component {
  return parseCalendar(new TextEncoder().encode(calendarOf(events, options)));
}

it('writes each end as a day with an alarm at each lead time', () => {
  const calendar = read([event()]);
  expect(calendar.name).toBe('VCALENDAR');
  expect(propertyOf(calendar, 'VERSION')).toBe('2.0');
  expect(propertyOf(calendar, 'PRODID')).not.toBe('');
  const [end] = calendar.components;
  expect(end?.name).toBe('VEVENT');
  if (!end) return;
  expect(propertyOf(end, 'DTSTART')).toBe('20261231');
  expect(propertyOf(end, 'DTEND')).toBe('20270101');
  expect(end.properties.find(({ name }) => name === 'DTSTART')?.params).toBe(';VALUE=DATE');
  expect(propertyOf(end, 'DTSTAMP')).toBe('20261120T123456Z');
  expect(textOf(propertyOf(end, 'SUMMARY'))).toBe('$3.00 of Amazon credit expires');
  expect(textOf(propertyOf(end, 'DESCRIPTION'))).toBe('$2.00 · Digital content\n$1.00 · Kindle, and more');
  expect(end.components.map((alarm) => propertyOf(alarm, 'TRIGGER'))).toEqual([
    '-P13DT15H',
    '-P0DT15H',
    'PT9H',
  ]);
  for (const alarm of end.components) expect(propertyOf(alarm, 'ACTION')).toBe('DISPLAY');
});

it('updates what was imported before: one id for an account and day, and a number that grows', () => {
  const ids = ({ components }: Component) => components.map((one) => propertyOf(one, 'UID'));
  const sequence = ({ components }: Component) =>
    Number(components[0] && propertyOf(components[0], 'SEQUENCE'));
  const first = read([event(), event({ account: accountKey('11') }), event({ expires: '2027-01-01' })]);
  const later = read([event({ title: 'less' })], { ...OPTIONS, now: '2026-11-21T00:00:00.000Z' });
  expect(new Set(ids(first)).size).toBe(3);
  expect(ids(later)).toEqual(ids(first).slice(0, 1));
  expect(sequence(later)).toBeGreaterThan(sequence(first));
  expect(sequence(later)).toBeLessThan(2 ** 31);
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
      const [end] = read([event({ title: text, text })]).components;
      const plain = text.replaceAll(/\r\n|[\r\u2028]/g, '\n');
      expect(end && textOf(propertyOf(end, 'SUMMARY'))).toBe(plain);
      expect(end?.properties).toHaveLength(8);
    }),
    { numRuns: 1000 },
  );
});
