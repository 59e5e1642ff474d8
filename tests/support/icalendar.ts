/** A strict reader of what RFC 5545 says of lines, components and text, apart from the code that writes. */

export interface Component {
  readonly name: string;
  readonly properties: readonly { readonly name: string; readonly params: string; readonly value: string }[];
  readonly components: readonly Component[];
}

const LINE = /^(?<name>[A-Z][A-Z0-9-]*)(?<params>(?:;[A-Z-]+=[A-Za-z0-9/_-]+)*):(?<value>.*)$/s;

/** @throws SyntaxError */
export function parseCalendar(bytes: Uint8Array): Component {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new SyntaxError('the last line does not end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new SyntaxError('a bare line break');
    if (new TextEncoder().encode(line).length > 75) throw new SyntaxError(`longer than 75 octets: ${line}`);
  }
  const lines: string[] = [];
  for (const line of physical) lines.push(line.startsWith(' ') ? `${lines.pop()}${line.slice(1)}` : line);
  const open: { name: string; properties: Component['properties'][number][]; components: Component[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const { name = '', params = '', value = '' } = LINE.exec(line)?.groups ?? {};
    if (name === '') throw new SyntaxError(`no content line: ${line}`);
    if ([...value].some((character) => /\p{Cc}/u.test(character)))
      throw new SyntaxError('a control character');
    if (name === 'BEGIN') open.push({ name: value, properties: [], components: [] });
    else if (name === 'END') {
      const done = open.pop();
      if (done?.name !== value) throw new SyntaxError(`END:${value} ends nothing`);
      const parent = open.at(-1);
      if (parent) parent.components.push(done);
      else if (i === lines.length - 1) return done;
      else throw new SyntaxError('something follows the calendar');
    } else {
      const parent = open.at(-1);
      if (!parent) throw new SyntaxError('a property outside of all components');
      parent.properties.push({ name, params, value });
    }
  }
  throw new SyntaxError('the calendar does not end');
}

/** A value of type TEXT as it was meant. @throws SyntaxError for an escape that there is not, and for what had to be escaped. */
export function textOf(value: string): string {
  let text = '';
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === ',' || character === ';') throw new SyntaxError('not escaped');
    if (character !== '\\') text += character;
    else {
      at += 1;
      const meant = { '\\': '\\', ';': ';', ',': ',', n: '\n', N: '\n' }[value.charAt(at)];
      if (meant === undefined) throw new SyntaxError('no such escape');
      text += meant;
    }
  }
  return text;
}

export function propertyOf(component: Component, name: string): string {
  const found = component.properties.filter((property) => property.name === name);
  if (found.length !== 1) throw new SyntaxError(`${found.length} times ${name}`);
  return found[0]?.value ?? '';
}
