import type { Draft } from '../draft/model.ts';
import { core, createImports, quote, valueCode } from './code.ts';
import { authCode, credentialsOf } from './credentials.ts';
import type { SourceFile } from './files.ts';
import { paginationCode } from './operation-code.ts';

/** The sources of a connector beside its entities. */
export function connectorFiles(draft: Draft, types: readonly string[]): SourceFile[] {
  return [
    { path: 'src/connector.ts', text: connector(draft) },
    { path: 'src/client.ts', text: client(draft) },
    { path: 'src/check.ts', text: check(draft) },
    { path: 'src/errors.ts', text: errors(draft) },
    { path: 'src/fields.ts', text: fields },
    { path: 'src/version.ts', text: version },
    { path: 'src/catalog.ts', text: catalog(draft) },
    { path: 'src/describe.ts', text: describe(draft) },
    { path: 'src/index.ts', text: index(draft, types) },
  ];
}

function connector(draft: Draft): string {
  const { name, title, docs, origins, arrays, envelope, pagination, entities } = draft;
  const imports = createImports();
  for (const each of ['type Api', 'type Connector', 'defineConnector', 'type Entities']) imports.add(core, each);
  const regions = Object.keys(origins);
  const single = origins['default'];
  const api = [
    `title: 'API'`,
    `origins: ${single === undefined ? valueCode(origins) : quote(single)}`,
    `baseUrlVariable: '${name.variable}_BASE_URL'`,
    `auth: ${authCode(draft, imports)}`,
    envelope !== '' && `envelope: { data: ${quote(envelope)} }`,
    pagination && `pagination: ${paginationCode(pagination, imports)}`,
    arrays === 'comma' && `arrays: 'comma'`,
    `error: ${name.constant}Error`,
    'check: { operation: tryCredential }',
  ];
  const credentials = credentialsOf(draft).map(
    ({ field, variable, title: what }) =>
      `${field}: { variable: '${variable}', title: '${what}', where: ${quote(`Where ${title} makes one, and what it has to be allowed, is still to be written.`)} }`,
  );
  const region =
    single === undefined
      ? `regions: { values: ${valueCode(regions)}, default: ${quote(regions[0] ?? '')}, variable: '${name.variable}_REGION' },`
      : '';
  const names = entities.map(({ accessor }) => accessor).join(', ');
  return `${imports.code()}
import { tryCredential } from './check.ts';
import type * as entities from './entities/index.ts';
import { ${names} } from './entities/index.ts';
import { ${name.constant}Error } from './errors.ts';
import { version } from './version.ts';

const rest: Api = { ${api.filter(Boolean).join(', ')} };

/** Defines ${title} over some of its entities; an application that bundles picks those it uses. */
// @__NO_SIDE_EFFECTS__
export function define${name.type}<E extends Entities>(of: E): Connector<E> {
  return defineConnector({
    name: '${name.id}',
    title: ${quote(title)},
    version,
    docs: ${quote(docs)},
    credentials: { ${credentials.join(', ')} },
    ${region}
    apis: { rest },
    entities: of,
  });
}

/** ${title} with all of its entities. */
// Typed by name: inferred, the declarations would spell every entity out once more. Listed, not spread from the
// namespace: a bundler could not tell which of its members are used.
export const ${name.constant}: Connector<typeof entities> = /* @__PURE__ */ define${name.type}<typeof entities>({ ${names} });`;
}

function client(draft: Draft): string {
  const { name, title, origins, entities } = draft;
  const options = credentialsOf(draft).map(
    ({ field, variable, title: what }) =>
      `  /** ${what}. Default: \`${variable}\`. */\n  readonly ${field}?: string | undefined;`,
  );
  const regions = Object.keys(origins).map(quote).join(' | ');
  if (origins['default'] === undefined)
    options.push(
      `  /** Region. Default: \`${name.variable}_REGION\`, else \`${Object.keys(origins)[0]}\`. */\n  readonly region?: ${regions} | undefined;`,
    );
  return `import { type Client, type ClientOptions, createClient, type Entities } from '@agent-connectors/core';
import { ${name.constant}, define${name.type} } from './connector.ts';

/** Options of a client of ${title}. */
export interface ${name.type}Options extends ClientOptions {
${options.join('\n')}
}

/** A client of ${title}. */
export interface ${name.type} extends Client<typeof ${name.constant}.entities> {}

/**
 * Makes a client of ${title}. Throws \`InvalidOptionsError\` for an option that it does not understand; a missing
 * credential is reported by the first call.
 */
export function create${name.type}(options: ${name.type}Options = {}): ${name.type} {
  return createClient(${name.constant}, { ...options });
}

/** Makes a client with some of the entities, \`create${name.type}With({ ${entities[0]?.accessor ?? ''} })\`: a bundler leaves the others out. */
export function create${name.type}With<E extends Entities>(entities: E, options: ${name.type}Options = {}): Client<E> {
  return createClient(define${name.type}(entities), { ...options });
}`;
}

function check({ check: { route, known } }: Draft): string {
  const sure = route.startsWith('GET ');
  return `import { operation } from '@agent-connectors/core';
import * as v from 'valibot';

/** Tries the credential with a call that needs nothing else. */${known ? '' : '\n// The document has no such call: a person has to find one.'}
export const tryCredential = operation(${quote(route)}, {
  summary: 'Say whether the credential works.',${sure ? '' : "\n  effect: 'read',"}
  input: v.strictObject({}),
  output: v.unknown(),
});`;
}

function errors({ name, title }: Draft): string {
  return `import type { ErrorResponse, VendorError } from '@agent-connectors/core';

/** Reads an error of ${title}. Drafted without knowing its form: it looks where most vendors put their words. */
export function ${name.constant}Error({ status, body }: ErrorResponse): VendorError | undefined {
  if (status < 400) return undefined;
  const outer = fieldsOf(body);
  const inner = fieldsOf(outer['error']);
  const sentences = Array.isArray(outer['errors']) ? outer['errors'].map((error) => textOf(error) ?? textOf(fieldsOf(error)['message'])) : [];
  const said = [outer['message'], inner['message'], outer['detail'], outer['error'], sentences.filter(Boolean).join(' '), body];
  return {
    message: said.map(textOf).find((text) => text !== undefined) ?? '',
    code: textOf(outer['code']) ?? textOf(inner['code']) ?? textOf(inner['type']),
    requestId: textOf(outer['request_id']) ?? textOf(inner['request_id']),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

// Any object may be read by key; everything else has none of these fields.
const fieldsOf = (body: unknown) => (typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {});`;
}

const fields = `import { doc, NonBlank } from '@agent-connectors/core';
import * as v from 'valibot';

export const Id = NonBlank;
export const Time = v.pipe(v.string(), v.isoTimestamp('Expected a time as ISO 8601, such as 2026-10-01T00:00:00Z'));
export const Day = v.pipe(v.string(), v.isoDate('Expected a day as YYYY-MM-DD, such as 2026-10-01'));

export const cursor = doc(v.optional(v.string()), 'Cursor of the page to get: \`meta.nextCursor\` of the one before.');`;

const version = `declare const __PACKAGE_VERSION__: string | undefined;

/** The version of this package; the build puts it in. */
export const version = typeof __PACKAGE_VERSION__ === 'string' ? __PACKAGE_VERSION__ : '0.0.0-source';`;

function catalog({ name }: Draft): string {
  return `import { type Catalog, catalogOf } from '@agent-connectors/core/catalog';
import { ${name.constant} } from './connector.ts';

// Published as JSON: the build writes this value into \`dist/catalog.json\`, which loads without the definitions. The sources
// compute it, so that it is never older than they are.
const catalog: Catalog = catalogOf(${name.constant});
export default catalog;`;
}

function describe({ name, title }: Draft): string {
  return `import {
  type ConnectorDescription,
  describe,
  describeOperation,
  type OperationDescription,
} from '@agent-connectors/core/describe';
import { ${name.constant} } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/** The introspection document of ${title}, as JSON: every operation with its summary, effect, JSON Schemas, path and limits. */
export const describe${name.type} = (): ConnectorDescription => describe(${name.constant});

/** Describes one operation by its id. Each of its JSON Schemas can be used alone, such as in the definition of a tool. */
export const describe${name.type}Operation = (id: string): OperationDescription => describeOperation(${name.constant}, id);`;
}

function index({ name }: Draft, types: readonly string[]): string {
  return `export * from '@agent-connectors/core/connector-exports';
export { create${name.type}, create${name.type}With, type ${name.type}, type ${name.type}Options } from './client.ts';
export { ${name.constant}, define${name.type} } from './connector.ts';
export * from './entities/index.ts';
${types.join('\n')}`;
}
