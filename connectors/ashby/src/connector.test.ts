import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { candidate } from '../test/records.ts';
import { lastPage, ok, testClient } from '../test/wire.ts';
import { candidates, createAshby, createAshbyWith } from './index.ts';

describe('a client of Ashby', () => {
  it('reads the API key and the base URL from the environment', async () => {
    const env = { ASHBY_API_KEY: 'key-of-the-environment', ASHBY_BASE_URL: 'http://localhost:4010/ashby' };
    nock('http://localhost:4010')
      .post('/ashby/candidate.list', {})
      .basicAuth({ user: 'key-of-the-environment', pass: '' })
      .reply(200, lastPage([candidate]));
    await expect(createAshby({ env }).candidates.list()).resolves.toMatchObject({ data: [candidate] });
  });

  it('names the environment variable when the API key is missing', async () => {
    await expect(createAshby({ env: {} }).candidates.list()).rejects.toMatchObject({
      code: 'missing_credentials',
      message: expect.stringContaining('ASHBY_API_KEY'),
    });
  });

  it('shows a request with its API key redacted', async () => {
    const { data } = await testClient().candidates.create({ name: 'Adam Hart' }, { dryRun: true });
    expect(data).toMatchObject({ url: 'https://api.ashbyhq.com/candidate.create', body: { name: 'Adam Hart' } });
    expect(JSON.stringify(data)).not.toMatch(/ashby-test-key|YXNoYnktdGVzdC1rZXk6/);
  });

  it('runs operations by the names of entity and action', async () => {
    nock('https://api.ashbyhq.com')
      .post('/application.changeSource')
      .reply(200, ok({ id: 'a' }));
    const params = { applicationId: 'a', sourceId: null };
    await expect(testClient().execute('applications', 'change_source', params)).resolves.toMatchObject({
      data: { id: 'a' },
    });
  });

  it('can be created with some entities', () => {
    const some = createAshbyWith({ candidates }, { apiKey: 'ashby-test-key', env: {} });
    expect(Object.keys(some)).not.toContain('jobs');
    expect(some.candidates.get).toBeTypeOf('function');
  });
});
