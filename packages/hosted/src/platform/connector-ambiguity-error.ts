import { ConnectorError } from '@agent-connectors/core';

/** The workspace has several connectors of this kind. The message lists them. Nothing was executed. */
export class ConnectorAmbiguityError extends ConnectorError {
  static override readonly kind: string = 'ConnectorAmbiguityError';
  readonly code = 'conflict';
}
