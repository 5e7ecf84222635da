import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const accounts = async (): Promise<Loose[]> => (await client.call('GET', '/accounts')).json.data;

describe('accounts', () => {
  it('are found by ID or external ID', async () => {
    const account = (await accounts()).find(({ external_ids }) => external_ids);
    const byExternalId = await client.call('GET', `/accounts/${account.external_ids[0].external_id}`);
    expect(byExternalId.json.data).toEqual(account);
  });

  it('have null for empty lists, except channels, and custom field values without slugs', async () => {
    const { json } = await client.call('POST', '/accounts', { name: 'Bare' });
    expect(json.data).toMatchObject({
      owner: null,
      tags: null,
      external_ids: null,
      domains: null,
      crm_settings: null,
      channels: [],
      custom_fields: {},
      type: 'customer',
      primary_domain: '',
    });
    const tier = (await accounts()).map(({ custom_fields }) => custom_fields.tier).find(Boolean);
    expect(Object.keys(tier)).toEqual(['value']);
  });

  it('require exactly one primary domain, which is one of their domains', async () => {
    const create = (body: object) => client.call('POST', '/accounts', { name: 'New', ...body });
    expect((await create({ domains: ['a.example'] })).status).toBe(400);
    expect((await create({ domains: ['a.example'], primary_domain: 'b.example' })).status).toBe(400);
    const { json } = await create({ domains: ['a.example', 'b.example'], primary_domain: 'b.example' });
    expect(json.data).toMatchObject({
      domain: 'b.example',
      primary_domain: 'b.example',
      domains: ['a.example', 'b.example'],
    });
    const path = `/accounts/${json.data.id}`;
    expect((await client.call('PATCH', path, { domains: ['c.example'] })).status).toBe(400);
    expect((await client.call('PATCH', path, { domains: ['b.example', 'c.example'] })).json.data.primary_domain).toBe(
      'b.example',
    );
    expect((await create({ domain: 'old.example' })).json.data.domains).toEqual(['old.example']);
  });

  it('reject a duplicate external ID and name the existing account', async () => {
    const [first] = (await accounts()).filter(({ external_ids }) => external_ids);
    const { status, json } = await client.call('POST', '/accounts', { name: 'Twin', external_ids: first.external_ids });
    expect([status, json.exists_id]).toEqual([400, first.id]);
  });

  it.each([{ account_type: 'foe' }, { logo_url: 'https://x.example/logo.gif' }, { owner_id: 'nobody' }, { name: 5 }])(
    'reject %j',
    async (body) => {
      expect((await client.call('POST', '/accounts', { name: 'New', ...body })).status).toBe(400);
    },
  );

  it('lose their owner with an empty text and accept only two types in updates', async () => {
    const account = (await accounts()).find(({ owner }) => owner);
    const path = `/accounts/${account.id}`;
    expect((await client.call('PATCH', path, { owner_id: null })).json.data.owner).toEqual(account.owner);
    expect((await client.call('PATCH', path, { owner_id: '' })).json.data.owner).toBeNull();
    expect((await client.call('PATCH', path, { account_type: 'internal' })).status).toBe(400);
  });

  it('are updated together, or not at all', async () => {
    const [a, b] = await accounts();
    const account_ids = [a.id, b.id];
    const tags = async () => (await accounts()).slice(0, 2).map((account) => account.tags);
    expect((await client.call('PATCH', '/accounts', { account_ids: [a.id, 'none'], tags: ['x'] })).status).toBe(404);
    expect(await tags()).toEqual([a.tags, b.tags]);
    const { json } = await client.call('PATCH', '/accounts', { account_ids, tags: ['x', 'y'] });
    expect(json).toEqual({ success: true, request_id: expect.any(String) });
    await client.call('PATCH', '/accounts', { account_ids, tags: ['z'], tags_apply_mode: 'append_only' });
    await client.call('PATCH', '/accounts', { account_ids, tags: ['x'], tags_apply_mode: 'remove_only' });
    expect(await tags()).toEqual([
      ['y', 'z'],
      ['y', 'z'],
    ]);
    expect((await client.call('PATCH', '/accounts', { account_ids: [] })).status).toBe(400);
    expect((await client.call('PATCH', '/accounts', { account_ids, tags_apply_mode: 'both' })).status).toBe(400);
  });

  it('receive contacts, issues, domains and external IDs in a merge, but no tags', async () => {
    const [into, from] = (await accounts()).filter(({ external_ids }) => external_ids);
    const contactsOf = async (id: string) =>
      (
        await client.call('POST', '/contacts/search', {
          filter: { field: 'account_id', operator: 'equals', value: id },
        })
      ).json.data.length;
    const before = (await contactsOf(into.id)) + (await contactsOf(from.id));
    const merge = (ids: string[]) =>
      client.call('POST', '/accounts/merge', { merge_into_account_id: into.id, merge_account_ids: ids });
    expect((await merge([into.id])).status).toBe(400);
    expect((await merge([])).status).toBe(400);
    const { json } = await merge([from.id]);
    expect(json.data.domains).toEqual(expect.arrayContaining([into.primary_domain, from.primary_domain]));
    expect(json.data.external_ids).toEqual([...into.external_ids, ...from.external_ids]);
    expect(json.data.tags).toEqual(into.tags);
    expect(await contactsOf(into.id)).toBe(before);
    expect((await client.call('GET', `/accounts/${from.id}`)).status).toBe(404);
  });

  it('keep their contacts and issues when deleted', async () => {
    const contact = (await client.call('GET', '/contacts')).json.data.find((other: Loose) => other.account);
    expect(Object.keys((await client.call('DELETE', `/accounts/${contact.account.id}`)).json)).toEqual(['request_id']);
    expect((await client.call('GET', `/contacts/${contact.id}`)).json.data.account).toBeNull();
  });
});
