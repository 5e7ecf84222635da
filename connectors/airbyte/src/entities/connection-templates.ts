import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Configuration, Deleted, Text, tags, tagsMode, times, Uuid } from '../fields.ts';

// Airbyte has no page of its own for these operations.
const page = 'https://docs.airbyte.com/ai-agents/interfaces/api';
const id = doc(Uuid, 'ID of the connection template.');
const preferences = ['ignore', 'disable', 'propagate_columns', 'propagate_fully'] as const;
const hosting = ['user_hosted', 'airbyte_hosted'] as const;

const schema = record(
  { id: doc(v.string(), 'ID of the connection template.'), destination_name: v.string() },
  {
    data_hosting_type: doc(v.picklist(hosting), 'Whose storage the data is replicated to.'),
    organization_id: v.string(),
    destination_definition_id: v.string(),
    destination_config: doc(Configuration, 'Configuration of the destination.'),
    cron_expression: doc(v.string(), 'When data is replicated, as a Quartz cron expression.'),
    non_breaking_changes_preference: doc(v.picklist(preferences), 'What happens when the schema of the source grows.'),
    sync_on_create: doc(v.boolean(), 'Whether the first replication begins at once.'),
    icon: v.string(),
    tags: v.array(v.string()),
    ...times,
  },
);

/** A connection template: where and when data of new connectors is replicated. */
export interface ConnectionTemplate extends v.InferOutput<typeof schema> {}
export const ConnectionTemplate: v.GenericSchema<unknown, ConnectionTemplate> = schema;

const cronSchema = record(
  { is_valid: doc(v.boolean(), 'Whether the expression is valid.') },
  { description: doc(v.string(), 'The schedule in words.') },
);

/** A schedule in words. */
export interface CronDescription extends v.InferOutput<typeof cronSchema> {}
export const CronDescription: v.GenericSchema<unknown, CronDescription> = cronSchema;

const destination_name = doc(v.optional(Text), 'Name of the destination.');
const destination_config = doc(
  v.optional(Configuration),
  "Configuration of the destination, under its definition's own names. It may hold secrets.",
);
const cron_expression = doc(
  v.optional(Text),
  "When data is replicated, as a Quartz cron expression: '0 0 6 * * ?' for six every morning.",
);
const non_breaking_changes_preference = doc(
  v.optional(v.picklist(preferences)),
  'What happens when the schema of the source grows. Default for a new template: ignore.',
);
const sync_on_create = doc(
  v.optional(v.boolean()),
  'Whether the first replication begins at once. Default for a new template: true.',
);

const NewTemplate = v.pipe(
  v.strictObject({
    data_hosting_type: doc(
      v.optional(v.picklist(hosting)),
      "Whose storage the data is replicated to: user_hosted is a destination of yours, airbyte_hosted Airbyte's own. Default: user_hosted.",
    ),
    destination_name,
    destination_definition_id: doc(v.optional(Uuid), 'ID of the destination definition.'),
    destination_config,
    cron_expression,
    non_breaking_changes_preference,
    sync_on_create,
  }),
  v.check(
    ({
      data_hosting_type: type,
      destination_name: name,
      destination_definition_id: definition,
      destination_config: config,
    }) => type === 'airbyte_hosted' || [name, definition, config].every((given) => given !== undefined),
    'Expected destination_name, destination_definition_id and destination_config for a destination of yours',
  ),
  v.check(
    ({ data_hosting_type: type, cron_expression: _, ...rest }) =>
      type !== 'airbyte_hosted' || Object.values(rest).every((given) => given === undefined),
    'Expected no more than cron_expression for storage of Airbyte',
  ),
);

/** Where and when data of new connectors is replicated. */
export const connectionTemplates = entity(
  {
    summary: 'Airbyte connection templates: where and when the data of new hosted connectors is replicated.',
    also: ['replication templates', 'destinations', 'sync schedules'],
    key: 'id',
    brief: ['id', 'destination_name', 'data_hosting_type', 'cron_expression', 'tags', 'updated_at'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /api/v1/integrations/templates/connections', {
      summary: 'List the Airbyte connection templates of the organization, optionally by tag.',
      docs: page,
      pagination: 'none',
      items: 'data',
      input: v.strictObject({ tags, tags_mode: tagsMode }),
      item: ConnectionTemplate,
    }),

    get: operation('GET /api/v1/integrations/templates/connections/{id}', {
      summary: 'Get an Airbyte connection template.',
      docs: page,
      input: v.strictObject({ id }),
      output: ConnectionTemplate,
    }),

    create: operation('POST /api/v1/integrations/templates/connections', {
      summary:
        'Create an Airbyte connection template: data of hosted connectors that are created later is replicated to a destination of yours, or to storage of Airbyte.',
      also: ['replicate data', 'add a destination'],
      docs: page,
      effect: 'write',
      secrets: ['destination_config'],
      input: NewTemplate,
      example: {
        destination_name: 'Warehouse',
        destination_definition_id: '25c5221d-dce2-4163-ade9-739ef790f503',
        destination_config: { host: 'db.example.com' },
        cron_expression: '0 0 6 * * ?',
      },
      output: ConnectionTemplate,
    }),

    update: operation('PATCH /api/v1/integrations/templates/connections/{id}', {
      summary: 'Change the destination or the schedule of an Airbyte connection template.',
      also: ['reschedule', 'rename'],
      docs: page,
      effect: 'write',
      secrets: ['destination_config'],
      input: v.pipe(
        v.strictObject({
          id,
          destination_name,
          destination_config,
          cron_expression,
          non_breaking_changes_preference,
          sync_on_create,
        }),
        changesSomething('id'),
      ),
      example: { id: 'c9d0b3a8-9d55-4c27-8f3b-5b2f6b1a9e04', cron_expression: '0 0 6 * * ?' },
      output: ConnectionTemplate,
    }),

    delete: operation('DELETE /api/v1/integrations/templates/connections/{id}', {
      summary: 'Delete an Airbyte connection template.',
      docs: page,
      effect: 'destructive',
      input: v.strictObject({ id }),
      brief: [],
      output: Deleted,
    }),

    describeCron: operation('POST /api/v1/integrations/templates/connections/cron/describe', {
      summary:
        'Describe the cron expression of an Airbyte schedule in words, and say whether it is valid. Changes nothing.',
      also: ['validate a schedule', 'explain a cron expression'],
      docs: page,
      effect: 'read',
      input: v.strictObject({ cron_expression: doc(Text, 'A Quartz cron expression.') }),
      brief: [],
      example: { cron_expression: '0 0 6 * * ?' },
      output: CronDescription,
    }),
  }),
);
