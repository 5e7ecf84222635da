import { ConnectorError } from '@agent-connectors/core';

/** The workspace has no connector of this kind. The message lists those that there are. Nothing was executed. */
export class ConnectorNotFoundError extends ConnectorError {
  static override readonly kind: string = 'ConnectorNotFoundError';
  readonly code = 'not_found';
}
