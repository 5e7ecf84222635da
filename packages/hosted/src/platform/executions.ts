import { doc, download, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';

const route = 'POST /api/v1/integrations/connectors/{connector_id}/execute';

const Call = v.strictObject({
  connector_id: doc(v.pipe(v.string(), v.nonEmpty()), 'ID of the connector.'),
  entity: doc(v.string(), 'ID of the entity.'),
  action: doc(v.string(), 'ID of the action.'),
  params: doc(v.record(v.string(), v.unknown()), 'Parameters of the operation.'),
  select_fields: doc(v.optional(v.array(v.string())), 'Fields of each record, as dot paths.'),
  skip_truncation: doc(v.optional(v.boolean()), 'Whether long texts stay whole.'),
});

/** What the platform responds with. Each part but the result may be missing: not all versions of the platform have them. */
const Answer = v.looseObject({
  status: v.nullish(v.string()),
  result: v.unknown(),
  connector_metadata: v.optional(v.unknown()),
  execution_metadata: v.optional(v.unknown()),
  warning: v.optional(v.unknown()),
});

/** The parameters of one execution. */
export type ExecutionCall = v.InferInput<typeof Call>;
export type ExecutionAnswer = v.InferOutput<typeof Answer>;

const meta = {
  docs: 'https://docs.airbyte.com/ai-agents/interfaces/api/execute',
  input: Call,
} as const;

/**
 * Executions of a connector's operations. All have one route: what a call does to the vendor's data decides whether the client may send it
 * again, so each effect is an operation of its own.
 */
export const executions = entity({ summary: 'Operations of hosted connectors.' }, () => ({
  read: operation(route, { ...meta, summary: 'Execute an operation that reads.', effect: 'read', output: Answer }),
  write: operation(route, { ...meta, summary: 'Execute an operation that writes.', effect: 'write', output: Answer }),
  repeat: operation(route, {
    ...meta,
    summary: 'Execute a write that may be repeated.',
    effect: 'write',
    idempotent: true,
    output: Answer,
  }),
  download: download(route, { ...meta, summary: 'Download a file.', effect: 'read' }),
}));
