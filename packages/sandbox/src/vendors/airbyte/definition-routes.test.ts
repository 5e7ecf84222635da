import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAirbyte, type TestClient } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte();
});
afterAll(() => client.close());

const path = '/integrations/definitions';

it('lists the definitions of sources by a part of their name', async () => {
  expect((await client.data('GET', `${path}/sources`)).definitions).toHaveLength(24);
  const { definitions } = await client.data('GET', `${path}/sources?name=PYL`);
  expect(definitions).toEqual([
    expect.objectContaining({ sourceDefinitionId: 'f2e53e88-3c6b-4e5a-b7c2-a1d9c5e8f4b6', name: 'Pylon' }),
  ]);
});

it('describes the configuration of a source', async () => {
  const id = '4e8c9fa0-3634-499b-b948-11581b5c3efa';
  const { definition, ...others } = await client.data('GET', `${path}/sources/${id}`);
  expect(others).toMatchObject({ id, example_questions: { direct: [expect.any(String)] } });
  const { connectionSpecification } = definition.spec;
  expect(connectionSpecification.required).toEqual(['credentials', 'start_date']);
  expect(connectionSpecification.properties.credentials.oneOf[0]).toMatchObject({
    required: ['api_key'],
    properties: { api_key: { airbyte_secret: true } },
  });
  expect((await client.call('GET', `${path}/sources/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
});

it('lists and describes destinations', async () => {
  const { destinations } = await client.data('GET', `${path}/destinations`);
  expect(destinations.length).toBeGreaterThan(1);
  const [{ id, name }] = destinations;
  const filtered = await client.data('GET', `${path}/destinations?actorDefinitionIds=${id}`);
  expect(filtered.destinations).toEqual([{ id, name, icon: expect.any(String) }]);
  expect(await client.data('GET', `${path}/destinations/${id}`)).toMatchObject({ id, definition: { name } });
  expect((await client.call('GET', `${path}/destinations/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
});
