import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const data: TestClient['data'] = (method, path, body) => client.data(method, path, body);
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('surveys', () => {
  it('are listed and searched, with a limit but no cursor', async () => {
    const { json } = await client.call('GET', '/surveys');
    expect(Object.keys(json)).toEqual(['data', 'request_id']);
    expect(json.data.map(({ type }: Loose) => type).toSorted()).toEqual(['csat', 'custom', 'nps']);
    const filter = { field: 'updated_at', operator: 'time_is_after', value: '2026-11-01T00:00:00Z' };
    expect(await data('POST', '/surveys/search', { filter })).toHaveLength(2);
    const limited = await client.call('POST', '/surveys/search', { limit: 1 });
    expect([limited.json.data.length, 'pagination' in limited.json]).toEqual([1, false]);
    expect(await data('GET', `/surveys/${json.data[0].id}`)).toEqual(json.data[0]);
  });

  it('have responses, newest first, by time, account and contact', async () => {
    const survey = (await data('GET', '/surveys')).find(({ type }: Loose) => type === 'nps');
    const path = `/surveys/${survey.id}/responses`;
    const first = await client.call('GET', `${path}?limit=10`);
    expect(first.json.pagination.has_next_page).toBe(true);
    const [response] = first.json.data;
    expect(response).toEqual({
      id,
      account_id: expect.anything(),
      contact_id: id,
      answers: expect.arrayContaining([
        { prompt: expect.any(String), question_type: 'score', value: expect.any(String) },
      ]),
      submitted_at: expect.any(String),
    });
    const all = await data('GET', `${path}?limit=999`);
    const times = all.map(({ submitted_at }: Loose) => submitted_at);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(await data('GET', `${path}?contact_id=${response.contact_id}`)).toEqual([response]);
    const after = await data('GET', `${path}?submitted_after=2026-11-01T00:00:00Z`);
    expect(after).toEqual(all.filter(({ submitted_at }: Loose) => submitted_at > '2026-11-01T00:00:00Z'));
    expect((await client.call('GET', `${path}?submitted_before=yesterday`)).status).toBe(400);
  });

  it('agree with the scores of the issues', async () => {
    const survey = (await data('GET', '/surveys')).find(({ type }: Loose) => type === 'csat');
    const responses = await data('GET', `/surveys/${survey.id}/responses?limit=999`);
    const issues = await data('GET', '/issues?start_time=2026-06-01T00:00:00Z&end_time=2026-11-20T12:00:00Z');
    const rated = issues.filter(({ csat_responses }: Loose) => csat_responses.length > 0);
    expect(responses).toHaveLength(rated.length);
  });
});
