import { expect, test } from 'vitest';
import { redactHeaders } from './redact-headers.ts';

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
