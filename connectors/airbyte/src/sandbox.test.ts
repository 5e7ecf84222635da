import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { all, failure } from '../test/calls.ts';
import { type Airbyte, createAirbyte } from './index.ts';

// End to end, over real HTTP on this machine. The sandbox does not use the definitions under test.

let sandbox: Sandbox;
let airbyte: Airbyte;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.reset();
  airbyte = createAirbyte({ env: sandbox.env });
  // Removes the random delays between attempts.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

/** Returns the ID of a workspace. */
async function workspaceNamed(name: string): Promise<string> {
  const found = await all(airbyte.workspaces.list({ name_contains: name }));
  return found.find((each) => each.name === name)!.id;
}

/** Returns the ID of the first connector of a kind in a workspace. */
async function connectorOf(workspace_name: string, kind: string): Promise<string> {
  const { data } = await airbyte.connectors.list({ workspace_name });
  return data.find((each) => each.summarized_source_template?.connector_name === kind)!.id;
}

/** Every call that succeeds returns what the definitions describe. */
const documented = <T extends { readonly meta: { readonly warnings?: readonly string[] } }>(result: T): T => {
  expect(result.meta.warnings).toBeUndefined();
  return result;
};

describe('credentials', () => {
  it('work as an application, and as a token for one workspace', async () => {
    expect(await airbyte.check()).toMatchObject({ ok: true, apis: { platform: { status: 'ok' } } });
    const { data } = documented(await airbyte.scopedTokens.create({ workspace_name: 'acme' }));
    const tenant = createAirbyte({ env: sandbox.env, accessToken: data.token });
    const info = documented(await tenant.scopedTokens.getInfo());
    expect(info.data).toMatchObject({ workspace_name: 'acme', workspace_id: await workspaceNamed('acme') });
  });

  it('are exchanged once for calls at the same time', async () => {
    const exchanges = () => sandbox.requests.for('/airbyte').filter(({ url }) => url.endsWith('/token')).length;
    const before = exchanges();
    await Promise.all([airbyte.workspaces.getStats(), airbyte.workspaces.list(), airbyte.sourceTemplates.list()]);
    expect(exchanges() - before).toBe(1);
  });

  it('are explained when they are wrong', async () => {
    const wrong = createAirbyte({ env: sandbox.env, clientId: 'nobody', clientSecret: 'wrong-secret' });
    const error = await failure(wrong.workspaces.getStats());
    expect(error.code).toBe('authentication');
    expect(error.hint).toContain('Check AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET');
  });

  it('belong to organizations', async () => {
    const { data } = documented(await airbyte.organizations.list());
    expect((data.organizations ?? data.data)?.map(({ id }) => id)).toContain(sandbox.env['AIRBYTE_ORGANIZATION_ID']);
  });
});

describe('workspaces', () => {
  it('are the same page by page as on a single page', async () => {
    const { data, meta } = documented(await airbyte.workspaces.list({ limit: 100 }));
    expect(meta.hasMore).toBe(false);
    expect(data.map(({ name }) => name)).toContain('default');
    const before = sandbox.requests.for('/airbyte').length;
    expect(await all(airbyte.workspaces.list({ limit: 2 }))).toEqual(data);
    expect(sandbox.requests.for('/airbyte').length - before).toBe(Math.ceil(data.length / 2));
    const stats = documented(await airbyte.workspaces.getStats());
    expect(stats.data.total_count).toBe(data.length);
  });

  it('are created by a token, renamed and deleted', async () => {
    await airbyte.scopedTokens.create({ workspace_name: 'newcomer' });
    const workspace_id = await workspaceNamed('newcomer');
    const renamed = documented(await airbyte.workspaces.update({ workspace_id, name: 'regular', status: 'inactive' }));
    expect(renamed.data).toMatchObject({ id: workspace_id, name: 'regular', status: 'inactive' });
    documented(await airbyte.workspaces.delete({ workspace_id }));
    expect((await all(airbyte.workspaces.list())).map(({ id }) => id)).not.toContain(workspace_id);
  });
});

describe('connectors', () => {
  it('are listed, read, checked and inspected', async () => {
    const { data } = documented(await airbyte.connectors.list({ workspace_name: 'default' }));
    const [{ id } = { id: '' }] = data;
    documented(await airbyte.connectors.get({ id }));
    expect(documented(await airbyte.connectors.check({ id })).data.status).toBe('succeeded');
    const inspection = documented(await airbyte.connectors.inspect({ id })).data;
    expect(inspection).toMatchObject({ connector_id: id, workspace_id: await workspaceNamed('default') });
    const docs = documented(await airbyte.skills.getDocs({ id: inspection.docs_skill_id! }));
    expect(docs.data.content!.length).toBeGreaterThan(0);
  });

  it('are checked before they are created, created, renamed and deleted', async () => {
    const pylon = {
      workspace_name: 'empty',
      connector_type: 'pylon',
      credentials: { api_token: sandbox.env['PYLON_API_TOKEN'] },
    };
    const wrong = { ...pylon, credentials: { api_token: 'not-a-token-of-ours' } };
    expect(documented(await airbyte.connectors.checkConfig(wrong)).data.status).toBe('failed');
    expect(documented(await airbyte.connectors.checkConfig(pylon)).data.status).toBe('succeeded');
    const { data: connector } = documented(await airbyte.connectors.create(pylon));
    const { id } = connector;
    const renamed = documented(await airbyte.connectors.update({ id, name: 'Support' }));
    expect(renamed.data.name).toBe('Support');
    expect(documented(await airbyte.connectors.delete({ id })).data.job_id).toEqual(expect.any(String));
  });

  it('execute operations of their vendor', async () => {
    const id = await connectorOf('default', 'pylon');
    const { data } = documented(
      await airbyte.connectors.execute({ id, entity: 'tags', action: 'list', select_fields: ['id', 'value'] }),
    );
    expect(data.status).toBe('success');
    expect(data.result).toContainEqual({ id: expect.any(String), value: expect.any(String) });
  });

  it('say how to create a workspace that does not exist', async () => {
    const call = airbyte.connectors.create({
      workspace_name: 'nowhere',
      connector_type: 'pylon',
      credentials: { api_token: 'pyl_1' },
    });
    const error = await failure(call);
    expect(error.code).toBe('not_found');
    expect(error.hint).toContain('scoped_tokens.create');
  });

  it('name their credentials as their definition says', async () => {
    const call = airbyte.connectors.create({
      workspace_name: 'empty',
      connector_type: 'pylon',
      credentials: { password: 'pyl_sandbox_1' },
    });
    const error = await failure(call);
    expect(error.code).toBe('invalid_request');
    expect(error.hint).toContain('source_definitions.get');
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('pyl_sandbox_1');
  });
});

describe('templates and definitions', () => {
  it('are cloned from a global one, renamed and deleted', async () => {
    const { data: globals } = documented(await airbyte.sourceTemplates.list({ use_global: true }));
    const { id: original_source_template_id } = globals.find((each) => each.connector_name === 'stripe')!;
    const clone = documented(await airbyte.sourceTemplates.clone({ original_source_template_id, name: 'Our Stripe' }));
    const { id } = clone.data;
    const renamed = documented(await airbyte.sourceTemplates.update({ id, name: 'Payments' }));
    expect(renamed.data.name).toBe('Payments');
    expect(documented(await airbyte.sourceTemplates.get({ id })).data.name).toBe('Payments');
    expect(documented(await airbyte.sourceTemplates.delete({ id })).data.id).toBe(id);
  });

  it('start the consent of a user', async () => {
    const { data: templates } = documented(await airbyte.sourceTemplates.list());
    const { name } = templates.find((each) => each.connector_name === 'github')!;
    const consent = await airbyte.connectors.initiateOauth({
      workspace_name: 'empty',
      connector_type: name,
      redirect_url: 'https://app.example.com/connected?user=42',
    });
    expect(URL.canParse(documented(consent).data.consent_url)).toBe(true);
  });

  it('say what a kind of connector needs', async () => {
    const { data: definitions } = documented(await airbyte.sourceDefinitions.list({ name: 'pylon' }));
    const { data } = documented(await airbyte.sourceDefinitions.get({ id: definitions[0]!.sourceDefinitionId! }));
    expect(JSON.stringify(data.definition.spec.connectionSpecification)).toContain('api_token');
  });

  it('replicate to a destination', async () => {
    const { data: destinations } = documented(await airbyte.destinationDefinitions.list());
    const destination_definition_id = destinations[0]!.id;
    documented(await airbyte.destinationDefinitions.get({ id: destination_definition_id }));
    const created = documented(
      await airbyte.connectionTemplates.create({
        destination_name: 'Warehouse',
        destination_definition_id,
        destination_config: { host: 'db.example.com' },
      }),
    );
    const { id } = created.data;
    const changed = documented(await airbyte.connectionTemplates.update({ id, cron_expression: '0 0 6 * * ?' }));
    expect(changed.data.cron_expression).toBe('0 0 6 * * ?');
    const all = documented(await airbyte.connectionTemplates.list());
    expect(all.data.map((each) => each.id)).toContain(id);
    const cron = documented(await airbyte.connectionTemplates.describeCron({ cron_expression: '0 0 6 * * ?' }));
    expect(cron.data.is_valid).toBe(true);
    documented(await airbyte.connectionTemplates.delete({ id }));
  });

  it('use an OAuth app of the organization', async () => {
    const configuration = { client_id: 'app-1', client_secret: 'an-app-secret' };
    const { data } = documented(await airbyte.oauthCredentials.set({ connector_type: 'GitHub', configuration }));
    expect(JSON.stringify(data)).not.toContain('an-app-secret');
    expect((await airbyte.oauthCredentials.delete({ connector_type: 'GitHub' })).data).toBeNull();
  });
});

describe('skills', () => {
  it('are walked, found and read', async () => {
    const found = await all(airbyte.skills.list({ limit: 2 }));
    expect(found.length).toBeGreaterThan(2);
    documented(await airbyte.skills.search({ query: 'pylon' }));
    documented(await airbyte.skills.getDocs({ id: found[0]!.id }));
  });
});
