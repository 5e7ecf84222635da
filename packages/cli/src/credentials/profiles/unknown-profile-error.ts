import { nearest } from '@agent-connectors/core/nearest';
import { UsageError } from '../../usage-error.ts';
import { type CredentialsFile, connectorOf } from './credentials-file.ts';

/** Reports a profile that does not exist, with the nearest one. */
export class UnknownProfileError extends UsageError {
  constructor(file: CredentialsFile, connector: string, name: string) {
    const names = Object.keys(connectorOf(file, connector)?.profiles ?? {});
    const near = nearest(name, names);
    const known = names.length === 0 ? 'There is none yet.' : `There is: ${names.join(', ')}.`;
    super(
      `${connector} has no profile '${name}'.`,
      `${near === undefined ? known : `Did you mean '${near}'?`} To create it: agent-connectors auth login ${connector} --profile ${name}`,
      near === undefined ? undefined : [near],
    );
  }
}
