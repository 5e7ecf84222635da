import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { connector, listedTemplate } from '../../test/records.ts';
import { client, exchange, expectRequests, id, organizationId } from '../../test/wire.ts';

const listed = {
  id,
  name: 'Linear of Acme',
  summarized_source_template: listedTemplate,
  created_at: '2026-10-01T08:00:00Z',
  updated_at: null,
};
const both: ('read' | 'write')[] = ['read', 'write'];
const creation = {
  workspace_name: 'acme',
  name: 'Linear of Acme',
  connector_type: 'Linear',
  credentials: { api_key: 'not-a-secret' },
  replication_config: { start_date: '2026-01-01T00:00:00Z' },
  environment: {},
  entities: [{ entity: 'issues', modes: both }],
  selected_connection_template_tags: ['warehouse'],
  selected_connection_template_tags_mode: 'all' as const,
};

describe('connectors', () => {
  it('lists those of a workspace', () =>
    exchange({
      call: (airbyte) => airbyte.connectors.list({ workspace_id: id, definition_id: organizationId }),
      sends: 'GET /integrations/connectors',
      query: { workspace_id: id, definition_id: organizationId },
      response: { data: [listed] },
      data: [listed],
      meta: { hasMore: false },
    }));

  it('lists those of a workspace by its name', () =>
    exchange({
      call: (airbyte) => airbyte.connectors.list({ workspace_name: 'acme & sons' }),
      sends: 'GET /integrations/connectors',
      query: { workspace_name: 'acme & sons' },
      response: { data: [] },
      data: [],
      meta: { hasMore: false },
    }));

  it('creates one', () =>
    exchange({
      call: (airbyte) => airbyte.connectors.create(creation),
      sends: 'POST /integrations/connectors',
      body: creation,
      response: connector,
    }));

  it('creates one from a template after a consent', () =>
    exchange({
      call: (airbyte) =>
        airbyte.connectors.create({
          workspace_name: 'acme',
          source_template_id: organizationId,
          server_side_oauth_secret_id: 'secret_1',
        }),
      sends: 'POST /integrations/connectors',
      body: { workspace_name: 'acme', source_template_id: organizationId, server_side_oauth_secret_id: 'secret_1' },
      response: connector,
    }));

  it('gets one', () =>
    exchange({
      call: (airbyte) => airbyte.connectors.get({ id }),
      sends: `GET /integrations/connectors/${id}`,
      response: connector,
    }));

  it('updates one, and keeps an empty list', () =>
    exchange({
      call: (airbyte) => airbyte.connectors.update({ id, name: 'Linear', replication_config: { a: 1 }, entities: [] }),
      sends: `PUT /integrations/connectors/${id}`,
      body: { name: 'Linear', replication_config: { a: 1 }, entities: [] },
      response: connector,
    }));

  it('deletes one', () =>
    exchange({
      call: (airbyte) => airbyte.connectors.delete({ id }),
      sends: `DELETE /integrations/connectors/${id}`,
      status: 202,
      response: { job_id: organizationId },
    }));

  it('inspects one', () =>
    exchange({
      call: (airbyte) => airbyte.connectors.inspect({ id }),
      sends: `GET /integrations/connectors/${id}/inspect`,
      response: {
        connector_id: id,
        name: 'Linear of Acme',
        workspace_id: id,
        organization_id: organizationId,
        source_definition_id: id,
        source_definition_name: null,
        source_config_template_id: id,
        docs_skill_id: `connector-source:${id}`,
        context_store_readiness: {
          connector_id: id,
          source_definition_id: id,
          supported_context_store_entities: [{ entity: 'issues', suggested: true }],
          configured_cache_entities: [
            {
              entity: 'issues',
              status: 'READY',
              ready_for_search: true,
              supported: true,
              entity_count: 12,
              updated_at: null,
              semantic_search_status: [{ field: 'description', status: 'INDEXING' }],
            },
          ],
        },
        warnings: [],
      },
    }));

  it('starts a consent', () => {
    const body = {
      workspace_name: 'acme',
      redirect_url: 'https://app.example.com/connected?user=42',
      connector_type: 'Facebook Marketing',
      name: 'Ads',
      source_template_id: id,
      replication_config: {},
      environment: { subdomain: 'acme' },
      entities: [{ entity: 'ads' }],
    };
    return exchange({
      call: (airbyte) => airbyte.connectors.initiateOauth(body),
      sends: 'POST /integrations/connectors/oauth/initiate',
      body,
      response: { consent_url: 'https://login.example.com/consent' },
    });
  });

  it.each([
    [
      { workspace_name: 'acme', credentials: {} },
      'expected one of definition_id, connector_type and source_template_id',
    ],
    [
      { workspace_name: 'acme', connector_type: 'Linear' },
      'expected at least one of credentials, replication_config and server_side_oauth_secret_id',
    ],
  ])('creates and checks none from %j', async (params, sentence) => {
    const { connectors } = client();
    const calls = [() => connectors.create(params), () => connectors.checkConfig(params)];
    for (const call of calls) {
      const error = await failure(call());
      expect(error.toJSON()).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
      expect(error.message).toContain(sentence);
    }
  });

  it('starts no consent for two kinds of connectors', async () => {
    const redirect_url = 'https://app.example.com/';
    const call = client().connectors.initiateOauth({
      workspace_name: 'acme',
      redirect_url,
      connector_type: 'Linear',
      definition_id: id,
    });
    expect((await failure(call)).message).toContain('expected exactly one of definition_id and connector_type');
  });
});

it('shows no credentials in a dry run, nor in the error of a call', async () => {
  const credentials = { api_key: 'ak-5e0c71d9a2' };
  const { data } = await client().connectors.create({ ...creation, credentials }, { dryRun: true });
  expect(data.body).toMatchObject({ workspace_name: 'acme', credentials: { api_key: '[redacted]' } });
  const response = { message: `No account for ${credentials.api_key}` };
  const check = expectRequests([
    { sends: 'POST /integrations/connectors', body: { ...creation, credentials }, status: 400, response },
  ]);
  const error = await failure(client().connectors.create({ ...creation, credentials }));
  check();
  expect(error.message).toContain('No account for [redacted]');
});

describe('checks', () => {
  const reason = {
    timestamp: 1_790_000_000,
    failure_origin: 'source',
    failure_type: 'config_error',
    external_message: 'The API key is invalid.',
    internal_message: null,
    stacktrace: null,
    retryable: false,
    from_trace_message: true,
    stream_descriptor: { name: 'issues', namespace: null },
  };

  it('checks a configuration; a failure is a result', () =>
    exchange({
      call: (airbyte) => airbyte.connectors.checkConfig(creation),
      sends: 'POST /integrations/connectors/check',
      body: creation,
      response: {
        id,
        status: 'failed',
        error_message: 'Check failed',
        failure_reason: reason,
        entity_check_results: [{ entity: 'issues', status: 'failed', status_code: 401, error_message: 'Unauthorized' }],
      },
    }));

  it.each(['pending', 'running', 'cancelled', 'succeeded', 'inconclusive', 'skipped', null])(
    'checks a connector with an empty body: %s',
    (status) =>
      exchange({
        call: (airbyte) => airbyte.connectors.check({ id }),
        sends: `POST /integrations/connectors/${id}/check`,
        body: {},
        response: { id, status },
      }),
  );

  it('checks a connector with settings that it does not have yet', () =>
    exchange({
      call: (airbyte) => airbyte.connectors.check({ id, replication_config: { start_date: '2026-01-01' } }),
      sends: `POST /integrations/connectors/${id}/check`,
      body: { replication_config: { start_date: '2026-01-01' } },
      response: { id, status: 'succeeded' },
    }));
});

describe('executions', () => {
  const answer = {
    status: 'success',
    result: [{ id: '1' }],
    connector_metadata: { has_next_page: false },
    execution_metadata: { connector_instance_id: 'source_id:1', execution_time_ms: 12 },
  };

  it('executes an operation with all of its options', () => {
    const body = {
      entity: 'issues',
      action: 'list',
      params: { limit: 1 },
      select_fields: ['id', 'team.name'],
      exclude_fields: ['description'],
      skip_truncation: false,
      intent: 'Weekly report',
    };
    return exchange({
      call: (airbyte) => airbyte.connectors.execute({ id, ...body }),
      sends: `POST /integrations/connectors/${id}/execute`,
      body,
      response: answer,
    });
  });

  it.each([
    ['text', 'Long texts were cut.'],
    ['an object', { message: 'Long texts were cut.' }],
  ])('sends no more than it is given, and accepts a warning that is %s', (_what, warning) =>
    exchange({
      call: (airbyte) => airbyte.connectors.execute({ id: 'source_id:1', entity: 'me', action: 'get' }),
      sends: 'POST /integrations/connectors/source_id%3A1/execute',
      body: { entity: 'me', action: 'get' },
      response: { ...answer, result: null, connector_metadata: null, warning },
    }),
  );

  it('downloads a file', async () => {
    const check = expectRequests([
      {
        sends: `POST /integrations/connectors/${id}/execute`,
        body: { action: 'download', entity: 'attachments', params: { attachment_id: 'a1' } },
        sentHeaders: { accept: '*/*' },
        response: 'col\n1\n',
        headers: { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="report.csv"' },
      },
    ]);
    const { data } = await client().connectors.download({ id, entity: 'attachments', params: { attachment_id: 'a1' } });
    expect(data.filename).toBe('report.csv');
    expect(await text(data.stream)).toBe('col\n1\n');
    check();
  });

  it('leaves files to download', async () => {
    const call = client().connectors.execute({ id, entity: 'attachments', action: 'download' });
    expect((await failure(call)).message).toContain('connectors.download returns files');
  });

  it('is a person’s decision, whatever the action', async () => {
    const call = { id, entity: 'issues', action: 'list' };
    const preview = await client().connectors.execute(call, { dryRun: true });
    expect(preview.data).toMatchObject({ effect: 'destructive', sends: true });
    const careful = client({ policy: { readOnly: true } });
    expect((await failure(careful.connectors.execute(call))).code).toBe('not_permitted');
  });
});
