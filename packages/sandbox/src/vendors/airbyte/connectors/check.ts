import type { SandboxRequest } from '../../../engine/emulator.ts';
import { Rejection } from '../../../engine/rejection.ts';
import { createExchange } from '../execute/exchange.ts';
import { runOperation } from '../execute/run-operation.ts';
import { hostedConnector } from '../hosted/connectors.ts';
import type { Connector } from '../records.ts';
import type { Store } from '../store.ts';

/** Tests the credentials of a connector with one read. A check that fails is a result, not an error. */
export async function checkConnector(store: Store, connector: Connector, request: SandboxRequest) {
  const id = store.random.uuid();
  const passed = (status: string) => ({
    id,
    status,
    error_message: null,
    failure_reason: null,
    entity_check_results: null,
  });
  const hosted = hostedConnector(connector.type);
  const operation = hosted?.operations[hosted.check];
  // The sandbox has no emulator to ask.
  if (!hosted || !operation) return passed('inconclusive');
  try {
    await runOperation(operation, {}, connector, createExchange(connector, request));
    return passed('succeeded');
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const isConfig = error.status === 401 || error.status === 403;
    return {
      ...passed('failed'),
      error_message: error.message,
      failure_reason: {
        timestamp: store.now().getTime(),
        failure_origin: 'source',
        failure_type: isConfig ? 'config_error' : 'system_error',
        external_message: error.message,
        retryable: !isConfig,
      },
      entity_check_results: [
        {
          entity: hosted.check.slice(0, hosted.check.indexOf('.')),
          status: 'failed',
          status_code: error.status,
          error_message: error.message,
        },
      ],
    };
  }
}
