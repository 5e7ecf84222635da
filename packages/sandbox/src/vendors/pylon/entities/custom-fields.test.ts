import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const data: TestClient['data'] = (method, path, body) => client.data(method, path, body);
const now = '2026-11-20T12:00:00Z';
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

const created = { object_type: 'issue', label: 'Root team', type: 'select', select_options: [{ label: 'Core team' }] };

describe('custom fields', () => {
  it('are created with a slug that follows from their label', async () => {
    const field = await data('POST', '/custom-fields', created);
    expect(field).toEqual({
      id,
      slug: 'root_team',
      label: 'Root team',
      description: '',
      object_type: 'issue',
      type: 'select',
      source: 'pylon',
      is_read_only: false,
      default_value: null,
      default_values: null,
      select_metadata: { options: [{ label: 'Core team', slug: 'core-team' }] },
      number_metadata: null,
      created_at: now,
      updated_at: now,
    });
    expect(await data('GET', '/custom-fields?object_type=issue')).toContainEqual(field);
    const again = await client.call('POST', '/custom-fields', created);
    expect([again.status, again.json.exists_id]).toEqual([400, field.id]);
    for (const bad of [{ type: 'picture' }, { object_type: 'team' }, { label: '' }])
      expect((await client.call('POST', '/custom-fields', { ...created, ...bad })).status).toBe(400);
  });

  it('can be written at once, and keep their values under a new slug', async () => {
    const field = await data('POST', '/custom-fields', created);
    await data('PATCH', '/issues/2500', { custom_fields: [{ slug: 'root_team', value: 'core-team' }] });
    await data('PATCH', `/custom-fields/${field.id}`, { slug: 'team_in_charge', label: 'Team in charge' });
    expect((await data('GET', '/issues/2500')).custom_fields.team_in_charge).toEqual({
      slug: 'team_in_charge',
      value: 'core-team',
    });
    const filter = { field: 'team_in_charge', operator: 'equals', value: 'core-team' };
    expect(await data('POST', '/issues/search', { filter })).toHaveLength(1);
  });

  it('have their options replaced, or changed one by one', async () => {
    const { id: fieldId } = await data('POST', '/custom-fields', created);
    const path = `/custom-fields/${fieldId}`;
    const options = (field: Loose) => field.select_metadata.options;
    const replaced = await data('PATCH', path, {
      select_options: [{ label: 'A', slug: 'a', ai_description: 'first' }],
    });
    expect(options(replaced)).toEqual([{ label: 'A', slug: 'a', ai_description: 'first' }]);
    await data('POST', `${path}/select-options`, { select_options: [{ label: 'B' }, { label: 'C', slug: 'c' }] });
    await data('POST', `${path}/select-options`, { label: 'D', slug: 'd' });
    await data('PATCH', `${path}/select-options`, { slug: 'c', label: 'Sea' });
    const left = await data('DELETE', `${path}/select-options?slug=b`);
    expect(options(left).map(({ slug, label }: Loose) => [slug, label])).toEqual([
      ['a', 'A'],
      ['c', 'Sea'],
      ['d', 'D'],
    ]);
    expect((await client.call('PATCH', path, { select_options: [{ label: 'A' }, { label: 'a' }] })).status).toBe(400);
  });

  it('of other types have no options', async () => {
    const { id: fieldId } = await data('POST', '/custom-fields', { object_type: 'task', label: 'Link', type: 'url' });
    expect((await client.call('POST', `/custom-fields/${fieldId}/select-options`, { label: 'x' })).status).toBe(400);
  });
});
