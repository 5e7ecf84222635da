import nock from 'nock';
import { expect } from 'vitest';
import { type AshbyOptions, createAshby } from '../src/index.ts';

const origin = 'https://api.ashbyhq.com';

/** Basic authorization of `ashby-test-key:`. The API key is the user name; the password is empty. */
const authorization = 'Basic YXNoYnktdGVzdC1rZXk6';

/** Creates a client that ignores the environment of this process. */
export function testClient(options: AshbyOptions = {}) {
  return createAshby({ apiKey: 'ashby-test-key', env: {}, retries: 0, ...options });
}

/** Expects one POST to `path`, without a query, with exactly this body and Ashby's headers, and sends the response. */
export function expectPost(
  path: string,
  body: Record<string, unknown>,
  response: string | Record<string, unknown>,
  status = 200,
  headers: Record<string, string> = {},
): void {
  nock(origin)
    .post(path, body as nock.DataMatcherMap) // JSON either way
    .matchHeader('authorization', authorization)
    .matchHeader('accept', 'application/json; version=1')
    .matchHeader('content-type', 'application/json')
    .reply(status, response, headers);
}

/** A successful response. */
export const ok = (results: unknown) => ({ success: true, results });

/** The last page of a listing with sync tokens. */
export const lastPage = (results: readonly unknown[]) => ({
  success: true,
  results,
  moreDataAvailable: false,
  syncToken: 'jYnEBmjzR',
});

/** The last page of a listing without sync tokens. */
export const plainPage = (results: readonly unknown[]) => ({ success: true, results, moreDataAvailable: false });

/** `meta` after one successful request without warnings. */
export const meta = (more: Record<string, unknown> = {}) => ({ attempts: 1, durationMs: expect.any(Number), ...more });

/** `meta` of the last page of a listing with sync tokens. */
export const lastMeta = () => meta({ hasMore: false, syncToken: 'jYnEBmjzR' });

/** Collects all items of a listing. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
