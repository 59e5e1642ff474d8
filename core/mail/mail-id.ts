import { normaliseText } from '../model/text.ts';

/** A hash of the Message-ID where there is one, else of all that the mail says. Hexadecimal. */
export async function mailIdOf(messageId: string | undefined, said: readonly string[]): Promise<string> {
  const id = messageId?.trim();
  const content = id ? `id ${id}` : `said ${said.map(normaliseText).join('\n')}`;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
