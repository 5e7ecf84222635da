import * as v from 'valibot';
import { given } from '../../../engine/crud.ts';
import { json } from '../../../engine/wire-response.ts';
import type { CallRoutes } from '../access/call.ts';
import destinations from '../data/destinations.json' with { type: 'json' };
import { notFound, unprocessable } from '../errors.ts';
import { bodyOf, hasTags, idIn, Json, queryOf, Tags, TagsMode, Uuid } from '../input.ts';
import type { ConnectionTemplate } from '../records.ts';
import type { Store } from '../store.ts';
import { describeQuartz, isQuartz } from './cron.ts';

const Changes = v.picklist(['ignore', 'disable', 'propagate_columns', 'propagate_fully']);
const Cron = v.nullish(v.string());
const UserHosted = v.object({
  data_hosting_type: v.optional(v.literal('user_hosted'), 'user_hosted'),
  destination_name: v.string(),
  destination_definition_id: Uuid,
  destination_config: Json,
  cron_expression: Cron,
  non_breaking_changes_preference: v.optional(Changes, 'ignore'),
  sync_on_create: v.optional(v.boolean(), true),
});
const AirbyteHosted = v.object({ data_hosting_type: v.literal('airbyte_hosted'), cron_expression: Cron });
const UpdateRequest = v.object({
  destination_name: v.nullish(v.string()),
  destination_config: v.nullish(Json),
  cron_expression: Cron,
  non_breaking_changes_preference: v.nullish(Changes),
  sync_on_create: v.nullish(v.boolean()),
});

function requireCron(expression: string | null | undefined): string | null {
  if (expression && !isQuartz(expression))
    throw unprocessable('cron_expression', 'cron_expression must be a Quartz cron expression');
  return expression ?? null;
}

/** Connection templates: where the data of new connectors is replicated to. Nothing is replicated here. */
export function connectionTemplateRoutes(store: Store): CallRoutes {
  const require = (organizationId: string, id: string): ConnectionTemplate => {
    const template = store.connectionTemplates.get(id);
    if (template?.organization_id !== organizationId) throw notFound('Connection template');
    return template;
  };
  const insert = (
    organizationId: string,
    fields: Omit<ConnectionTemplate, 'id' | 'organization_id' | 'tags' | 'created_at' | 'updated_at'>,
  ) => {
    const time = store.timestamp();
    const common = {
      id: store.random.uuid(),
      organization_id: organizationId,
      tags: [],
      created_at: time,
      updated_at: time,
    };
    return json(store.connectionTemplates.insert({ ...common, ...fields }));
  };
  return {
    'GET /api/v1/integrations/templates/connections': ({ request, organizationId }) => {
      const { tags, tags_mode: mode } = queryOf(request, v.object({ tags: Tags, tags_mode: TagsMode }));
      return json({
        data: store.connectionTemplates.filter(
          (each) => each.organization_id === organizationId && hasTags(each.tags, tags, mode),
        ),
      });
    },
    'POST /api/v1/integrations/templates/connections': ({ request, organizationId }) => {
      const { body } = request;
      if (
        typeof body === 'object' &&
        body !== null &&
        'data_hosting_type' in body &&
        body.data_hosting_type === 'airbyte_hosted'
      ) {
        const { cron_expression: cron, ...input } = bodyOf(request, AirbyteHosted);
        return insert(organizationId, {
          ...input,
          destination_name: 'Airbyte S3',
          icon: null,
          cron_expression: requireCron(cron),
        });
      }
      const { cron_expression: cron, ...input } = bodyOf(request, UserHosted);
      const destination = destinations.find(({ id }) => id === input.destination_definition_id);
      if (!destination) throw notFound('Destination definition');
      return insert(organizationId, { ...input, icon: destination.icon, cron_expression: requireCron(cron) });
    },
    'POST /api/v1/integrations/templates/connections/cron/describe': ({ request }) => {
      const { cron_expression: expression } = bodyOf(request, v.object({ cron_expression: v.string() }));
      return json({ description: describeQuartz(expression), is_valid: isQuartz(expression) });
    },
    'GET /api/v1/integrations/templates/connections/{id}': ({ request, organizationId }) =>
      json(require(organizationId, idIn(request))),
    'PATCH /api/v1/integrations/templates/connections/{id}': ({ request, organizationId }) => {
      const { id } = require(organizationId, idIn(request));
      const input = bodyOf(request, UpdateRequest);
      const changes = given({
        destination_name: input.destination_name ?? undefined,
        destination_config: input.destination_config ?? undefined,
        cron_expression: requireCron(input.cron_expression) ?? undefined,
        non_breaking_changes_preference: input.non_breaking_changes_preference ?? undefined,
        sync_on_create: input.sync_on_create ?? undefined,
      });
      return json(store.connectionTemplates.update(id, { ...changes, updated_at: store.timestamp() }));
    },
    'DELETE /api/v1/integrations/templates/connections/{id}': ({ request, organizationId }) => {
      const { id } = require(organizationId, idIn(request));
      store.connectionTemplates.delete(id);
      return json({ id, deleted_at: store.timestamp() });
    },
  };
}
