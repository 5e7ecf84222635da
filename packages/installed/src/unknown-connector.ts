import { nearest } from '@agent-connectors/core/nearest';
import { InstallationError } from './installation-error.ts';
import { knownConnectors } from './known-connectors.ts';

/** Creates the error for a connector that is not installed, with the nearest name or the command that installs it. */
export function unknownConnector(
  id: string,
  installed: readonly string[],
  known: readonly string[] = knownConnectors,
): InstallationError {
  if (known.includes(id)) return new InstallationError(`The connector '${id}' is not installed here.`, installing(id));
  const near = nearest(id, [...installed, ...known]);
  const message = `Unknown connector '${id}'.`;
  if (near === undefined)
    return new InstallationError(`${message} ${listing(installed)}`, installing(undefined, known));
  if (installed.includes(near))
    return new InstallationError(`${message} Did you mean '${near}'?`, `The ID is '${near}'.`);
  return new InstallationError(`${message} Did you mean '${near}'? It is not installed.`, installing(near));
}

/** Returns a sentence that lists the installed connectors. */
export function listing(installed: readonly string[]): string {
  return installed.length === 0 ? 'No connector is installed.' : `Installed: ${installed.join(', ')}.`;
}

/** Returns the command that installs a connector. */
export function installing(id = '<connector>', known: readonly string[] = []): string {
  return `npm install @agent-connectors/${id}${known.length === 0 ? '' : `, where <connector> is one of ${known.join(', ')}`}`;
}
