import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { signJwt } from './sign-jwt.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key: typeof rsa.privateKey, type: 'pkcs1' | 'pkcs8' | 'sec1' = 'pkcs8') =>
  key.export({ type, format: 'pem' } as { type: 'pkcs8'; format: 'pem' }).toString(); // the types of several overloads

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const parse = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString());

/** Returns the header and claims of a token whose signature is valid. */
function verified(token: string, key: typeof rsa) {
  const [header, claims, signature = ''] = token.split('.');
  const publicKey = createPublicKey(key.publicKey.export({ type: 'spki', format: 'pem' }));
  const isValid = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  expect(isValid).toBe(true);
  return { header: parse(header), claims: parse(claims) };
}

describe('a token', () => {
  test('begins a minute ago and expires in two', async () => {
    const token = await signJwt({ privateKey: pem(rsa.privateKey), claims: { iss: 'ünï' } });
    expect(verified(token, rsa)).toEqual({
      header: { alg: 'RS256', typ: 'JWT' },
      claims: { iat: 1_799_999_940, exp: 1_800_000_120, iss: 'ünï' },
    });
  });

  test('has the lifetime, the key id and the claims that are given', async () => {
    const options = { privateKey: pem(rsa.privateKey), keyId: 'k-1', lifetime: 600, claims: { iat: 5 } };
    expect(verified(await signJwt(options), rsa)).toEqual({
      header: { alg: 'RS256', typ: 'JWT', kid: 'k-1' },
      claims: { iat: 5, exp: 1_800_000_600 },
    });
  });

  test('is signed by ES256 as well', async () => {
    const token = await signJwt({ privateKey: pem(ec.privateKey), algorithm: 'ES256', claims: {} });
    expect(verified(token, ec).header).toEqual({ alg: 'ES256', typ: 'JWT' });
  });
});

describe('a private key', () => {
  test.each([
    ['in PKCS #1', pem(rsa.privateKey, 'pkcs1')],
    ['with line breaks written as \\n', pem(rsa.privateKey, 'pkcs1').replaceAll('\n', '\\n')],
    ['with the line breaks of Windows', pem(rsa.privateKey).replaceAll('\n', '\r\n')],
    ['in one line', pem(rsa.privateKey).replaceAll('\n', ' ')],
  ])('is accepted %s', async (_, privateKey) => {
    verified(await signJwt({ privateKey, claims: {} }), rsa);
  });

  test.each([
    ['other text', 'canary', 'other text'],
    ['damaged', '-----BEGIN PRIVATE KEY-----\n!canary!\n-----END PRIVATE KEY-----', 'a damaged key'],
    ['cut', `${pem(rsa.privateKey).slice(0, 400)}\n-----END PRIVATE KEY-----`, 'damaged'],
    ['of another kind', pem(ec.privateKey, 'sec1'), 'a key of the kind EC PRIVATE KEY'],
    ['of another algorithm', pem(ec.privateKey), 'one of another algorithm'],
  ])('is rejected when it is %s', async (_, privateKey, received) => {
    const error = await signJwt({ privateKey, claims: {} }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidOptionsError);
    expect(String(error)).toContain(received);
    expect(String(error)).not.toContain('canary');
  });
});
