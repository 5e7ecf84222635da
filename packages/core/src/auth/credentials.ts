import type { Connector, CredentialField } from '../define/connector.ts';
import type { Environment } from '../environment.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { MissingCredentialsError } from '../errors/missing-credentials-error.ts';
import type { Redactor } from '../redact.ts';

/** Gives the values of a connector's credential fields. */
export interface Credentials {
  /** The value; throws `MissingCredentialsError` where there is none. */
  need(name: string): string;
  find(name: string): string | undefined;
}

/** Finds credentials among the passed ones, then in the environment. Secrets become known to the redactor. */
export function resolveCredentials(
  connector: Connector,
  passed: Readonly<Record<string, unknown>>,
  environment: Environment,
  redactor: Redactor,
): Credentials {
  const values = new Map<string, string>();
  for (const [name, field] of Object.entries(connector.credentials)) {
    const value = clean(connector, name, field, passed[name] ?? environment[field.variable]);
    if (value === undefined) continue;
    values.set(name, value);
    if (field.public !== true) redactor.add(value, name);
  }
  const find = (name: string) => values.get(name);
  return {
    find,
    need(name) {
      const value = find(name);
      const field = connector.credentials[name];
      if (value !== undefined) return value;
      throw new MissingCredentialsError({
        message: `${connector.title}'s ${field?.title ?? name} is missing.`,
        hint: `Pass \`${name}\` or set ${field?.variable}. ${field?.where ?? ''}`.trim(),
        connector: connector.name,
      });
    },
  };
}

/** Trims a value and refuses one that cannot be a header, without repeating it. */
function clean(connector: Connector, name: string, field: CredentialField, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  if (typeof value === 'string' && text === '') return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (typeof value === 'string' && !/[\u0000-\u001f\u007f]|[^\u0000-\u00ff]/.test(text)) return text;
  throw new InvalidOptionsError({
    what: `${connector.title}'s ${field.title} cannot be used`,
    issues: [
      {
        path: name,
        expected: 'a line of plain characters',
        received:
          typeof value === 'string'
            ? 'text with line breaks or other characters that no header may carry'
            : typeof value,
        hint: `check \`${name}\` or ${field.variable}`,
      },
    ],
    connector: connector.name,
  });
}
