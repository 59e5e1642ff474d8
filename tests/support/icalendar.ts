import ICAL from 'ical.js';

const LINE_MAX_OCTETS = 75;

/**
 * Reads a calendar with a parser that has nothing to do with the code that writes it, which is lenient about lines:
 * what RFC 5545, section 3.1 says of them is looked at first.
 *
 * @throws Error
 */
export function parseCalendar(bytes: Uint8Array): ICAL.Component {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  for (const line of text.replace(/\r\n$/, '').split('\r\n')) {
    if (/\p{Cc}/u.test(line)) throw new SyntaxError(`a control character: ${JSON.stringify(line)}`);
    if (new TextEncoder().encode(line).length > LINE_MAX_OCTETS) throw new SyntaxError(`too long: ${line}`);
  }
  const parsed = ICAL.parse(text);
  if (typeof parsed[0] !== 'string') throw new SyntaxError('more than one calendar');
  return new ICAL.Component(parsed);
}

export function eventsIn(calendar: ICAL.Component): ICAL.Event[] {
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
