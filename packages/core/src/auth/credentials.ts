import type { Connector, CredentialField } from '../define/connector.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { MissingCredentialsError } from '../errors/missing-credentials-error.ts';
import type { Redactor } from '../redaction/redactor.ts';
import { type Environment, readVariable } from '../util/environment.ts';
import { isHeaderText } from '../util/header-text.ts';
import { kindOf } from '../util/kind-of.ts';

/** The values of a connector's credential fields. */
export interface Credentials {
  /** Returns the value. Throws `MissingCredentialsError` where there is none. */
  need(name: string): string;
  find(name: string): string | undefined;
}

/**
 * Resolves credentials from the passed ones, then from the environment. One that is passed as `undefined`, `null` or an empty
 * string is missing: a server that acts for others must never fall back to a credential of its own. Secrets become known
 * to the redactor.
 */
export function resolveCredentials(
  connector: Connector,
  passed: Readonly<Record<string, unknown>>,
  environment: Environment,
  redactor: Redactor,
): Credentials {
  const values = new Map<string, string>();
  const bearers = bearerFields(connector);
  for (const [name, field] of Object.entries(connector.credentials)) {
    const given = Object.hasOwn(passed, name) ? passed[name] : readVariable(environment, field.variable);
    const value = clean(connector, name, field, given, bearers.has(name));
    if (value === undefined) continue;
    values.set(name, value);
    if (field.public !== true) redactor.add(value, name);
  }
  const find = (name: string) => values.get(name);
  return {
    find,
    need(name) {
      const value = find(name);
      if (value !== undefined) return value;
      throw missing(connector, name, passed);
    },
  };
}

function missing(connector: Connector, name: string, passed: Readonly<Record<string, unknown>>): ConnectorError {
  const field = connector.credentials[name];
  const what = `${connector.title}'s ${field?.title ?? name} is missing`;
  const value = passed[name];
  const given = value === undefined ? 'undefined' : value === null ? 'null' : 'an empty string';
  const details = Object.hasOwn(passed, name)
    ? {
        message: `${what}: \`${name}\` was passed as ${given}, so the environment was not read.`,
        hint: `Pass a value, or leave \`${name}\` out to read it from ${field?.variable}. ${field?.where ?? ''}`,
      }
    : { message: `${what}.`, hint: `Pass \`${name}\` or set ${field?.variable}. ${field?.where ?? ''}` };
  return new MissingCredentialsError({ ...details, hint: details.hint.trim(), connector: connector.name });
}

/** The fields whose values are sent as bearer tokens. */
function bearerFields(connector: Connector): ReadonlySet<string> {
  const auths = Object.values(connector.apis).map(({ auth }) => auth);
  return new Set(auths.flatMap(({ kind, credentials }) => (kind === 'bearer' ? credentials : [])));
}

/** Trims a value. Throws for one that cannot be sent, without repeating it. */
function clean(
  connector: Connector,
  name: string,
  field: CredentialField,
  value: unknown,
  bearer: boolean,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value.trim() : undefined;
  if (text === '') return undefined;
  const problem = text === undefined ? kindOf(value) : problemOf(text, bearer);
  if (problem === undefined) return text;
  throw new InvalidOptionsError({
    what: `${connector.title}'s ${field.title} is invalid`,
    issues: [
      {
        path: name,
        expected: bearer ? 'a token without spaces' : 'one line of plain text',
        received: problem,
        hint: `check \`${name}\` or ${field.variable}`,
      },
    ],
    connector: connector.name,
  });
}

/** Returns the problem of the text of a credential. */
function problemOf(text: string, bearer: boolean): string | undefined {
  if (!isHeaderText(text)) return 'text with line breaks or other characters that a header cannot hold';
  if (!bearer || !/\s/.test(text)) return undefined;
  return /^(\w+:\s*)?(bearer|basic|token)\s/i.test(text)
    ? 'text that looks like a whole header; pass the token alone'
    : 'text with spaces';
}
