import { describe, expect, test } from 'vitest';
import { failure, fakeFetch, json } from '../../test/fake-fetch.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import type { Api } from '../define/api.ts';

/** A connector with a bug in its own code. */
function withError(error: NonNullable<Api['error']>, respond: () => Response) {
  const { fetch, seen } = fakeFetch(respond);
  const client = createClient(sampleWith({ error }), { apiToken: secrets.apiToken, env: {}, fetch });
  return { client, seen };
}

const mistaken = ({ body }: { body: unknown }) => {
  const { error } = body as { error: { code: string } };
  return { message: error.code.toUpperCase(), code: error.code };
};

describe('a bug in the `error` function of a connector', () => {
  test.each([
    [400, 'rejected', 'rejected'],
    [404, 'rejected', 'rejected'],
    [429, 'rejected', 'rejected'],
    [500, 'rejected', 'unknown'],
    [200, 'rejected', 'unknown'],
  ])(
    'on a response with %i is reported as a bug, with the known details of the response',
    async (status, ofRead, ofWrite) => {
      const { client, seen } = withError(mistaken, () => json({ data: { id: '1' } }, status));
      const read = await failure(client.issues.get({ id: '1' }));
      const write = await failure(client.issues.create({ title: 'x' }));
      expect(read).toMatchObject({ code: 'internal', outcome: ofRead, retryable: false, status });
      expect(write).toMatchObject({ code: 'internal', outcome: ofWrite, retryable: false, status });
      expect(seen).toHaveLength(2);
    },
  );

  test('keeps the error that was thrown and says where to report it', async () => {
    const { client } = withError(mistaken, () => json({}, 400));
    const error = await failure(client.issues.get({ id: '1' }));
    expect(error.message).toMatch(/^issues\.get failed because of a bug: Cannot read properties of undefined/);
    expect(error.hint).toBe('Report it. Retrying does not help.');
    expect(error.cause).toMatchObject({ name: 'TypeError', stack: expect.stringContaining('mistaken') });
  });

  test('says that a write may have taken effect, where it may', async () => {
    const { client } = withError(mistaken, () => json({}, 500));
    const { hint } = await failure(client.issues.create({ title: 'x' }));
    expect(hint).toContain('The request may have taken effect. Check before you retry.');
  });

  test('shows no credential that it had access to', async () => {
    const { client } = withError(
      () => {
        throw new Error(`no rule for ${secrets.apiToken}`);
      },
      () => json({}, 400),
    );
    const error = await failure(client.issues.get({ id: '1' }));
    expect(error.message + String((error.cause as Error).message)).not.toContain(secrets.apiToken);
  });
});

test('parameters that are too deeply nested are not an invalid response: nothing was sent', async () => {
  const { client, seen } = withError(
    () => undefined,
    () => json({}),
  );
  const extra: Record<string, unknown> = {};
  let at = extra;
  for (let depth = 0; depth < 20_000; depth++) {
    const inner: Record<string, unknown> = {};
    at['a'] = inner;
    at = inner;
  }
  const error = await failure(client.issues.create({ title: 'x', extra }));
  expect(error.outcome).toBe('not_sent');
  expect(['internal', 'invalid_params']).toContain(error.code);
  expect(seen).toHaveLength(0);
});
