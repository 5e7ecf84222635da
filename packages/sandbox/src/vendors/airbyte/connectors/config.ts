import type { AuthScheme, ConfigField, Definition } from '../definitions.ts';
import { rejected, unprocessable } from '../errors.ts';
import type { JsonObject } from '../records.ts';

/** Requires that credentials have exactly the keys of one auth scheme. Their values are not verified. */
export function requireScheme({ title, auth }: Definition, credentials: JsonObject): void {
  const provided = Object.keys(credentials);
  if (auth.some((scheme) => matches(scheme, credentials))) return;
  const schemes = auth.map(({ name, fields }) => `${name} (${fields.map(textOf).join(', ')})`).join('; ');
  const keys = provided.length > 0 ? provided.join(', ') : 'none';
  throw rejected(400, `No matching auth scheme for ${title}. Provided keys: ${keys}. Available schemes: ${schemes}.`);
}

const textOf = ({ name, required }: AuthScheme['fields'][number]) => (required ? name : `${name}, optional`);

function matches({ fields }: AuthScheme, credentials: JsonObject): boolean {
  const isComplete = fields.every(({ name, required }) => !required || isFilled(credentials[name]));
  return isComplete && Object.keys(credentials).every((key) => fields.some(({ name }) => name === key));
}

const isFilled = (value: unknown) => typeof value === 'string' && value !== '';

/** Requires the properties that a connector's configuration declares, and no others. */
export function requireConfig(field: string, declared: readonly ConfigField[], config: JsonObject): void {
  for (const { name, required, default: fallback } of declared) {
    if (required && fallback === undefined && config[name] === undefined)
      throw unprocessable(`${field}.${name}`, `required property '${name}' not found in ${field}`, 'missing');
  }
  const unknown = Object.keys(config).find((key) => declared.every(({ name }) => name !== key));
  if (unknown !== undefined)
    throw unprocessable(`${field}.${unknown}`, `unknown property '${unknown}' in ${field}`, 'extra_forbidden');
  for (const { name, type } of declared) {
    const value = config[name];
    if (value !== undefined && !hasType(value, type))
      throw unprocessable(`${field}.${name}`, `property '${name}' in ${field} must be ${type}`, 'type_error');
  }
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
