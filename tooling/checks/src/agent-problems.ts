import type { AnyAsks, Connector, Entities } from '@agent-connectors/core';
import {
  type ConnectorDescription,
  describe,
  type JsonSchema,
  type OperationDescription,
  resolveReference,
} from '@agent-connectors/core/describe';
import { typesAt } from './item-fields.ts';

interface Context {
  readonly connector: Connector<Entities>;
  readonly description: ConnectorDescription;
}

/** Names that hold IDs: `id`, `issue_id`, `accountIds`. */
const isIdName = (name: string) => /^ids?$|_ids?$|[a-z]Ids?$/.test(name);

/** Returns what an agent misses in the definitions of a connector, one sentence each. */
export async function agentProblems(connector: Connector<Entities>): Promise<string[]> {
  const context = { connector, description: describe(connector) };
  return [
    ...askProblems(context, await connector.asks?.()),
    ...briefProblems(context),
    ...context.description.operations.flatMap((operation) =>
      [...sourceProblems(context, operation), ...timeProblems(operation), ...exampleProblems(context, operation)].map(
        (problem) => `${operation.id}: ${problem}`,
      ),
    ),
    ...tableProblems(context),
    ...nameProblems(context),
  ];
}

/** Texts name operations by their IDs, which every interface takes. Accessors are names of TypeScript alone. */
function nameProblems({ description }: Context): string[] {
  const { operations } = description;
  const byAccessor = new Map(
    operations.filter(({ id, accessor }) => id !== accessor).map((each) => [each.accessor, each]),
  );
  return operations.flatMap((operation) => {
    const names = new Set(JSON.stringify(operation).match(/\b[a-z]\w*\.[a-z]\w*/g));
    names.delete(operation.accessor);
    return [...names].flatMap((name) => {
      const meant = byAccessor.get(name);
      return meant === undefined ? [] : [`${operation.id}: A text names ${meant.accessor}, whose ID is ${meant.id}.`];
    });
  });
}

/** Every operation needs three to five requests. The same request cannot mean two operations. */
function askProblems({ description }: Context, asks: AnyAsks | undefined): string[] {
  if (asks === undefined) return ['The connector has no `asks`.'];
  const seen = new Map<string, string>();
  return description.operations.flatMap(({ id, accessor }) => {
    const [entity = '', action = ''] = accessor.split('.');
    const requests = asks[entity]?.[action] ?? [];
    const problems = requests.flatMap((request) => {
      const words = request.split(/\s+/).length;
      const key = request.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
      const other = seen.get(key);
      seen.set(key, id);
      return [
        ...(words < 2 || words > 16 || request.length > 110 ? [`'${request}' is not a short request.`] : []),
        ...(other === undefined ? [] : [`'${request}' is also a request of ${other}.`]),
      ];
    });
    if (requests.length < 3 || requests.length > 5) problems.push(`It has ${requests.length} asks, not three to five.`);
    return problems.map((problem) => `${id}: ${problem}`);
  });
}

/** An entity whose records have more than a few fields needs brief ones, which its records have. */
function briefProblems({ description }: Context): string[] {
  const { operations, entities, $defs } = description;
  return operations.flatMap(({ id, entity, kind, brief: own, output }) => {
    if (kind === 'download' || output === null) return [];
    const fields = Object.keys((resolveReference(output, $defs)['properties'] as object | undefined) ?? {}); // an object, as in every JSON Schema
    const brief = own ?? entities.find((each) => each.id === entity)?.brief;
    if (brief === undefined)
      return kind === 'list' && fields.length > 8
        ? [`${id}: Its items have ${fields.length} fields and no \`brief\`.`]
        : [];
    const unknown = brief.filter((path) => typesAt(output, path, $defs)?.length === 0);
    // The records of an entity's operations differ: only its own must match everywhere.
    const mustMatch = own !== undefined || kind === 'list';
    const isOpen = fields.length === 0;
    return mustMatch && !isOpen && unknown.length > 0
      ? [`${id}: Its records have no field ${unknown.join(', ')}, which is \`brief\`.`]
      : [];
  });
}

/** Every ID needs a source, or a `null` that says that there is none. */
function sourceProblems({ connector, description }: Context, operation: OperationDescription): string[] {
  const [entityKey = '', actionKey = ''] = operation.accessor.split('.');
  const entity = connector.entities[entityKey];
  const said = { ...connector.ids };
  const byPath = { ...entity?.from, ...entity?.operations[actionKey]?.from };
  return parametersOf(operation, description).flatMap(([path, name]) => {
    const source = operation.from[path];
    if (source !== undefined) return unknownSource(description, source, path);
    const isNull = Object.hasOwn(byPath, path) || Object.hasOwn(said, name);
    return !isIdName(name) || isNull ? [] : [`Nothing says where ${path} comes from: add it to \`ids\` or \`from\`.`];
  });
}

function unknownSource({ operations, entities, $defs }: ConnectorDescription, source: string, path: string): string[] {
  const [id = '', field] = source.split(':');
  const found = operations.find((each) => each.id === id);
  if (found === undefined) return [`${path} comes from ${id}, which does not exist.`];
  if (found.effect !== 'read') return [`${path} comes from ${id}, which is not a read.`];
  const key = field ?? entities.find((each) => each.id === found.entity)?.key;
  if (key === undefined) return [`${path} comes from ${id}, whose records have no key: name the field after a colon.`];
  return typesAt(found.output ?? {}, key, $defs)?.length === 0
    ? [`${path} comes from ${key} of ${id}, which has no such field.`]
    : [];
}

/** A number of seconds or milliseconds is a time that can also be passed as text. */
function timeProblems(operation: OperationDescription): string[] {
  return parametersOf(operation).flatMap(([path, , { type, description }]) =>
    (type === 'integer' || type === 'number') &&
    typeof description === 'string' &&
    /\b(unix|epoch|since 1970)\b/i.test(description)
      ? [`${path} takes only a number: use EpochSeconds or EpochMilliseconds.`]
      : [],
  );
}

function exampleProblems({ connector, description }: Context, operation: OperationDescription): string[] {
  const [entityKey = '', actionKey = ''] = operation.accessor.split('.');
  const definition = connector.entities[entityKey]?.operations[actionKey];
  if (operation.example === undefined)
    return parametersOf(operation, description).some(([path]) => path.includes('.'))
      ? ['It has a nested parameter and no `example`.']
      : [];
  const result = definition?.input['~standard'].validate(operation.example);
  if (result instanceof Promise) throw new TypeError('The schema of an input is asynchronous.');
  return (result?.issues ?? []).map(({ message }) => `Its example is invalid: ${message}`);
}

/** Entries that no parameter uses. */
function tableProblems({ connector, description }: Context): string[] {
  const used = new Set(
    description.operations.flatMap((operation) => parametersOf(operation, description).map(([, name]) => name)),
  );
  return Object.keys(connector.ids ?? {})
    .filter((name) => !used.has(name))
    .map((name) => `No parameter has the name ${name}, which is in \`ids\`.`);
}

type Parameter = readonly [path: string, name: string, schema: JsonSchema];

function parametersOf({ input }: OperationDescription, description?: ConnectorDescription): Parameter[] {
  return [...propertiesOf(input, description?.$defs ?? {})];
}

/** The keywords of a JSON Schema that contain others. */
interface Parts {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

function* propertiesOf(
  schema: JsonSchema,
  $defs: ConnectorDescription['$defs'],
  path: readonly string[] = [],
  inside: readonly unknown[] = [],
): Generator<Parameter> {
  const { $ref } = schema;
  // A record may contain itself: it is entered once.
  if (path.length > 10 || ($ref !== undefined && inside.includes($ref))) return;
  const within = $ref === undefined ? inside : [...inside, $ref];
  const { properties = {}, items, anyOf = [] }: Parts = resolveReference(schema, $defs);
  for (const [name, property] of Object.entries(properties)) {
    const inner = [...path, name];
    yield [inner.join('.'), name, resolveReference(property, $defs)];
    yield* propertiesOf(property, $defs, inner, within);
  }
  for (const each of items === undefined ? anyOf : [items, ...anyOf]) yield* propertiesOf(each, $defs, path, within);
}
