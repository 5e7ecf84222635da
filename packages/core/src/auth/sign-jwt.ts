import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { base64UrlOf } from '../util/base64-url.ts';
import { readPrivateKey } from './private-key.ts';

/** A JSON Web Token to sign. */
export interface Jwt {
  /** A private key as PEM: PKCS #8, or PKCS #1 of an RSA key. */
  readonly privateKey: string;
  /** The claims besides `iat` and `exp`, which may be given, too. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Default: `RS256`. `ES256` needs a key on the curve P-256. */
  readonly algorithm?: 'RS256' | 'ES256' | undefined;
  /** The id of the key, where the vendor requires one. */
  readonly keyId?: string | undefined;
  /** Seconds from now until the token expires. Default: 120, which every vendor accepts. */
  readonly lifetime?: number | undefined;
}

const algorithms = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
} as const;

/** Clocks differ: a token from the future is rejected. */
const backdatedSeconds = 60;

/**
 * Signs a JSON Web Token (RFC 7519) in the compact form (RFC 7515), by the platform's WebCrypto. `iat` is a minute ago,
 * because clocks differ. Throws `InvalidOptionsError` for a key that is invalid or of another algorithm.
 */
export async function signJwt({
  privateKey,
  claims,
  algorithm = 'RS256',
  keyId,
  lifetime = 120,
}: Jwt): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: algorithm, typ: 'JWT', ...(keyId !== undefined && { kid: keyId }) };
  const payload = { iat: now - backdatedSeconds, exp: now + lifetime, ...claims };
  const text = [header, payload].map((part) => base64UrlOf(new TextEncoder().encode(JSON.stringify(part)))).join('.');
  const key = await importKey(privateKey, algorithm);
  const signature = await crypto.subtle.sign(algorithms[algorithm], key, new TextEncoder().encode(text));
  return `${text}.${base64UrlOf(new Uint8Array(signature))}`;
}

async function importKey(pem: string, algorithm: keyof typeof algorithms): Promise<CryptoKey> {
  const bytes = readPrivateKey(pem);
  try {
    return await crypto.subtle.importKey('pkcs8', bytes, algorithms[algorithm], false, ['sign']);
  } catch {
    // The error of the platform says no more.
    throw new InvalidOptionsError({
      what: 'The private key is invalid',
      issues: [
        {
          path: 'privateKey',
          expected: `a key for ${algorithm}`,
          received: 'a damaged key or one of another algorithm',
        },
      ],
    });
  }
}
