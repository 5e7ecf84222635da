import type { ApiCheck } from '../call/check-result.ts';
import type { ConnectorError } from '../errors/connector-error.ts';

/** Returns what an error says of a credential. */
export function checkStatus({ code }: ConnectorError): ApiCheck['status'] {
  if (code === 'missing_credentials') return 'missing';
  return code === 'authentication' || code === 'permission' ? 'invalid' : 'unreachable';
}
