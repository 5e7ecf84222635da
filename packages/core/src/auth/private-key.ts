import { InvalidOptionsError } from '../errors/invalid-options-error.ts';

const kinds = /-----BEGIN ((?:[A-Z]+ )*PRIVATE KEY)-----([\s\S]*?)-----END \1-----/;

/**
 * Returns a private key in PEM as the bytes of its PKCS #8 form (RFC 5208): a key in PKCS #8, or an RSA key in PKCS #1 (RFC
 * 8017), as GitHub issues them. Line breaks may be written as `\n`, as in variables of one line. Throws
 * `InvalidOptionsError` for any other text, without repeating it.
 */
export function readPrivateKey(pem: string): Uint8Array<ArrayBuffer> {
  const [, kind, body = ''] = kinds.exec(pem.replaceAll(/\\r?\\n|\\n/g, '\n')) ?? [];
  const bytes = decode(body);
  if (kind === 'PRIVATE KEY' && bytes !== undefined) return bytes;
  if (kind === 'RSA PRIVATE KEY' && bytes !== undefined) return wrapPkcs1(bytes);
  throw new InvalidOptionsError({
    what: 'The private key is invalid',
    issues: [
      {
        path: 'privateKey',
        expected:
          'a private key as PEM, which begins with -----BEGIN PRIVATE KEY----- or -----BEGIN RSA PRIVATE KEY-----',
        received:
          kind === undefined ? 'other text' : kind === 'PRIVATE KEY' ? 'a damaged key' : `a key of the kind ${kind}`,
        hint: 'convert another kind by `openssl pkcs8 -topk8 -nocrypt`',
      },
    ],
  });
}

function decode(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64.replaceAll(/\s/g, '')), (character) => character.charCodeAt(0));
    return bytes.length > 0 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Version 0, and the algorithm rsaEncryption without parameters (RFC 8017 A.1). */
const rsaHeader = [
  0x02, 0x01, 0x00, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];

function wrapPkcs1(key: Uint8Array): Uint8Array<ArrayBuffer> {
  const octets = [0x04, ...derLength(key.length), ...key];
  return Uint8Array.from([0x30, ...derLength(rsaHeader.length + octets.length), ...rsaHeader, ...octets]);
}

/** The length of a DER value (X.690 8.1.3). */
function derLength(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return [0x80 | bytes.length, ...bytes];
}
