import { RECORD_DEPTH_MAX, RECORD_MAX_CHARS } from '../model/backup.ts';
import { RefusedFile } from './refusal.ts';

/** A value of the document: a member of it by its name, or an element of the list of records. */
export type JsonPart = { readonly member: string; readonly text: string } | { readonly record: string };

/** The member whose elements come one by one. */
const LIST = 'records';

type State =
  | 'start'
  | 'first-name'
  | 'name'
  | 'colon'
  | 'member'
  | 'after-member'
  | 'first-record'
  | 'record'
  | 'after-record'
  | 'end';

const SPACE = /[ \t\n\r]/;

/**
 * Takes a JSON document apart while it is read: an object whose list of records may be of any length. Nothing but the
 * value under way is kept, so the size of the file makes no difference. What is within a value is not looked at beyond
 * its brackets and quotes: whoever parses it finds what else is wrong.
 */
export class JsonSplitter {
  #state: State = 'start';
  #name = '';
  /** The value under way. */
  #text = '';
  #depth = 0;
  #isString = false;
  #isEscaped = false;

  /** @throws RefusedFile */
  push(chunk: string): JsonPart[] {
    const parts: JsonPart[] = [];
    let at = 0;
    while (at < chunk.length) at = this.#step(chunk, at, parts);
    return parts;
  }

  /** To be called after the last chunk. @throws RefusedFile where the document is not complete. */
  end(): void {
    if (this.#state === 'end') return;
    throw new RefusedFile(this.#state === 'start' ? 'not-ours' : 'cut-off');
  }

  /** Answers where to go on. */
  #step(chunk: string, at: number, parts: JsonPart[]): number {
    const isValue = this.#state === 'name' || this.#state === 'member' || this.#state === 'record';
    if (isValue && this.#text !== '') return this.#scan(chunk, at, parts);
    const character = chunk.charAt(at);
    if (SPACE.test(character)) return at + 1;
    switch (this.#state) {
      case 'start':
        if (character !== '{') throw new RefusedFile('not-ours');
        return this.#go('first-name', at + 1);
      case 'first-name':
      case 'name':
        if (character === '}' && this.#state === 'first-name') return this.#go('end', at + 1);
        if (character !== '"') throw new RefusedFile('damaged');
        this.#state = 'name';
        return this.#scan(chunk, at, parts);
      case 'colon':
        if (character !== ':') throw new RefusedFile('damaged');
        return this.#go('member', at + 1);
      case 'member':
        if (this.#name === LIST && character === '[') return this.#go('first-record', at + 1);
        return this.#scan(chunk, at, parts);
      case 'after-member':
        return this.#go(this.#next(character, '}', 'name', 'end'), at + 1);
      case 'first-record':
        if (character === ']') return this.#go('after-member', at + 1);
        this.#state = 'record';
        return this.#scan(chunk, at, parts);
      case 'record':
        return this.#scan(chunk, at, parts);
      case 'after-record':
        return this.#go(this.#next(character, ']', 'record', 'after-member'), at + 1);
      default:
        throw new RefusedFile('damaged');
    }
  }

  #go(state: State, at: number): number {
    this.#state = state;
    return at;
  }

  #next(character: string, closing: string, more: State, over: State): State {
    if (character === ',') return more;
    if (character === closing) return over;
    throw new RefusedFile('damaged');
  }

  /** Goes on in the value under way, up to its end or that of the chunk. */
  #scan(chunk: string, from: number, parts: JsonPart[]): number {
    for (let at = from; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      if (this.#isString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === BACKSLASH) this.#isEscaped = true;
        else if (code === QUOTE) {
          this.#isString = false;
          if (this.#depth === 0) return this.#finish(chunk.slice(from, at + 1), at + 1, parts);
        }
      } else if (code === QUOTE) this.#isString = true;
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        this.#depth += 1;
        if (this.#depth > RECORD_DEPTH_MAX) throw new RefusedFile('record-too-deep');
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        // A number or a word ends where what it stands in ends.
        if (this.#depth === 0) return this.#finish(chunk.slice(from, at), at, parts);
        this.#depth -= 1;
        if (this.#depth === 0) return this.#finish(chunk.slice(from, at + 1), at + 1, parts);
      } else if (this.#depth === 0 && (code === COMMA || code === COLON || SPACE.test(chunk.charAt(at)))) {
        return this.#finish(chunk.slice(from, at), at, parts);
      }
    }
    this.#take(chunk.slice(from));
    return chunk.length;
  }

  #take(text: string): void {
    this.#text += text;
    if (this.#text.length > RECORD_MAX_CHARS) throw new RefusedFile('record-too-large');
  }

  #finish(last: string, at: number, parts: JsonPart[]): number {
    this.#take(last);
    const text = this.#text;
    this.#text = '';
    if (text === '') throw new RefusedFile('damaged');
    if (this.#state === 'record') {
      parts.push({ record: text });
      return this.#go('after-record', at);
    }
    if (this.#state === 'member') {
      parts.push({ member: this.#name, text });
      return this.#go('after-member', at);
    }
    this.#name = nameIn(text);
    return this.#go('colon', at);
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

function nameIn(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    throw new RefusedFile('damaged');
  }
}
