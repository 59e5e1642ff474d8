import { normaliseText } from '../model/text.ts';

/** A hash of the Message-ID where there is one, else of all that the mail says. Hexadecimal. */
export async function mailIdOf(messageId: string | undefined, said: readonly string[]): Promise<string> {
  const id = messageId?.trim();
  const content = id ? `id ${id}` : `said ${said.map(normaliseText).join('\n')}`;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The id of the credit that a mail gives, made of the mail's own: confirmed twice, in two tabs or after an
 * answer that was lost, it is still one credit. A UUID of version 8, which leaves the digits to us.
 */
export function creditIdOf(mailId: string): string {
  const [a, b, c, d] = [mailId.slice(0, 8), mailId.slice(8, 12), mailId.slice(13, 16), mailId.slice(17, 20)];
  return `${a}-${b}-8${c}-a${d}-${mailId.slice(20, 32)}`;
}
