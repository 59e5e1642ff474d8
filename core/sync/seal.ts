import type { SealFacts } from './area.ts';

/** How a device's text is packed, and sealed where its owner set a passphrase. */

/** As OWASP recommends for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, looked up 2026-11-28). */
export const PASSPHRASE_ITERATIONS = 600_000;

/** No device's text is longer; what unpacks to more is not ours. */
const TEXT_MAX_BYTES = 4_000_000;
const NONCE_BYTES = 12;

/** What keys are derived from. It is kept without the passphrase, which nobody can read out of it. */
export function passphraseKey(passphrase: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'));
  return crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
}

export function sealKey(from: CryptoKey, { salt, iterations }: SealFacts): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: Uint8Array.fromHex(salt), iterations },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** @param device Bound to what is sealed: it opens as no other device's. */
export async function pack(text: string, device: string, key?: CryptoKey): Promise<string> {
  const packed = await through(
    new TextEncoder().encode(text),
    new CompressionStream('deflate-raw'),
    Infinity,
  );
  if (!key) return encoded(packed);
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt(sealedAs(device, iv), key, packed);
  const whole = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), NONCE_BYTES);
  return encoded(whole);
}

/** Undefined where the key does not open it, and where it is not what `pack` makes. */
export async function unpack(packed: string, device: string, key?: CryptoKey): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.fromBase64(packed, { alphabet: 'base64url' });
    const opened = key ? await unsealed(bytes, device, key) : bytes;
    const text = await through(opened, new DecompressionStream('deflate-raw'), TEXT_MAX_BYTES);
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    // Another passphrase, or not ours: nothing of it is used.
    return undefined;
  }
}

async function unsealed(
  bytes: Uint8Array<ArrayBuffer>,
  device: string,
  key: CryptoKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = sealedAs(device, bytes.subarray(0, NONCE_BYTES));
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.subarray(NONCE_BYTES)));
}

function sealedAs(device: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`unspent-sync ${device}`) };
}

function encoded(bytes: Uint8Array): string {
  return bytes.toBase64({ alphabet: 'base64url', omitPadding: true });
}

/** @throws RangeError where more bytes come out than may. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of new Blob([bytes]).stream().pipeThrough(stream)) {
    length += piece.byteLength;
    if (length > maxBytes) throw new RangeError('too long');
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
