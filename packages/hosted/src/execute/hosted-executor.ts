import {
  type CheckResult,
  type Connector,
  type Executor,
  type ExecutorOperation,
  type ExecutorOptions,
  NotFoundError,
  redacted,
} from '@agent-connectors/core';
import type { HostedConnection } from '../platform/connection.ts';
import type { ExecutionAnswer } from '../platform/executions.ts';
import { checkHosted } from './check-hosted.ts';
import { hostedFailure } from './hosted-failure.ts';
import { readAnswer } from './read-answer.ts';
import { receiveFile } from './receive-file.ts';
import { writeCall } from './write-call.ts';

/** Stands for the ID of a connector that was not looked up yet: a dry run sends nothing. */
const placeholder = '{connector_id}';

/** Creates the executor of a connector: each operation becomes one request to the platform. */
export function createHostedExecutor(connector: Connector, connection: HostedConnection): Executor {
  const { platform } = connection;
  const title = connector.title;
  const write = async (
    operation: ExecutorOperation,
    params: Readonly<Record<string, unknown>>,
    { fields }: Pick<ExecutorOptions, 'fields'>,
  ) => {
    const context = { title, table: await connection.table() };
    return { context, written: writeCall(operation, params, fields, context) };
  };
  return {
    secrets: connection.secrets,
    async execute(operation, params, options) {
      const { context, written } = await write(operation, params, options);
      const { signal, timeout, maxWait } = options;
      const within = { signal, timeout, maxWait };
      try {
        const call = { connector_id: await connection.connectorId(), ...written.call };
        const { executions } = platform;
        if (operation.definition.kind === 'download') {
          const { data, meta } = await executions.download(call, within);
          return { file: await receiveFile(operation, data), attempts: meta.attempts };
        }
        const { data, meta } = await executions[kindOf(operation)](call, within);
        const { requestId, rateLimit, attempts } = meta;
        const { result, ...beside } = (data ?? {}) as ExecutionAnswer; // the platform may return anything
        const answer =
          data === null ? data : { ...redacted(platform, beside), ...(result !== undefined && { result }) };
        return {
          ...readAnswer(operation, answer as ExecutionAnswer, written, context),
          requestId,
          rateLimit,
          attempts,
        };
      } catch (cause) {
        const { error, isVendors } = hostedFailure(cause, operation, title);
        // A connector that was deleted and created again has another ID.
        const isPlatforms = NotFoundError.isInstance(cause) && cause.connector === 'airbyte' && !isVendors;
        if (isPlatforms) connection.forget();
        throw error;
      }
    },
    async preview(operation, params, options) {
      const { written } = await write(operation, params, options);
      const call = { connector_id: connection.knownId() ?? placeholder, ...written.call };
      const { data } = await platform.executions[kindOf(operation)](call, { dryRun: true });
      const { method, url, headers, body } = data;
      return { method, url: url.replace(encodeURIComponent(placeholder), placeholder), headers, body };
    },
    check: (_, { signal }): Promise<CheckResult> => checkHosted(connector, connection, signal),
  };
}

/** The operation by which something is executed: it decides whether the request may be sent again. */
function kindOf({ definition }: ExecutorOperation): 'read' | 'write' | 'repeat' {
  if (definition.effect === 'read') return 'read';
  return definition.idempotent === true ? 'repeat' : 'write';
}
