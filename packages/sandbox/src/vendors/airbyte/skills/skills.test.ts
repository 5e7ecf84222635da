import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Loose, startAirbyte, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte();
});
afterAll(() => client.close());

it('lists static pages and one per connector, in pages', async () => {
  const first = await client.data('GET', '/skills?limit=5');
  expect(first.data[0]).toMatchObject({ id: 'using-connectors', kind: 'static', freshness: { state: 'live' } });
  const second = await client.data('GET', `/skills?limit=100&cursor=${first.next_cursor}`);
  expect(second.next_cursor).toBeNull();
  const ids = [...first.data, ...second.data].map(({ id }: Loose) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(`connector-source:${await client.connector('pylon')}`);
});

it('searches for words', async () => {
  const { data } = await client.data('GET', '/skills/search?query=context%20store');
  expect(data.map(({ id }: Loose) => id)).toEqual(['searching-the-context-store']);
  expect((await client.call('GET', '/skills/search')).status).toBe(422);
});

it('gives a page as blocks, whole or by section', async () => {
  const id = `connector-source:${await client.connector('pylon')}`;
  const whole = await client.data('GET', `/skills/docs?id=${id}`);
  expect(whole.metadata).toMatchObject({ id, kind: 'connector_source' });
  expect(whole.outline).toContainEqual({ id: 'issues', title: 'issues', summary: null, available: true });
  const { section_id, content } = await client.data('GET', `/skills/docs?id=${id}&section=issues`);
  expect(section_id).toBe('issues');
  expect(content[1]).toMatchObject({ type: 'table', rows: expect.arrayContaining([['start_time', 'yes']]) });
});

it('answers an unknown page or section with a 404 without a body', async () => {
  for (const query of ['id=nothing', 'id=using-connectors&section=nothing']) {
    const { status, json } = await client.call('GET', `/skills/docs?${query}`);
    expect([status, json]).toEqual([404, '']);
  }
});
