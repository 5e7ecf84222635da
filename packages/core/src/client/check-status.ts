import type { ApiCheck } from '../call/check-result.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';

/** Returns what an error says of a credential. `fields` are the names of the connector's credential fields. */
export function checkStatus(error: ConnectorError, fields: readonly string[] = []): ApiCheck['status'] {
  const { code } = error;
  if (code === 'missing_credentials') return 'missing';
  // Nothing is sent with a credential that cannot be one, such as a damaged key.
  const cannotBe = InvalidOptionsError.isInstance(error) && error.issues.some(({ path }) => fields.includes(path));
  return code === 'authentication' || code === 'permission' || cannotBe ? 'invalid' : 'unreachable';
}
