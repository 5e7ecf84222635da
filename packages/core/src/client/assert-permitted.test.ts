import { expect, test } from 'vitest';
import { sampleClient } from '../../test/fake-fetch.ts';
import { secrets } from '../../test/sample.ts';
import { NotPermittedError } from '../errors/not-permitted-error.ts';
import { ServerError } from '../errors/server-error.ts';
import { withOutcome } from '../errors/with-outcome.ts';
import { assertPermitted } from './assert-permitted.ts';
import { redacted } from './redacted.ts';

test('an operation is permitted as the policy of the client says', () => {
  const client = sampleClient({ policy: { deny: ['issues.list'] } });
  expect(() => assertPermitted(client, 'issues', 'list')).toThrow(NotPermittedError);
  expect(() => assertPermitted(client, 'issues', 'get')).not.toThrow();
  expect(() => assertPermitted(client, 'issues', 'lst')).toThrow("no action 'lst'");
});

test('data is shown without the credentials of the client', () => {
  const client = sampleClient();
  expect(redacted(client, { said: [`key ${secrets.apiToken}`] })).toEqual({ said: ['key [redacted]'] });
  expect(redacted({}, 'text')).toBe('text');
});

test('an outcome that is known is a copy’s, and the error stays as it is', () => {
  const error = new ServerError({ message: 'Down.' });
  expect(withOutcome(error, 'unknown')).toMatchObject({ outcome: 'unknown', message: 'Down.' });
  expect(error.outcome).toBe('not_sent');
});
