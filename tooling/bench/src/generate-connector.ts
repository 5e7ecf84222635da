/** Returns the sources of a connector with ten operations per entity, in the form of the real ones, and a file that uses it. */
export function generateConnector(entities: number): Record<string, string> {
  const names = Array.from({ length: entities }, (_, index) => `things${index}`);
  return {
    ...Object.fromEntries(names.map((name) => [`${name}.ts`, entitySource(name)])),
    'entities.ts': names.map((name) => `export { ${name} } from './${name}.ts';`).join('\n'),
    'connector.ts': connectorSource,
    'use.ts': useSource(names),
  };
}

const fields = [
  'title',
  'state',
  'owner_id',
  'team_id',
  'source',
  'link',
  'created_at',
  'updated_at',
  'closed_at',
  'body',
];

function entitySource(name: string): string {
  const input = (extra: string) => `v.strictObject({ id: doc(Id, 'Id of the thing.'), ${extra} })`;
  const texts = (count: number) =>
    fields
      .slice(0, count)
      .map((field) => `${field}: doc(v.optional(v.string()), 'The ${field} to set.')`)
      .join(', ');
  const write = (action: string, verb: string, path: string, effect: string, count: number) =>
    `  ${action}: operation('${verb} /${name}${path}', { summary: 'Do ${action}.', docs: 'https://docs.example.com/${name}', effect: '${effect}', input: ${path.includes('{id}') ? input(texts(count)) : `v.strictObject({ ${texts(count)} })`}, output: Thing }),`;
  return `import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';

const Id: v.GenericSchema<string> = v.string();
const limit = doc(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), 'Things per page.');
const cursor = doc(v.optional(v.string()), 'Cursor of the page.');
const schema = record(
  { id: doc(Id, 'Id of the thing.') },
  {
    ${fields.map((field) => `${field}: doc(v.string(), 'Its ${field}.')`).join(',\n    ')},
    kind: v.picklist(['one', 'two', 'three']),
    owner: record({ id: Id }, { email: v.string(), name: v.string() }),
    tags: v.array(v.string()),
    fields: v.record(v.string(), v.unknown()),
  },
);

/** A thing. */
export interface Thing extends v.InferOutput<typeof schema> {}
export const Thing: v.GenericSchema<unknown, Thing> = schema;

/** Things. */
export const ${name} = entity({ summary: 'Things.', key: 'id' }, () => ({
  list: list('GET /${name}', { summary: 'List things.', input: v.strictObject({ limit, cursor }), item: Thing }),
  get: operation('GET /${name}/{id}', { summary: 'Get one.', input: v.strictObject({ id: doc(Id, 'Id.') }), output: Thing }),
  search: list('POST /${name}/search', { summary: 'Find things.', input: v.strictObject({ query: doc(v.optional(v.string()), 'Words.'), limit, cursor }), item: Thing }),
  listParts: list('GET /${name}/{id}/parts', { summary: 'List parts.', input: v.strictObject({ id: doc(Id, 'Id.'), limit, cursor }), item: Thing }),
${write('create', 'POST', '', 'write', 6)}
${write('update', 'PATCH', '/{id}', 'write', 6)}
${write('archive', 'POST', '/{id}/archive', 'write', 1)}
${write('move', 'POST', '/{id}/move', 'write', 2)}
${write('merge', 'POST', '/merge', 'destructive', 3)}
${write('delete', 'DELETE', '/{id}', 'destructive', 0)}
}));
`;
}

const connectorSource = `import { type Api, bearer, type Client, type Connector, cursorPages, createClient, defineConnector, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import * as entities from './entities.ts';

const check = operation('GET /me', { summary: 'Who.', input: v.strictObject({}), output: v.unknown() });
const rest: Api = { title: 'API', origins: 'https://api.example.com', baseUrlVariable: 'X_URL', auth: bearer('key'), pagination: cursorPages({ items: 'data', next: 'next' }), check: { operation: check } };
export const things: Connector<typeof entities> = defineConnector({ name: 'things', title: 'Things', version: '0', docs: 'https://docs.example.com', credentials: { key: { variable: 'X', title: 'Key', where: '' } }, apis: { rest }, entities: { ...entities } });
export interface Things extends Client<typeof things.entities> {}
export const createThings = (): Things => createClient(things);
`;

/** Returns eight calls per entity. `@ts-expect-error` marks those that must not compile, so that weaker types also fail. */
function useSource(names: readonly string[]): string {
  const uses = names.map(
    (name) => `
export const ${name}A = client.${name}.list({ limit: 5 });
export const ${name}B = client.${name}.get({ id: '1' }).then(({ data }) => data.owner?.email);
export const ${name}C = client.execute('${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}', 'list_parts', { id: '1' });
export const ${name}D = client.${name}.update({ id: '1', title: 't' }, { fields: ['id', 'owner.name'] });
export const ${name}E = client.${name}.create({ title: 't' }, { dryRun: true });
// @ts-expect-error a misspelt parameter
export const ${name}F = client.${name}.update({ id: '1', titel: 't' });
// @ts-expect-error a misspelt action
export const ${name}G = client.${name}.gett;
// @ts-expect-error a misspelt field
export const ${name}H = client.${name}.get({ id: '1' }, { fields: ['titel'] });`,
  );
  return `import { createThings } from './connector.ts';\nconst client = createThings();\n${uses.join('\n')}\n`;
}
