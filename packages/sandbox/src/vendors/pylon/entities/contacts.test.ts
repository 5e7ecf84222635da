import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const create = (body: object) => client.call('POST', '/contacts', { name: 'New Person', ...body });

describe('contacts', () => {
  it('are created for an account by its ID or external ID, not both', async () => {
    const account = (await client.call('GET', '/accounts')).json.data.find((other: Loose) => other.external_ids);
    const account_external_id = account.external_ids[0].external_id;
    const { json } = await create({ email: 'new@mail.example', account_external_id });
    expect(json.data).toMatchObject({
      account: { id: account.id },
      emails: ['new@mail.example'],
      portal_role: 'no_access',
    });
    expect((await create({ account_id: account.id, account_external_id })).status).toBe(400);
    expect((await create({ account_id: 'none' })).json.errors).toEqual(['Account not found!']);
  });

  it('reject a duplicate email and name the existing contact', async () => {
    const [first] = (await client.call('GET', '/contacts?limit=1')).json.data;
    const { status, json } = await create({ email: first.email });
    expect([status, json.exists_id]).toEqual([400, first.id]);
  });

  it('use the first phone number as the primary one', async () => {
    const { json } = await create({ phone_numbers: ['15550100', '15550101'] });
    expect(json.data.primary_phone_number).toBe('15550100');
    expect((await create({ phone_numbers: ['+1 555'] })).status).toBe(400);
    expect((await create({ phone_numbers: ['15550100'], primary_phone_number: '1' })).status).toBe(400);
  });

  it('accept one email or several; the marked or the first one is primary', async () => {
    const { json } = await create({ email: 'one@mail.example' });
    const path = `/contacts/${json.data.id}`;
    const emails = [{ email: 'one@mail.example' }, { email: 'two@mail.example', is_primary: true }];
    expect((await client.call('PATCH', path, { emails })).json.data).toMatchObject({
      email: 'two@mail.example',
      emails: ['one@mail.example', 'two@mail.example'],
    });
    expect((await client.call('PATCH', path, { emails, email: 'x@mail.example' })).status).toBe(400);
    expect((await client.call('PATCH', path, { name: 'Renamed' })).json.data).toMatchObject({
      name: 'Renamed',
      email: 'two@mail.example',
    });
  });

  it('lose their account with an empty text', async () => {
    const contact = (await client.call('GET', '/contacts')).json.data.find((other: Loose) => other.account);
    const { json } = await client.call('PATCH', `/contacts/${contact.id}`, {
      account_id: '',
      custom_fields: [{ slug: 'is_champion', value: 'true' }],
    });
    expect(json.data).toMatchObject({
      account: null,
      custom_fields: { is_champion: { slug: 'is_champion', value: 'true' } },
    });
  });

  it.each([{ portal_role: 'king' }, { email: 'nonsense' }, { avatar_url: 'https://x.example/a.webp' }])(
    'reject %j',
    async (body) => {
      expect((await create(body)).status).toBe(400);
    },
  );

  it('disappear from their issues when deleted', async () => {
    const issue = (await client.call('GET', '/issues/2600')).json.data;
    await client.call('DELETE', `/contacts/${issue.requester.id}`);
    expect((await client.call('GET', '/issues/2600')).json.data.requester).toBeNull();
    expect((await client.call('GET', `/issues/2600/messages`)).status).toBe(200);
  });
});
