import { isObject } from './manifest.ts';

/**
 * Returns what is missing in an export that claims to be a connector, or `undefined` if it has the parts that the command
 * line and the MCP server read. Other people write connectors, not all of them with TypeScript. May throw what a getter of the export throws.
 */
export function connectorProblem(connector: Readonly<Record<string, unknown>>): string | undefined {
  const { apis, entities, credentials } = connector;
  const text = ['name', 'title', 'version', 'docs'].find((key) => typeof connector[key] !== 'string');
  if (text !== undefined) return `its ${text} is not text`;
  return (
    tableProblem('apis', apis, (api) => isObject(api['auth']) && Array.isArray(api['auth']['credentials'])) ??
    tableProblem('credentials', credentials, (credential) => typeof credential['variable'] === 'string') ??
    tableProblem('entities', entities, hasOperations)
  );
}

/** Operations behind a getter, as `entity()` of core makes it, are defined when they are read: a command reads those of one entity. */
function hasOperations(entity: Readonly<Record<string, unknown>>): boolean {
  if (Object.getOwnPropertyDescriptor(entity, 'operations')?.get !== undefined) return true;
  const { operations } = entity;
  return isObject(operations) && Object.values(operations).every(isOperation);
}

/** Whether a value has what every operation has: without it, it can be neither listed nor called. */
const isOperation = (value: unknown) =>
  isObject(value) && typeof value['summary'] === 'string' && typeof value['route'] === 'string';

function tableProblem(
  name: string,
  table: unknown,
  isValid: (value: Readonly<Record<string, unknown>>) => boolean,
): string | undefined {
  if (!isObject(table)) return `its ${name} are not an object`;
  const invalid = Object.entries(table).find(([, value]) => !isObject(value) || !isValid(value));
  return invalid === undefined ? undefined : `'${invalid[0]}' in its ${name} is invalid`;
}
