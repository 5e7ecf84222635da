import type { RateLimit } from '@agent-connectors/core';
import type {
  ConnectorDescription,
  EntityDescription,
  OperationDescription,
  SchemaDefinitions,
} from '@agent-connectors/core/describe';
import { type Node, nodeOf, objectIn, typeOf, withoutNull } from './json-schema.ts';
import { anchor, table } from './markdown.ts';
import { syncLine } from './sync-line.ts';

/** Requests in users' words, by the ID of the operation. */
export type Asks = Readonly<Record<string, readonly string[]>>;

type Sample = (operation: OperationDescription) => Promise<Record<string, unknown> | undefined>;

/** Returns the name of a connector's client in examples: `customerIo` for `customer-io`. */
export const clientName = (connector: string) =>
  connector.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const factoryName = (connector: string) =>
  `create${clientName(connector).replace(/^./, (letter) => letter.toUpperCase())}`;

/** Returns the reference of a connector as Markdown. */
export async function reference(description: ConnectorDescription, asks: Asks, sample: Sample): Promise<string> {
  const { connector, title, entities, operations } = description;
  const client = clientName(connector);
  const of = (entity: EntityDescription) => operations.filter((operation) => operation.entity === entity.id);
  const sections = [];
  for (const entity of entities) sections.push(await entitySection(description, entity, of(entity), asks, sample));
  return `${[
    `# ${title}: reference`,
    `<!-- Written by \`pnpm docs:write\` from the connector's definition. Change the definition, not this file. -->`,
    `<!-- prelude: import { ${factoryName(connector)} } from '@agent-connectors/${connector}'; const ${client} = ${factoryName(connector)}({ env: {} }); -->`,
    `This reference lists ${operations.length} operations on ${entities.length} entities of [${title}'s API](${description.docs}). Call an operation as a method, by entity and action ID with \`execute\`, or as a command. In the examples, \`${client}\` is the client that \`${factoryName(connector)}()\` returns. Every call returns \`{ data, meta }\`. \`await\` a list operation for one page, or iterate over it with \`for await\` for every item.`,
    table(
      ['entity', 'what it is', 'actions'],
      entities.map((entity) => [
        `[${entity.id}](#${anchor(entity.id)})`,
        entity.summary,
        of(entity)
          .map(({ action }) => action)
          .join(', '),
      ]),
    ),
    ...sections,
  ].join('\n\n')}\n`;
}

async function entitySection(
  description: ConnectorDescription,
  entity: EntityDescription,
  operations: readonly OperationDescription[],
  asks: Asks,
  sample: Sample,
): Promise<string> {
  const facts = [entity.summary, entity.key && `Key: \`${entity.key}\`.`, entity.sync && syncLine(entity.sync)];
  const shown = new Map<string, string>();
  const parts = [`## ${entity.id}`, facts.filter(Boolean).join(' '), alsoOf(entity), briefOf(entity)].filter(Boolean);
  for (const operation of operations)
    parts.push(
      await operationSection(description, operation, asks[operation.id] ?? [], await sample(operation), shown),
    );
  return parts.join('\n\n');
}

/** Returns the words that users have for an entity or operation, as one line; an empty string where there are none. */
const alsoOf = ({ also = [] }: Pick<EntityDescription | OperationDescription, 'also'>) =>
  also.length === 0 ? '' : `Also called: ${also.join(', ')}.`;

/** Returns the fields that a compact result keeps, as one line. */
const briefOf = ({ brief = [] }: Pick<EntityDescription | OperationDescription, 'brief'>) =>
  brief.length === 0
    ? ''
    : `Agents see, unless they ask for other fields: ${brief.map((path) => `\`${path}\``).join(', ')}.`;

async function operationSection(
  description: ConnectorDescription,
  operation: OperationDescription,
  asks: readonly string[],
  params: Record<string, unknown> | undefined,
  shown: Map<string, string>,
): Promise<string> {
  return [
    `### ${operation.id}`,
    operation.deprecation === undefined
      ? operation.summary
      : `**Deprecated**: ${operation.deprecation}\n\n${operation.summary}`,
    alsoOf(operation),
    asks.length === 0 ? '' : `Users ask: ${asks.map((ask) => `“${ask}”`).join(', ')}.`,
    factsOf(description, operation),
    table(
      ['parameter', 'type', 'required', 'what it is'],
      parameterRows(nodeOf(operation.input, description.$defs), operation.from),
    ),
    briefOf(operation),
    responseOf(operation, description.$defs, shown),
    params && examplesOf(description.connector, operation, params),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function factsOf(description: ConnectorDescription, operation: OperationDescription): string {
  const { method, path, effect, pagination, scopes, rateLimit, docs, api } = operation;
  const several = Object.keys(description.apis).length > 1;
  const facts = [
    `\`${method} ${path}\`${several ? ` (${description.apis[api]?.title ?? api})` : ''}`,
    effect === 'destructive' ? '**destructive**' : effect,
    consequence('sends messages to people', operation.sends, operation.sendsWhen),
    consequence('moves or spends money', operation.spends, operation.spendsWhen),
    pagination !== undefined && pagination !== 'none' && paginationNames[pagination],
    scopes && `requires ${scopes.map((scope) => `\`${scope}\``).join(', ')}`,
    ...[rateLimit ?? []].flat().map(limitOf),
    docs && `[${description.title}'s documentation](${docs})`,
  ];
  return facts.filter(Boolean).join(' · ');
}

const paginationNames = {
  cursor: 'cursor pagination',
  token: 'token pagination',
  page: 'page number pagination',
  offset: 'offset pagination',
  link: 'link pagination',
};

const limitOf = ({ requests, intervalMs, bucket }: RateLimit) =>
  `${requests} requests ${period(intervalMs)}${bucket ? ` (shared limit: ${bucket})` : ''}`;

/** Says when a call has a consequence; false where it never has. */
function consequence(what: string, does: boolean, when: OperationDescription['sendsWhen']): string | false {
  if (!does || when === undefined) return does && `**${what}**`;
  const triggers = Object.entries(when).map(([path, values]) =>
    values === 'given' ? `\`${path}\` is set` : `\`${path}\` is ${values.map((value) => `\`${value}\``).join(' or ')}`,
  );
  return `**${what}** when ${triggers.join(' or ')}`;
}

const period = (ms: number) =>
  ms === 86_400_000 ? 'per day' : ms === 60_000 ? 'per minute' : ms === 1000 ? 'per second' : `per ${ms / 1000} s`;

/** Returns one row per parameter. The fields of an object follow it, as dot paths. */
function parameterRows(node: Node, from: OperationDescription['from'], prefix = '', depth = 0): string[][] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const required = node.required?.includes(name) ? 'yes' : '';
    const limits = rangeOf(field);
    const source = sourceOf(from[`${prefix}${name}`.replaceAll('[]', '')]);
    const text = [field.description, source].filter(Boolean).join(' ');
    const row = [`\`${prefix}${name}\``, `${typeOf(field)}${limits}`, required, text];
    const inner = depth < 2 ? objectIn(field) : undefined;
    const path = `${prefix}${name}${typeOf(field).startsWith('list of') ? '[]' : ''}.`;
    return [row, ...(inner ? parameterRows(inner, from, path, depth + 1) : [])];
  });
}

/** Says which operation returns an ID, with a link to it. */
function sourceOf(source: string | undefined): string | undefined {
  const [operation, field] = source?.split(':') ?? [];
  if (operation === undefined) return undefined;
  const link = `[${operation}](#${anchor(operation)})`;
  return field === undefined ? `From ${link}.` : `From \`${field}\` of ${link}.`;
}

function rangeOf({ minimum, maximum, default: fallback }: Node): string {
  const range = minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : '';
  const standard = fallback === undefined ? '' : `default ${JSON.stringify(fallback)}`;
  const text = [range, standard].filter(Boolean).join(', ');
  return text === '' ? '' : ` (${text})`;
}

/** Describes the response of an operation. Each entity lists the fields of a record once; later operations link to them. */
function responseOf(
  operation: OperationDescription,
  definitions: SchemaDefinitions,
  shown: Map<string, string>,
): string {
  if (operation.kind === 'download') return 'Returns a stream of bytes.';
  const node = withoutNull(nodeOf(operation.output ?? {}, definitions));
  const record = objectIn(node);
  const returned = operation.kind === 'list' ? 'Returns a list of records' : 'Returns a record';
  if (record === undefined)
    return node.type === 'null' || Object.keys(node).length === 0 ? 'Returns no data.' : `Returns: ${typeOf(node)}.`;
  const key = JSON.stringify(record);
  const before = shown.get(key);
  if (before !== undefined) return `${returned} with the fields of [${before}](#${anchor(before)}).`;
  shown.set(key, operation.id);
  const rows = Object.entries(record.properties ?? {}).map(([name, field]) => [
    `\`${name}\``,
    typeOf(field),
    field.description ?? innerNames(field),
  ]);
  const count = `${rows.length} documented ${rows.length === 1 ? 'field' : 'fields'}`;
  return `<details><summary>${returned} with ${count}</summary>\n\n${table(['field', 'type', 'what it is'], rows)}\n\n</details>`;
}

function innerNames(field: Node): string {
  const names = Object.keys(objectIn(field)?.properties ?? {});
  return names.length === 0
    ? ''
    : `Contains ${names
        .slice(0, 8)
        .map((name) => `\`${name}\``)
        .join(', ')}${names.length > 8 ? ' and others' : ''}.`;
}

function examplesOf(
  connector: string,
  { entity, action, accessor, kind }: OperationDescription,
  params: Record<string, unknown>,
): string {
  const client = clientName(connector);
  const empty = Object.keys(params).length === 0;
  const argument = empty ? '' : literal(params);
  const by = `await ${client}.execute('${entity}', '${action}'${empty ? '' : `, ${argument}`});`;
  const call =
    kind === 'list'
      ? `for await (const item of ${client}.${accessor}(${argument})) console.log(item);`
      : `const { data } = await ${client}.${accessor}(${argument});`;
  const command = `agent-connectors ${connector} ${entity} ${action}${empty ? '' : ` --params '${JSON.stringify(params).replaceAll("'", "'\\''")}'`}`;
  return ['```ts', call, by, '```', '', '```sh', command, '```'].join('\n');
}

/** Returns a value as a TypeScript literal, formatted as by hand. */
function literal(value: unknown): string {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key)}: ${literal(item)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
