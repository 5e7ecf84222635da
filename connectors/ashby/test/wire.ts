import nock from 'nock';
import { expect } from 'vitest';
import { type AshbyOptions, createAshby } from '../src/index.ts';

const origin = 'https://api.ashbyhq.com';

/** Basic of `ashby-test-key:`: the key is the user name, the password is empty. */
const authorization = 'Basic YXNoYnktdGVzdC1rZXk6';

/** A client that knows nothing of this process's environment. */
export function testClient(options: AshbyOptions = {}) {
  return createAshby({ apiKey: 'ashby-test-key', env: {}, retries: 0, ...options });
}

/** Expects one POST to `path`, without a query, with exactly this body and Ashby's headers, and answers it. */
export function expectPost(
  path: string,
  body: Record<string, unknown>,
  answer: string | Record<string, unknown>,
  status = 200,
  headers: Record<string, string> = {},
): void {
  nock(origin)
    .post(path, body as nock.DataMatcherMap) // JSON either way
    .matchHeader('authorization', authorization)
    .matchHeader('accept', 'application/json; version=1')
    .matchHeader('content-type', 'application/json')
    .reply(status, answer, headers);
}

/** A good answer. */
export const ok = (results: unknown) => ({ success: true, results });

/** The last page of a listing that syncs. */
export const lastPage = (results: readonly unknown[]) => ({
  success: true,
  results,
  moreDataAvailable: false,
  syncToken: 'jYnEBmjzR',
});

/** The last page of a listing that pages and does not sync. */
export const plainPage = (results: readonly unknown[]) => ({ success: true, results, moreDataAvailable: false });

/** What `meta` holds after one good request, and nothing else: no warnings above all. */
export const meta = (more: Record<string, unknown> = {}) => ({ attempts: 1, durationMs: expect.any(Number), ...more });

/** `meta` of a last page of a listing that syncs. */
export const lastMeta = () => meta({ hasMore: false, syncToken: 'jYnEBmjzR' });

/** Everything that a walk gives. */
export async function collect<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of walk) all.push(item);
  return all;
}
