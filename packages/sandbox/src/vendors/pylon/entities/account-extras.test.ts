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

async function accounts(): Promise<Loose[]> {
  return data('GET', '/accounts?limit=3');
}

describe('highlights', () => {
  it('are created, updated and deleted', async () => {
    const [account, other] = await accounts();
    const path = `/accounts/${account.id}/highlights`;
    const highlight = await data('POST', path, { content_html: '<p>Renewal</p>', expires_at: '2027-01-01T00:00:00Z' });
    expect(highlight).toEqual({
      id,
      account_id: account.id,
      content_html: '<p>Renewal</p>',
      expires_at: '2027-01-01T00:00:00Z',
      created_at: now,
      updated_at: now,
    });
    const changed = await data('PATCH', `${path}/${highlight.id}`, { content_html: '<p>Won</p>' });
    expect(changed).toEqual({ ...highlight, content_html: '<p>Won</p>' });
    expect((await client.call('PATCH', `/accounts/${other.id}/highlights/${highlight.id}`, {})).status).toBe(404);
    expect(await data('DELETE', `${path}/${highlight.id}`)).toEqual({ success: true });
    expect((await client.call('DELETE', `${path}/${highlight.id}`)).status).toBe(404);
    expect((await client.call('POST', path, {})).status).toBe(400);
  });
});

describe('relationships', () => {
  it('are listed for the child and returned by the deletion', async () => {
    const [parent] = await accounts();
    const child = await data('POST', '/accounts', { name: 'Child' });
    const body = { related_object_id: parent.id, relationship_type: 'parent_account' };
    const relationship = await data('POST', `/accounts/${child.id}/relationship`, body);
    expect(relationship).toEqual({
      ...body,
      id,
      child_account_id: child.id,
      parent_account_id: parent.id,
      created_at: now,
      updated_at: now,
    });
    expect((await client.call('POST', `/accounts/${child.id}/relationship`, body)).json.exists_id).toBe(
      relationship.id,
    );
    const path = `/accounts/${child.id}/relationships`;
    expect(await data('GET', path)).toEqual([relationship]);
    expect(await data('DELETE', `${path}/${relationship.id}`)).toEqual(relationship);
    expect(await data('GET', path)).toEqual([]);
    const wrong = { ...body, relationship_type: 'sibling' };
    expect((await client.call('POST', `/accounts/${child.id}/relationship`, wrong)).status).toBe(400);
  });

  it('are also created from subaccounts, and are deleted with an account', async () => {
    const child = await data('POST', '/accounts', { name: 'Child' });
    const parent = await data('POST', '/accounts', { name: 'Parent', subaccount_ids: [child.id] });
    const path = `/accounts/${child.id}/relationships`;
    expect(await data('GET', path)).toMatchObject([
      { parent_account_id: parent.id, relationship_type: 'parent_account' },
    ]);
    await client.call('DELETE', `/accounts/${parent.id}`);
    expect(await data('GET', path)).toEqual([]);
  });
});

describe('activities', () => {
  it('require a known type and are listed newest first', async () => {
    const [account] = await accounts();
    const [type] = await data('GET', '/activity-types');
    const path = `/accounts/${account.id}/activities`;
    const body = { slug: type.slug, body_html: '<p>Call</p>', link: 'https://crm.example/1' };
    expect(await data('POST', path, body)).toEqual({ success: true });
    expect((await data('GET', path))[0]).toMatchObject({ ...body, link_text: 'Open link', happened_at: now });
    expect((await client.call('POST', path, { slug: 'party' })).status).toBe(400);
  });
});

describe('notes in a notebook', () => {
  it('are in the block that has the ID of the account', async () => {
    const [account] = await accounts();
    const path = `/accounts/${account.id}/notebook-blocks/${account.id}/notes`;
    const note = await data('POST', path, { text: 'anything' });
    expect(note).toMatchObject({ id, text: 'anything', created_at: now });
    expect(await data('GET', path)).toContainEqual(note);
    expect((await client.call('GET', `/accounts/${account.id}/notebook-blocks/none/notes`)).status).toBe(404);
  });
});

describe('files of an account', () => {
  it('are uploaded and returned as attachments', async () => {
    const [account] = await accounts();
    const form = new FormData();
    form.append('file', new Blob(['hello']), 'contract.pdf');
    const files = await data('POST', `/accounts/${account.id}/files`, form);
    expect(files).toEqual([
      { id, name: 'contract.pdf', url: expect.stringContaining('contract.pdf'), description: '' },
    ]);
    expect((await client.call('POST', `/accounts/${account.id}/files`, {})).status).toBe(400);
  });
});

describe('a merge', () => {
  it('moves projects, tasks and recordings to the remaining account', async () => {
    const [project] = await data('POST', '/projects/search', { limit: 1 });
    const into = await data('POST', '/accounts', { name: 'Survivor' });
    await data('POST', '/accounts/merge', { merge_into_account_id: into.id, merge_account_ids: [project.account.id] });
    expect((await data('GET', `/projects/${project.id}`)).account.id).toBe(into.id);
    const filter = { field: 'account_id', operator: 'equals', value: project.account.id };
    expect(await data('POST', '/tasks/search', { filter })).toEqual([]);
    expect(await data('POST', '/call-recordings/search', { filter })).toEqual([]);
  });
});
