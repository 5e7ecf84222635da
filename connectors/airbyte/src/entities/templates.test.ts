import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { listedTemplate, template } from '../../test/records.ts';
import { client, exchange, id, organizationId } from '../../test/wire.ts';
import type { Airbyte } from '../index.ts';

const deleted = { id, deleted_at: '2026-11-03T08:00:00Z' };

describe('sourceTemplates', () => {
  it('lists those of the organization', () =>
    exchange({
      call: (airbyte) => airbyte.sourceTemplates.list(),
      sends: 'GET /integrations/templates/sources',
      response: { data: [listedTemplate] },
      data: [listedTemplate],
      meta: { hasMore: false },
    }));

  it('lists global ones by tags, which it repeats', () =>
    exchange({
      call: (airbyte) => airbyte.sourceTemplates.list({ use_global: true, tags: ['crm', 'beta'], tags_mode: 'any' }),
      sends: 'GET /integrations/templates/sources',
      query: { use_global: 'true', tags: ['crm', 'beta'], tags_mode: 'any' },
      response: { data: [] },
      data: [],
      meta: { hasMore: false },
    }));

  it.each(['Help', { 'API key': 'Help' }, null])('gets one, with the tooltip %j', (auth_tooltip) =>
    exchange({
      call: (airbyte) => airbyte.sourceTemplates.get({ id }),
      sends: `GET /integrations/templates/sources/${id}`,
      response: { ...template, auth_tooltip, connector_name: 'linear' },
    }),
  );

  it('creates one', () => {
    const body: Parameters<Airbyte['sourceTemplates']['create']>[0] = {
      actor_definition_id: id,
      partial_default_config: {},
      name: 'Linear',
      mode: 'MULTI',
      customization: {
        stream_selection_mode: 'whitelist',
        stream_whitelist: ['issues'],
        stream_customizations: { issues: { primary_key_fields: [['id']], cursor_field: ['updated_at'] } },
        stream_mappers: {
          issues: [
            { type: 'hashing', mapper_configuration: { target_field: 'email', method: 'SHA256' } },
            { type: 'field-renaming', mapper_configuration: { original_field_name: 'a', new_field_name: 'b' } },
            { type: 'field-filtering', mapper_configuration: { target_field: 'c' } },
            {
              type: 'row-filtering',
              mapper_configuration: { conditions: { type: 'equal', field_name: 'd', comparison_value: '1' } },
            },
            {
              type: 'encryption',
              mapper_configuration: { target_field: 'e', public_key: 'k', output_encoding: 'hex' },
            },
          ],
        },
      },
    };
    return exchange({
      call: (airbyte) => airbyte.sourceTemplates.create(body),
      sends: 'POST /integrations/templates/sources',
      body,
      response: template,
    });
  });

  it('clones one', () =>
    exchange({
      call: (airbyte) =>
        airbyte.sourceTemplates.clone({ original_source_template_id: id, name: 'Our Linear', mode: 'DIRECT' }),
      sends: 'POST /integrations/templates/sources',
      body: { original_source_template_id: id, name: 'Our Linear', mode: 'DIRECT' },
      response: template,
    }));

  it('updates one and its connectors', () =>
    exchange({
      call: (airbyte) => airbyte.sourceTemplates.update({ id, name: 'Linear', mode: 'DIRECT', propagate: true }),
      sends: `PATCH /integrations/templates/sources/${id}`,
      body: { name: 'Linear', mode: 'DIRECT', propagate: true },
      response: template,
    }));

  it('sends no change that only says whom it reaches', async () => {
    const error = await failure(client().sourceTemplates.update({ id, propagate: true }));
    expect(error.message).toContain('expected at least one field to change');
  });

  it('deletes one', () =>
    exchange({
      call: (airbyte) => airbyte.sourceTemplates.delete({ id }),
      sends: `DELETE /integrations/templates/sources/${id}`,
      response: deleted,
    }));
});

const hostedByUser = {
  id,
  organization_id: organizationId,
  destination_name: 'Warehouse',
  icon: null,
  cron_expression: '0 0 6 * * ?',
  data_hosting_type: 'user_hosted',
  tags: [],
  destination_definition_id: id,
  destination_config: { host: 'db.example.com' },
  non_breaking_changes_preference: 'ignore',
  sync_on_create: true,
  created_at: null,
  updated_at: null,
};
const hostedByAirbyte = {
  id,
  organization_id: organizationId,
  destination_name: 'S3',
  data_hosting_type: 'airbyte_hosted',
};

describe('connectionTemplates', () => {
  it('lists both kinds', () =>
    exchange({
      call: (airbyte) => airbyte.connectionTemplates.list({ tags: ['eu', 'us'], tags_mode: 'any' }),
      sends: 'GET /integrations/templates/connections',
      query: { tags: ['eu', 'us'], tags_mode: 'any' },
      response: { data: [hostedByUser, hostedByAirbyte] },
      data: [hostedByUser, hostedByAirbyte],
      meta: { hasMore: false },
    }));

  it('gets one', () =>
    exchange({
      call: (airbyte) => airbyte.connectionTemplates.get({ id }),
      sends: `GET /integrations/templates/connections/${id}`,
      response: hostedByUser,
    }));

  it('creates one for a destination of the user', () => {
    const body = {
      data_hosting_type: 'user_hosted',
      destination_name: 'Warehouse',
      destination_definition_id: id,
      destination_config: { host: 'db.example.com' },
      cron_expression: '0 0 6 * * ?',
      non_breaking_changes_preference: 'propagate_fully',
      sync_on_create: false,
    } as const;
    return exchange({
      call: (airbyte) => airbyte.connectionTemplates.create(body),
      sends: 'POST /integrations/templates/connections',
      body,
      response: hostedByUser,
    });
  });

  it('creates one for storage of Airbyte', () =>
    exchange({
      call: (airbyte) => airbyte.connectionTemplates.create({ data_hosting_type: 'airbyte_hosted' }),
      sends: 'POST /integrations/templates/connections',
      body: { data_hosting_type: 'airbyte_hosted' },
      response: hostedByAirbyte,
    }));

  it.each([
    [{ destination_name: 'Warehouse' }, 'expected destination_name, destination_definition_id and destination_config'],
    [{ data_hosting_type: 'airbyte_hosted', sync_on_create: true }, 'expected no more than cron_expression'],
  ] as const)('creates none from %j', async (params, sentence) => {
    expect((await failure(client().connectionTemplates.create(params))).message).toContain(sentence);
  });

  it('updates one', () =>
    exchange({
      call: (airbyte) =>
        airbyte.connectionTemplates.update({
          id,
          destination_name: 'Lake',
          non_breaking_changes_preference: 'disable',
        }),
      sends: `PATCH /integrations/templates/connections/${id}`,
      body: { destination_name: 'Lake', non_breaking_changes_preference: 'disable' },
      response: hostedByUser,
    }));

  it('deletes one', () =>
    exchange({
      call: (airbyte) => airbyte.connectionTemplates.delete({ id }),
      sends: `DELETE /integrations/templates/connections/${id}`,
      response: deleted,
    }));

  it('describes a schedule', () =>
    exchange({
      call: (airbyte) => airbyte.connectionTemplates.describeCron({ cron_expression: '0 0 6 * * ?' }),
      sends: 'POST /integrations/templates/connections/cron/describe',
      body: { cron_expression: '0 0 6 * * ?' },
      response: { description: 'At 06:00', is_valid: true },
    }));
});
