import { afterEach, expect, test, vi } from 'vitest';
import { failure, ok, scriptedFetch } from '../../test/fake-fetch.ts';
import { sample } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import { processEnvironment, readVariable } from './environment.ts';

afterEach(() => vi.unstubAllGlobals());

/** An environment as Deno provides it without `--allow-env`. */
const denied = new Proxy<Record<string, string>>(
  {},
  {
    get(_, name) {
      throw Object.assign(new Error(`Requires env access to "${String(name)}"`), { name: 'NotCapable' });
    },
  },
);

test('a variable that may not be read counts as not set', () => {
  expect(readVariable(denied, 'ANY')).toBeUndefined();
});

test('a client can be created where no variable may be read, from the credentials that are passed', async () => {
  vi.stubGlobal('process', { env: denied });
  const { fetch, seen } = scriptedFetch(ok({ id: '1' }));
  const client = createClient(sample, { apiToken: 'tok-1', fetch });
  await client.issues.get({ id: '1' });
  expect(seen[0]?.url).toBe('https://api.sample.test/issues/1');
  expect(await failure(client.people.list())).toMatchObject({ code: 'missing_credentials' });
});

test('a runtime that has no process, or hides it, has no variables', () => {
  vi.stubGlobal('process', undefined);
  expect(processEnvironment()).toEqual({});
  vi.stubGlobal('process', {
    get env(): never {
      throw new Error('no');
    },
  });
  expect(processEnvironment()).toEqual({});
});
