import { expect, test } from 'vitest';
import { maskHeaders, redactHeaders, secretsIn } from './redact-headers.ts';

test('headers that carry a credential are masked by their names', () => {
  expect(
    redactHeaders({
      Authorization: 'Bearer abc',
      'proxy-authorization': 'Basic YTpi',
      authorization: 'abc',
      'set-cookie': 'session=abc; Secure',
      cookie: 'a=b',
      'X-Api-Key': 'abc',
      'x-amz-security-token': 'abc',
      'x-client-secret': 'abc',
      'x-request-key': 'kept',
      'x-tokens-left': '5',
      'content-type': 'application/json',
    }),
  ).toEqual({
    Authorization: 'Bearer [redacted]',
    'proxy-authorization': 'Basic [redacted]',
    authorization: '[redacted]',
    'set-cookie': '[redacted]',
    cookie: '[redacted]',
    'X-Api-Key': '[redacted]',
    'x-amz-security-token': '[redacted]',
    'x-client-secret': '[redacted]',
    'x-request-key': 'kept',
    'x-tokens-left': '5',
    'content-type': 'application/json',
  });
});

test('the values of a credential are masked by whatever name', () => {
  expect(maskHeaders({ 'x-time': '1', authorization: 'AWS4-HMAC-SHA256 Credential=a, Signature=b' })).toEqual({
    'x-time': '[redacted]',
    authorization: 'AWS4-HMAC-SHA256 [redacted]',
  });
});

test('what headers prove is found, and what they describe is not', () => {
  const found = secretsIn({
    authorization: 'Digest Signature="0123456789abcdef", SignedHeaders=host;x-date',
    'x-token': 'short',
    'x-proof': 'HMAC proof-of-it',
    'x-mode': 'short',
    'x-date': '20150830T123600Z',
    'x-goog-content-length-range': '0,10485760',
    'content-type': 'application/json',
    'cache-control': 'public, max-age=1',
  });
  expect(found.map(([, secret]) => secret)).toEqual([
    'Signature="0123456789abcdef", SignedHeaders=host;x-date',
    '0123456789abcdef',
    'short',
    'HMAC proof-of-it',
    'proof-of-it',
  ]);
});
