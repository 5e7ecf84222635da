import { type Connector, type Entities, nearest } from '@agent-connectors/core';
import { UsageError } from '../usage-error.ts';

/** Compares names in every spelling: `apiToken`, `api-token`, `api_token`. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[-_\s]/g, '');

/** `apiToken` as it is typed: `api-token`. */
export const kebabName = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('_', '-');

/** Returns the credential field that a name stands for: its own name in any spelling, or that of its variable. */
export function fieldNamed(
  { credentials }: Pick<Connector<Entities>, 'credentials'>,
  name: string,
): string | undefined {
  const wanted = plainName(name);
  const found = Object.entries(credentials).find(
    ([field, { variable }]) => plainName(field) === wanted || plainName(variable) === wanted,
  );
  return found?.[0];
}

/** Returns the credential field that a name stands for. Throws `UsageError` with the nearest name. */
export function requiredField(connector: Connector<Entities>, name: string): string {
  const found = fieldNamed(connector, name);
  if (found !== undefined) return found;
  const fields = Object.keys(connector.credentials).map(kebabName);
  const variables = Object.values(connector.credentials).map(({ variable }) => variable);
  const near = nearest(name, [...fields, ...variables]);
  throw new UsageError(
    `${connector.title} has no credential '${name}'.`,
    near === undefined ? `There is: ${fields.join(', ')}.` : `Did you mean '${near}'?`,
    near === undefined ? undefined : [near],
  );
}
