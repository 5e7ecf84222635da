import { expect, it } from 'vitest';
import { decorateResponses } from './decorate.ts';
import { hasBearerToken, restApi } from './rest-api.ts';
import { startServer } from './start-server.ts';
import { json } from './wire-response.ts';

it('changes every response, errors included', async () => {
  const plain = restApi({ isAuthorized: hasBearerToken('token'), routes: { 'GET /items': () => json([]) } });
  const api = decorateResponses(plain, ({ path }, response) => ({
    ...response,
    headers: { ...response.headers, 'request-path': path },
  }));
  const emulator = {
    name: 'plain',
    title: 'Plain',
    mounts: { URL: '/plain' },
    variables: {},
    create: () => ({ apis: { '/plain': api } }),
  };
  const sandbox = await startServer({ emulators: [emulator] });
  const ask = async (path: string, token = 'token', method = 'GET') => {
    const { status, headers } = await fetch(`${sandbox.env.URL}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
    });
    return [status, headers.get('request-path')];
  };
  expect(await ask('/items')).toEqual([200, '/items']);
  expect(await ask('/items', 'wrong')).toEqual([401, '/items']);
  expect(await ask('/items', 'token', 'PUT')).toEqual([405, '/items']);
  expect(await ask('/none')).toEqual([404, '/none']);
  sandbox.faults.inject({ fault: { kind: 'status', status: 429, retryAfter: '1' } });
  expect(await ask('/items')).toEqual([429, '/items']);
  await sandbox.close();
});
