import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Configuration, Strings, Text } from '../fields.ts';

// Here alone, the API accepts text that is no UUID.
const id = doc(Text, 'ID of the hosted connector.');
const entity = doc(Text, "ID of the entity, as the connector's documentation names it: issues.");
const params = doc(
  v.optional(Configuration),
  'Parameters of the operation. For search: query, limit (default 10), cursor and fields.',
);
const intent = doc(
  v.optional(v.pipe(Text, v.maxLength(512))),
  'Why it is executed, for the audit log of the organization. At most 512 characters.',
);

/** A call of an operation of a connector. */
export const Execution = v.strictObject({
  id,
  entity,
  action: doc(
    v.pipe(
      Text,
      v.check((action) => action !== 'download', 'Expected another action: connectors.download returns files'),
    ),
    'ID of the action: list, get, create, search and others.',
  ),
  params,
  select_fields: doc(v.optional(Strings), 'Fields of each record to return, as dot paths. Goes before exclude_fields.'),
  exclude_fields: doc(v.optional(Strings), 'Fields of each record to leave out, as dot paths.'),
  skip_truncation: doc(
    v.optional(v.boolean()),
    'Whether long texts in lists stay whole. Default: true. With false, Airbyte may shorten them.',
  ),
  intent,
});

/** A download by a connector. */
export const FileExecution = v.strictObject({
  id,
  entity: doc(Text, 'ID of the entity whose file is downloaded.'),
  params,
  intent,
});

const executionSchema = record(
  {},
  { connector_instance_id: v.string(), execution_time_ms: doc(v.number(), 'Duration in milliseconds.') },
);

const schema = record(
  {},
  {
    status: doc(v.string(), 'success, unless the operation failed.'),
    result: doc(v.unknown(), 'What the operation returned: a record, or a list of records.'),
    connector_metadata: doc(
      v.unknown(),
      'What the connector says of its result. The cursor of the next page is here, by the name that the connector gives it.',
    ),
    execution_metadata: doc(executionSchema, 'How it was executed.'),
    warning: doc(v.unknown(), 'A warning of the platform, as text or as an object.'),
  },
);

/** The result of an execution. */
export interface ExecutionResult extends v.InferOutput<typeof schema> {}
export const ExecutionResult: v.GenericSchema<unknown, ExecutionResult> = schema;
