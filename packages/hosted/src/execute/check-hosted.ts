import { type ApiCheck, type CheckResult, type Connector, redacted } from '@agent-connectors/core';
import type { HostedConnection } from '../platform/connection.ts';
import { ConnectorNotFoundError } from '../platform/connector-not-found-error.ts';

/**
 * Checks the credential that the platform keeps for a connector, with the vendor. The result counts for the connector's first API, which is
 * the one that the platform calls. Rejects where the platform itself cannot be used.
 */
export async function checkHosted(
  connector: Connector,
  { platform, connectorId }: HostedConnection,
  signal: AbortSignal,
): Promise<CheckResult> {
  const [api = 'api'] = Object.keys(connector.apis);
  let id: string;
  try {
    id = await connectorId();
  } catch (error) {
    if (!ConnectorNotFoundError.isInstance(error)) throw error;
    return { ok: false, apis: { [api]: { status: 'missing', message: error.message, code: error.code } } };
  }
  const { data } = await platform.connectors.check({ id }, { signal });
  const { status, error_message, failure_reason } = redacted(platform, data ?? {});
  const said = failure_reason?.external_message ?? error_message ?? undefined;
  const result = (check: ApiCheck): CheckResult => ({ ok: check.status === 'ok', apis: { [api]: check } });
  switch (status) {
    case 'succeeded':
      return result({ status: 'ok' });
    case 'failed':
      return result({
        status: 'invalid',
        message: `${connector.title} does not accept the credential that Airbyte keeps for the connector ${id}${said === undefined ? '' : `: ${said}`}`,
      });
    default:
      return result({
        status: 'unknown',
        message: `Airbyte's check of the connector ${id} ended without a result (${status ?? 'no status'}).`,
      });
  }
}
