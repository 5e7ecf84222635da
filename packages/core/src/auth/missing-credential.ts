import type { Connector } from '../define/connector.ts';
import { MissingCredentialsError } from '../errors/missing-credentials-error.ts';

/** Creates the error for credential fields without a value: it names the first one, and how to pass it. */
export function missingCredential(
  connector: Connector,
  names: readonly string[],
  passed: Readonly<Record<string, unknown>>,
): MissingCredentialsError {
  const [name = ''] = names;
  const field = connector.credentials[name];
  if (field === undefined)
    return new MissingCredentialsError({
      message: `The address of ${connector.title} is unknown: only a token response names its \`${name}\`.`,
      hint: 'Pass `baseUrl` for a request without a token.',
      connector: connector.name,
    });
  const what = `${connector.title}'s ${field.title} is missing`;
  const value = passed[name];
  const where = field.where;
  const details = Object.hasOwn(passed, name)
    ? {
        message: `${what}: \`${name}\` ${givenAs(value)}, so the environment was not read.`,
        hint: `Pass a value, or leave \`${name}\` out to read it from ${field.variable}. ${where}`,
      }
    : { message: `${what}.`, hint: `Pass \`${name}\` or set ${field.variable}. ${where}` };
  return new MissingCredentialsError({ ...details, hint: details.hint.trim(), connector: connector.name });
}

function givenAs(value: unknown): string {
  if (typeof value === 'function') return 'was passed as a function that returned nothing';
  if (value === undefined || value === null) return `was passed as ${value}`;
  return 'was passed as an empty string';
}
