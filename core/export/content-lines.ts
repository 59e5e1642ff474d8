/** The text of iCalendar (RFC 5545, section 3.1): lines of at most 75 octets, and values in which text is escaped. */

const LINE_MAX_OCTETS = 75;

/** One property, folded and ended. The value is written as it is: text goes through `textValue` before. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  // By characters: a fold within one would leave two broken halves of its UTF-8.
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character);
    if (octets + size > LINE_MAX_OCTETS) {
      lines.push(line);
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** A value of type TEXT. Control characters, which may not stand in one, become spaces. */
export function textValue(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
