import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, id, organizationId } from '../../test/wire.ts';

const region = 'b9e48d61-f082-4a14-a8d0-799a907938cb';

describe('scopedTokens', () => {
  it('issues one for a workspace in a region', () =>
    exchange({
      call: (airbyte) => airbyte.scopedTokens.create({ workspace_name: 'acme', region_id: region }),
      sends: 'POST /account/applications/scoped-token',
      body: { workspace_name: 'acme', region_id: region },
      response: { token: 'scoped-1' },
    }));

  it('says what a token is for', () =>
    exchange({
      call: (airbyte) => airbyte.scopedTokens.getInfo(),
      sends: 'GET /account/applications/scoped-token/info',
      response: { organization_id: organizationId, workspace_id: id, workspace_name: 'acme' },
    }));
});

describe('widgetTokens', () => {
  it('issues one for a web origin', () => {
    const body = {
      workspace_name: 'acme',
      allowed_origin: 'https://app.example.com',
      region_id: region,
      selected_source_template_tags: ['crm', 'beta'],
      selected_source_template_tags_mode: 'all' as const,
      selected_connection_template_tags: ['warehouse'],
      selected_connection_template_tags_mode: 'any' as const,
    };
    return exchange({
      call: (airbyte) => airbyte.widgetTokens.create(body),
      sends: 'POST /account/applications/widget-token',
      body,
      response: { token: 'eyJ0b2tlbiI6IncifQ==' },
    });
  });

  it('sends no origin that is none', async () => {
    const call = client().widgetTokens.create({ workspace_name: 'acme', allowed_origin: 'app.example.com' });
    expect((await failure(call)).message).toContain('expected an origin, such as https://app.example.com');
  });
});

describe('organizations', () => {
  it.each([
    ['organizations', { organizations: [{ id: organizationId, organization_name: 'Acme', role: 'admin' }] }],
    ['data', { data: [{ id: organizationId, name: 'Acme' }] }],
  ])('lists them under %s', (_name, response) =>
    exchange({
      call: (airbyte) => airbyte.organizations.list(),
      sends: 'GET /internal/account/organizations',
      response,
    }),
  );
});

describe('oauthCredentials', () => {
  const stored = {
    id,
    scope_type: 'organization',
    scope_id: organizationId,
    connector_type: 'source',
    connector_definition_id: id,
    created_at: '2026-10-01T08:00:00Z',
    updated_at: '2026-11-02T08:00:00Z',
  };
  const configuration = { client_id: 'app-1', client_secret: 'not-a-secret' };

  it('sets those of a kind of connector, by its name or its ID', async () => {
    await exchange({
      call: (airbyte) => airbyte.oauthCredentials.set({ connector_type: 'Facebook Marketing', configuration }),
      sends: 'PUT /oauth/credentials',
      body: { connector_type: 'Facebook Marketing', configuration },
      response: stored,
    });
    await exchange({
      call: (airbyte) => airbyte.oauthCredentials.set({ connector_definition_id: id, configuration }),
      sends: 'PUT /oauth/credentials',
      body: { connector_definition_id: id, configuration },
      response: { ...stored, scope_type: 'global', scope_id: null },
    });
  });

  it('removes those of a kind of connector', () =>
    exchange({
      call: (airbyte) => airbyte.oauthCredentials.delete({ connector_type: 'Facebook Marketing' }),
      sends: 'DELETE /oauth/credentials/connector_type/Facebook%20Marketing',
      status: 204,
      response: '',
      data: null,
    }));

  it.each([{ configuration }, { configuration, connector_type: 'Linear', connector_definition_id: id }])(
    'sends nothing unless exactly one kind is named: %j',
    async (params) => {
      const error = await failure(client().oauthCredentials.set(params));
      expect(error.outcome).toBe('not_sent');
      expect(error.message).toContain('expected exactly one of connector_type and connector_definition_id');
    },
  );
});
