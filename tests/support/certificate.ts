import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate for one host, made for one run of a test, both as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** The hash of its public key, by which Chromium can be told to trust it. */
  readonly publicKeyHash: string;
}

const tagged = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: readonly Uint8Array[]) => tagged(0x30, ...parts);
const oid = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'));
const integer = (value: number) => tagged(0x02, Buffer.from([value]));
const text = (value: string) => tagged(0x0c, Buffer.from(value));
const bits = (value: Uint8Array) => tagged(0x03, Buffer.from([0]), value);
const time = (date: Date) =>
  tagged(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));

/** ecdsa-with-SHA256, commonName, subjectAltName. */
const [ECDSA, NAME, HOSTS] = ['2a8648ce3d040302', '550403', '551d11'];
const DAY_MS = 24 * 60 * 60 * 1000;

/** Signed by itself (RFC 5280), valid from yesterday for a month. Node can sign and has no maker of certificates. */
export function createCertificate(host: string, now = new Date()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const info = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(tagged(0x31, sequence(oid(NAME), text(host))));
  const days = [-1, 30].map((count) => time(new Date(now.getTime() + count * DAY_MS)));
  const hosts = tagged(0x04, sequence(tagged(0x82, Buffer.from(host))));
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    sequence(oid(ECDSA)),
    name,
    sequence(...days),
    name,
    info,
    tagged(0xa3, sequence(sequence(oid(HOSTS), hosts))),
  );
  const signed = sequence(body, sequence(oid(ECDSA)), bits(sign('sha256', body, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${signed.toString('base64')}\n-----END CERTIFICATE-----\n`,
    publicKeyHash: createHash('sha256').update(info).digest('base64'),
  };
}
