import { describe, expect, test, vi } from 'vitest';
import { failure, fakeFetch, sampleClient } from '../../test/fake-fetch.ts';
import { codeOf, neverSent } from './network-failure.ts';

/** An error of Node's, which names the system call that failed where it is known. */
const system = (code: string, syscall?: string) =>
  Object.assign(new Error(`${syscall ?? 'it'} ${code}`), { code, ...(syscall !== undefined && { syscall }) });

/** The error that Node's `fetch` throws. */
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });

/** The error that Node throws when it tried several addresses of a host. */
const allOf = (...errors: Error[]) => Object.assign(new AggregateError(errors), { code: 'ETIMEDOUT' });

const coded = (code: string, message = code) => Object.assign(new Error(message), { code });

describe('a failure certainly occurred before anything was sent', () => {
  test.each<[string, unknown]>([
    ['a port that is closed', fetchFailed(system('ECONNREFUSED', 'connect'))],
    ['an unknown name', fetchFailed(system('ENOTFOUND', 'getaddrinfo'))],
    ['a busy name server', fetchFailed(system('EAI_AGAIN', 'getaddrinfo'))],
    ['no route to the host', fetchFailed(system('EHOSTUNREACH', 'connect'))],
    ['no route to the host, without the system call', fetchFailed(system('EHOSTUNREACH'))],
    ['no network', fetchFailed(system('ENETUNREACH', 'connect'))],
    ['no network, without the system call', fetchFailed(system('ENETUNREACH'))],
    ['a connection that exceeded the timeout of the system', fetchFailed(system('ETIMEDOUT', 'connect'))],
    ['a connection that exceeded the timeout of undici', fetchFailed(coded('UND_ERR_CONNECT_TIMEOUT'))],
    ['a reset while connecting', fetchFailed(system('ECONNRESET', 'connect'))],
    [
      'several addresses, none of which responds',
      fetchFailed(allOf(system('ETIMEDOUT', 'connect'), system('EHOSTUNREACH', 'connect'))),
    ],
    ['a certificate that has expired', fetchFailed(coded('CERT_HAS_EXPIRED'))],
    ['a certificate of another host', fetchFailed(coded('ERR_TLS_CERT_ALTNAME_INVALID'))],
    ['a self-signed certificate', fetchFailed(coded('DEPTH_ZERO_SELF_SIGNED_CERT'))],
    ['a certificate from an unknown chain', fetchFailed(coded('SELF_SIGNED_CERT_IN_CHAIN'))],
    ['a certificate whose issuer is missing', fetchFailed(coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'))],
    ['a handshake that takes too long', fetchFailed(coded('ERR_TLS_HANDSHAKE_TIMEOUT'))],
    ['http where https is expected', fetchFailed(coded('ERR_SSL_WRONG_VERSION_NUMBER'))],
    ['a port that fetch blocks', fetchFailed(new Error('bad port'))],
    [
      'a closed port under Deno',
      new TypeError(
        'error sending request for url (http://127.0.0.1:9/): client error (Connect): tcp connect error: Connection refused (os error 111)',
      ),
    ],
    [
      'an unknown name under Deno',
      new TypeError('error sending request for url (https://x.invalid/): client error (Connect): dns error: no record'),
    ],
    [
      'a closed port under Bun',
      coded('ConnectionRefused', 'Unable to connect. Is the computer able to access the url?'),
    ],
    ['an unknown name under Bun', coded('FailedToOpenSocket', 'Was there a typo in the url or port?')],
    ['an invalid address', coded('ERR_INVALID_URL', 'Invalid URL')],
    [
      'an address that fetch cannot parse',
      new TypeError('Failed to parse URL from x:', { cause: coded('ERR_INVALID_URL') }),
    ],
    [
      'a signal of another realm',
      new TypeError('RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.'),
    ],
    ['a body of a GET', new TypeError('Request with GET/HEAD method cannot have body.')],
  ])('with %s', (_, failed) => {
    expect(neverSent(failed)).toBe(true);
  });
});

describe('a failure may have occurred after the request was sent', () => {
  test.each<[string, unknown]>([
    ['no route to the host while reading', fetchFailed(system('EHOSTUNREACH', 'read'))],
    ['no route to the host while writing', fetchFailed(system('EHOSTUNREACH', 'write'))],
    ['no network while reading', fetchFailed(system('ENETUNREACH', 'read'))],
    ['no network while writing', fetchFailed(system('ENETUNREACH', 'write'))],
    ['a timeout of the system while reading', fetchFailed(system('ETIMEDOUT', 'read'))],
    ['a timeout of the system while writing', fetchFailed(system('ETIMEDOUT', 'write'))],
    ['a timeout of the system, without the system call', fetchFailed(system('ETIMEDOUT'))],
    ['a reset', fetchFailed(system('ECONNRESET', 'read'))],
    ['a reset, without the system call', fetchFailed(coded('ECONNRESET'))],
    ['a broken pipe', fetchFailed(system('EPIPE', 'write'))],
    ['a broken protocol while writing', fetchFailed(system('EPROTO', 'write'))],
    ['a broken protocol, without the system call', fetchFailed(coded('EPROTO'))],
    ['a TLS session that may not be renewed', fetchFailed(coded('ERR_TLS_RENEGOTIATION_DISABLED'))],
    ['a socket that the server closed', fetchFailed(coded('UND_ERR_SOCKET', 'other side closed'))],
    ['headers that take too long', fetchFailed(coded('UND_ERR_HEADERS_TIMEOUT'))],
    [
      'several addresses, of which one was connected to',
      fetchFailed(allOf(system('ETIMEDOUT', 'connect'), system('ECONNRESET', 'read'))),
    ],
    ['several addresses without details', fetchFailed(allOf())],
    [
      'a connection that breaks under Deno',
      new TypeError('error sending request for url (https://x.test/): client error (SendRequest): connection error'),
    ],
    ['a connection that Bun loses', coded('ECONNRESET', 'The socket connection was closed unexpectedly.')],
    ['a value that is not an error', 'ECONNREFUSED'],
    ['nothing', undefined],
  ])('with %s', (_, failed) => {
    expect(neverSent(failed)).toBe(false);
  });
});

test('errors that are their own cause are examined once', () => {
  const circle: Error & { cause?: unknown } = new Error('around');
  circle.cause = circle;
  expect(neverSent(circle)).toBe(false);
  expect(codeOf(circle)).toBeUndefined();
});

describe('a call of a client', () => {
  const tried = async (cause: unknown, call: 'read' | 'write') => {
    const { fetch, seen } = fakeFetch(() => {
      throw cause;
    });
    vi.spyOn(Math, 'random').mockReturnValue(0); // no pause between attempts
    const { issues } = sampleClient({ fetch });
    const error = await failure(call === 'read' ? issues.get({ id: '1' }) : issues.create({ title: 'x' }));
    const { code, outcome, retryable } = error;
    return { code, outcome, retryable, tries: seen.length };
  };

  test('that is a write and was never sent is attempted three times', async () => {
    const refused = fetchFailed(system('ECONNREFUSED', 'connect'));
    expect(await tried(refused, 'write')).toEqual({
      code: 'connection',
      outcome: 'not_sent',
      retryable: true,
      tries: 3,
    });
  });

  test.each([
    ['EHOSTUNREACH', 'read'],
    ['ENETUNREACH', 'write'],
    ['EPROTO', 'write'],
    ['ERR_TLS_RENEGOTIATION_DISABLED', undefined],
    ['ECONNRESET', 'read'],
  ])('that is a write and ends with %s on %s is sent once, and its outcome is unknown', async (code, syscall) => {
    expect(await tried(fetchFailed(system(code, syscall)), 'write')).toEqual({
      code: 'connection',
      outcome: 'unknown',
      retryable: false,
      tries: 1,
    });
  });

  test('that is a read and lost its connection is attempted three times', async () => {
    expect(await tried(fetchFailed(system('EHOSTUNREACH', 'read')), 'read')).toEqual({
      code: 'connection',
      outcome: 'rejected',
      retryable: true,
      tries: 3,
    });
  });

  test.each([
    [
      'an invalid address',
      new TypeError('Failed to parse URL from x:', { cause: coded('ERR_INVALID_URL') }),
      'not_sent',
    ],
    [
      'a signal of another realm',
      new TypeError('RequestInit: Expected signal to be an instance of AbortSignal.'),
      'not_sent',
    ],
    ["a bug in the caller's fetch", new TypeError("Cannot read properties of undefined (reading 'get')"), 'unknown'],
    ["an undefined name in the caller's fetch", new ReferenceError('json is not defined'), 'unknown'],
  ])('is not retried after a bug rather than a network failure: %s', async (_, cause, outcome) => {
    expect(await tried(cause, 'write')).toEqual({ code: 'internal', outcome, retryable: false, tries: 1 });
    expect(await tried(cause, 'read')).toMatchObject({ code: 'internal', retryable: false, tries: 1 });
  });
});
