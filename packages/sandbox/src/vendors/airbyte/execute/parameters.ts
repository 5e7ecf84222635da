import { rejected } from '../errors.ts';
import type { Operation, Parameter } from '../hosted/operation.ts';
import type { Connector, JsonObject } from '../records.ts';

/**
 * Checks the parameters of an operation as Airbyte does: path parameters, the required fields of the body of a creation or
 * an update, and enumerated values. It drops unknown parameters silently, and leaves everything else to the vendor.
 */
export function checkedParameters(
  { path, params }: Operation,
  name: { readonly entity: string; readonly action: string },
  given: JsonObject,
): JsonObject {
  const provided = Object.keys(given);
  const isMissing = ({ name: key }: Parameter) => given[key] === undefined || given[key] === null;
  for (const parameter of params) {
    if (
      parameter.in === 'path' &&
      parameter.required &&
      (isMissing(parameter) || String(given[parameter.name]).trim() === '')
    )
      throw rejected(
        400,
        `Missing required path parameter '${parameter.name}' for path '${path}'. Provided parameters: ${listOf(provided)}`,
      );
  }
  const required = params.filter(
    (each) => each.required && (each.in === 'body' || each.in === 'variable') && isMissing(each),
  );
  if (required.length > 0 && ['create', 'update'].includes(name.action))
    throw rejected(
      400,
      `Missing required body fields for ${name.entity}.${name.action}: ${listOf(required.map((each) => each.name))}. ` +
        `Provided parameters: ${listOf(provided)}`,
    );
  for (const parameter of params) if (!isMissing(parameter)) requireEnum(parameter, given[parameter.name]);
  const isSent = (each: Parameter) => !isMissing(each) || (each.nullable === true && given[each.name] === null);
  return Object.fromEntries(params.filter(isSent).map((each) => [each.name, given[each.name]]));
}

const listOf = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;

function requireEnum({ name, enum: values }: Parameter, value: unknown): void {
  if (!values) return;
  const wrong = (Array.isArray(value) ? value : [value]).find((each) => !values.includes(String(each)));
  if (wrong !== undefined)
    throw rejected(400, `Invalid value '${String(wrong)}' for parameter '${name}'. Allowed values: ${listOf(values)}`);
}

/** Fills the parameters that fall back to the connector's first repository. A given parameter wins. */
export function scopedParameters({ params }: Operation, given: JsonObject, connector: Connector): JsonObject {
  const repositories = connector.replicationConfig['repositories'];
  const [owner, repo] = String(Array.isArray(repositories) ? (repositories[0] ?? '') : '').split('/');
  const parts = { owner, repo: repo === '*' ? undefined : repo };
  const filled = params.flatMap(({ name, scope }) =>
    scope && parts[scope] && given[name] === undefined ? [[name, parts[scope]] as const] : [],
  );
  return { ...given, ...Object.fromEntries(filled) };
}
