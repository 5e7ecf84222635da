import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const status = doc(
  v.picklist(['pending', 'running', 'cancelled', 'failed', 'succeeded', 'inconclusive', 'skipped']),
  'Outcome. Only succeeded is a success; pending and running are not finished; inconclusive and skipped prove nothing.',
);

const reasonSchema = record(
  {},
  {
    external_message: doc(v.string(), 'What went wrong, for users.'),
    internal_message: v.string(),
    failure_type: doc(
      v.picklist([
        'config_error',
        'transient_error',
        'system_error',
        'destination_timeout',
        'heartbeat_timeout',
        'manual_cancellation',
        'refresh_schema',
      ]),
      'config_error: the configuration or the credentials are wrong.',
    ),
    failure_origin: v.picklist([
      'source',
      'destination',
      'replication',
      'normalization',
      'dbt',
      'persistence',
      'airbyte_platform',
      'unknown',
    ]),
    retryable: v.boolean(),
    timestamp: v.number(),
    stacktrace: v.string(),
    from_trace_message: v.boolean(),
    stream_descriptor: record({ name: v.string() }, { namespace: v.string() }),
  },
);

const entitySchema = record(
  { entity: doc(v.string(), 'ID of the entity.'), status },
  { status_code: doc(v.number(), "HTTP status of the vendor's response."), error_message: v.string() },
);

const schema = record(
  { id: doc(v.string(), 'ID of the check.') },
  {
    status,
    error_message: v.string(),
    failure_reason: doc(reasonSchema, 'Why the check failed.'),
    entity_check_results: doc(v.array(entitySchema), 'Outcome for single entities.'),
  },
);

/** The outcome of a check. A check that fails is a result, not an error. */
export interface ConnectorCheck extends v.InferOutput<typeof schema> {}
export const ConnectorCheck: v.GenericSchema<unknown, ConnectorCheck> = schema;
