import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { Customization } from '../customization.ts';
import { Configuration, Deleted, docs, Text, tags, tagsMode, Uuid } from '../fields.ts';
import { ListedSourceTemplate, modes, SourceTemplate } from './source-template-record.ts';

const page = docs('authentication/build-your-own');
const id = doc(Uuid, 'ID of the source template.');
const mode = v.optional(v.picklist(modes));
const whatModesDo = 'DIRECT executes operations, REPLICATION copies data, MULTI does both.';
const customization = doc(v.optional(Customization), 'Which streams are replicated, and how.');
const written = ['id', 'name', 'mode', 'source_definition_id', 'updated_at'];

/** Kinds of connectors that an organization offers. */
export const sourceTemplates = entity(
  {
    summary: 'Airbyte source templates: which kinds of hosted connectors the organization offers, with their defaults.',
    also: ['enabled connectors', 'connector templates'],
    key: 'id',
    brief: ['id', 'name', 'connector_name', 'mode', 'actor_definition_id', 'organization_id', 'updated_at'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /api/v1/integrations/templates/sources', {
      summary: "List Airbyte's source templates: those of the organization, or the global ones that it can clone.",
      docs: page,
      pagination: 'none',
      items: 'data',
      input: v.strictObject({
        use_global: doc(
          v.optional(v.boolean()),
          "Whether to list Airbyte's global templates. Default: false, for those of the organization.",
        ),
        tags,
        tags_mode: tagsMode,
      }),
      item: ListedSourceTemplate,
    }),

    get: operation('GET /api/v1/integrations/templates/sources/{id}', {
      summary: 'Get an Airbyte source template with its defaults and with what its connectors need to be configured.',
      docs: page,
      input: v.strictObject({ id }),
      brief: ['id', 'name', 'connector_name', 'mode', 'source_definition_id', 'user_config_spec', 'updated_at'],
      output: SourceTemplate,
    }),

    create: operation('POST /api/v1/integrations/templates/sources', {
      summary:
        'Create an Airbyte source template, which lets the organization offer a kind of hosted connector. Its name must be new: list before.',
      also: ['enable a connector'],
      docs: page,
      effect: 'write',
      secrets: ['partial_default_config'],
      input: v.strictObject({
        actor_definition_id: doc(Uuid, 'ID of the source definition: which kind of connector it is.'),
        partial_default_config: doc(
          Configuration,
          'Settings that its connectors begin with, under the names of the source definition. {} for none.',
        ),
        name: doc(v.optional(Text), 'Name of the template. Default: that of the source definition.'),
        mode: doc(mode, `What its connectors do: ${whatModesDo} Default: REPLICATION.`),
        customization,
      }),
      brief: written,
      example: {
        actor_definition_id: '0f0c3a4e-1a84-4a41-8a2d-9b1b0d0c7e55',
        partial_default_config: {},
        mode: 'DIRECT',
      },
      output: SourceTemplate,
    }),

    clone: operation('POST /api/v1/integrations/templates/sources', {
      summary:
        'Clone an Airbyte source template for the organization, such as a global one, without which no user can connect by OAuth. Its name must be new.',
      also: ['copy', 'duplicate', 'enable a connector'],
      docs: page,
      effect: 'write',
      input: v.strictObject({
        original_source_template_id: doc(
          Uuid,
          'ID of the template to clone. source_templates.list has the global ones.',
        ),
        name: doc(v.optional(Text), 'Name of the new template. Default: that of the original.'),
        mode: doc(mode, `What its connectors do: ${whatModesDo} Default: that of the original.`),
      }),
      brief: written,
      output: SourceTemplate,
    }),

    update: operation('PATCH /api/v1/integrations/templates/sources/{id}', {
      summary:
        'Change the name, mode or defaults of an Airbyte source template, optionally for its connectors as well.',
      also: ['rename'],
      docs: page,
      effect: 'write',
      secrets: ['partial_default_config'],
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(Text), 'Name of the template.'),
          propagate: doc(
            v.optional(v.boolean()),
            'Whether the changes also reach connectors that were made from it. Default: false.',
          ),
          partial_default_config: doc(v.optional(Configuration), 'Settings that its connectors begin with.'),
          mode: doc(mode, `What its connectors do: ${whatModesDo}`),
          customization,
        }),
        changesSomething('id', 'propagate'),
      ),
      brief: written,
      example: { id: 'a7d7c2a0-5b0e-4b3a-8a55-2f7f1c9d3e21', name: 'Linear of our customers' },
      output: SourceTemplate,
    }),

    delete: operation('DELETE /api/v1/integrations/templates/sources/{id}', {
      summary:
        'Delete an Airbyte source template. The organization offers its kind of connector no more, and the widget does not show its connectors.',
      also: ['disable a connector'],
      docs: page,
      effect: 'destructive',
      input: v.strictObject({ id }),
      brief: [],
      output: Deleted,
    }),
  }),
);
