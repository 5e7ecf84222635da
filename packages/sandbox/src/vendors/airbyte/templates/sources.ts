import * as v from 'valibot';
import { given } from '../../../engine/crud.ts';
import type { SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { CallRoutes } from '../access/call.ts';
import { definitionById } from '../definitions.ts';
import { notFound, rejected, unprocessable } from '../errors.ts';
import { bodyOf, hasTags, idIn, Json, Mode, queryOf, Tags, TagsMode, Uuid } from '../input.ts';
import type { SourceTemplate } from '../records.ts';
import type { Store } from '../store.ts';
import { detailedTemplate, summarizedTemplate } from './views.ts';

const Name = v.nullish(v.pipe(v.string(), v.minLength(1)));
const ListQuery = v.object({ use_global: v.optional(v.boolean(), false), tags: Tags, tags_mode: TagsMode });
const CreateRequest = v.object({
  actor_definition_id: Uuid,
  partial_default_config: Json,
  name: Name,
  customization: v.nullish(Json),
  mode: v.nullish(Mode),
});
const CloneRequest = v.object({ original_source_template_id: Uuid, name: Name, mode: v.nullish(Mode) });
const UpdateRequest = v.object({
  name: Name,
  propagate: v.nullish(v.boolean()),
  partial_default_config: v.nullish(Json),
  customization: v.nullish(Json),
  mode: v.nullish(Mode),
});

/** Source templates: the types of connectors that an organization offers. */
export function sourceTemplateRoutes(store: Store): CallRoutes {
  const own = (organizationId: string) => store.templates.filter((each) => each.organizationId === organizationId);
  const visible = (organizationId: string, id: string): SourceTemplate => {
    const template = store.templates.get(id);
    if (!template || ![null, organizationId].includes(template.organizationId)) throw notFound('Source template');
    return template;
  };
  const owned = (organizationId: string, id: string): SourceTemplate => {
    const template = visible(organizationId, id);
    if (template.organizationId === null) throw rejected(403, 'A global source template cannot be changed');
    return template;
  };
  // The documents know this error only by its words "already exists"; its status is not documented.
  const requireFreeName = (organizationId: string, name: string, except?: string) => {
    if (own(organizationId).some((each) => each.name === name && each.id !== except))
      throw rejected(409, `A source template with the name '${name}' already exists`);
  };
  const insert = (
    organizationId: string,
    fields: Omit<SourceTemplate, 'id' | 'organizationId' | 'createdAt' | 'updatedAt'>,
  ) => {
    requireFreeName(organizationId, fields.name);
    const time = store.timestamp();
    const record = { ...fields, id: store.random.uuid(), organizationId, createdAt: time, updatedAt: time };
    return json(detailedTemplate(store.templates.insert(record)));
  };
  const clone = (request: SandboxRequest, organizationId: string): SandboxResponse => {
    const input = bodyOf(request, CloneRequest);
    const original = visible(organizationId, input.original_source_template_id);
    const { definitionId, partialDefaultConfig, customization, tags } = original;
    const name = input.name ?? original.name;
    const mode = input.mode ?? original.mode;
    return insert(organizationId, { name, definitionId, partialDefaultConfig, customization, tags, mode });
  };
  const list = (organizationId: string | null, input: v.InferOutput<typeof ListQuery>) =>
    json({
      data: store.templates
        .filter((each) => each.organizationId === organizationId && hasTags(each.tags, input.tags, input.tags_mode))
        .map(summarizedTemplate),
    });
  return {
    'GET /api/v1/integrations/templates/sources': ({ request, organizationId }) => {
      const input = queryOf(request, ListQuery);
      return list(input.use_global ? null : organizationId, input);
    },
    // The path that older documents name for `use_global`.
    'GET /api/v1/integrations/templates/sources/global': ({ request }) => list(null, queryOf(request, ListQuery)),
    'POST /api/v1/integrations/templates/sources': ({ request, organizationId }) => {
      const { body } = request;
      if (typeof body === 'object' && body !== null && 'original_source_template_id' in body)
        return clone(request, organizationId);
      const input = bodyOf(request, CreateRequest);
      const definition = definitionById(input.actor_definition_id);
      if (!definition) throw unprocessable('actor_definition_id', 'invalid actor_definition_id');
      return insert(organizationId, {
        name: input.name ?? definition.title,
        definitionId: definition.definitionId,
        partialDefaultConfig: input.partial_default_config,
        customization: input.customization ?? null,
        tags: [],
        mode: input.mode ?? 'REPLICATION',
      });
    },
    'GET /api/v1/integrations/templates/sources/{id}': ({ request, organizationId }) => {
      const template = visible(organizationId, idIn(request));
      const { connector_name } = summarizedTemplate(template);
      return json({ ...detailedTemplate(template), auth_tooltip: null, connector_name });
    },
    'PATCH /api/v1/integrations/templates/sources/{id}': ({ request, organizationId }) => {
      const template = owned(organizationId, idIn(request));
      const input = bodyOf(request, UpdateRequest);
      if (input.name) requireFreeName(organizationId, input.name, template.id);
      const changes = given({
        name: input.name ?? undefined,
        partialDefaultConfig: input.partial_default_config ?? undefined,
        customization: input.customization ?? undefined,
        mode: input.mode ?? undefined,
      });
      const updated = { ...template, ...changes, updatedAt: store.timestamp() };
      return json(detailedTemplate(store.templates.put(updated)));
    },
    'DELETE /api/v1/integrations/templates/sources/{id}': ({ request, organizationId }) => {
      const { id } = owned(organizationId, idIn(request));
      // Connectors keep the template that they were made from, so it stays readable through them.
      store.templates.update(id, { organizationId: deletedOwner });
      return json({ id, deleted_at: store.timestamp() });
    },
  };
}

/** The owner of deleted templates: no organization has this id. */
const deletedOwner = 'deleted';
