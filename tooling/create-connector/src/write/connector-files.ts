import type { Draft } from '../draft/model.ts';
import { aOrAn } from '../names/plural.ts';
import { asks, ids } from './agent-files.ts';
import { core, createImports, quote, valueCode } from './code.ts';
import { authCode, type CredentialDraft, credentialsOf } from './credentials.ts';
import type { SourceFile } from './files.ts';
import { paginationCode } from './operation-code.ts';

/** Returns the source files of a connector, except its entities. */
export function connectorFiles(draft: Draft, types: readonly string[]): SourceFile[] {
  return [
    { path: 'src/connector.ts', text: connector(draft) },
    { path: 'src/client.ts', text: client(draft) },
    { path: 'src/check.ts', text: check(draft) },
    { path: 'src/errors.ts', text: errors(draft) },
    { path: 'src/ids.ts', text: ids(draft) },
    { path: 'src/asks.ts', text: asks(draft) },
    { path: 'src/fields.ts', text: fields },
    { path: 'src/version.ts', text: version },
    { path: 'src/catalog.ts', text: catalog(draft) },
    { path: 'src/describe.ts', text: describe(draft) },
    { path: 'src/index.ts', text: index(draft, types) },
  ];
}

function connector(draft: Draft): string {
  const { name, title, docs, origins, arrays, objects, encode, headers, idempotency, envelope, pagination, entities } =
    draft;
  const imports = createImports();
  for (const each of ['type Api', 'type Connector', 'defineConnector', 'type Entities']) imports.add(core, each);
  const regions = Object.keys(origins);
  const single = origins['default'];
  const api = [
    `title: 'API'`,
    `origins: ${single === undefined ? valueCode(origins) : quote(single)}`,
    `baseUrlVariable: '${name.variable}_BASE_URL'`,
    `auth: ${authCode(draft, imports)}`,
    Object.keys(headers).length > 0 && `headers: ${valueCode(headers)}`,
    encode !== 'json' && `encode: '${encode}'`,
    idempotency && `idempotency: ${valueCode(idempotency)}`,
    envelope !== '' && `envelope: { data: ${quote(envelope)} }`,
    pagination && `pagination: ${paginationCode(pagination, imports)}`,
    arrays !== 'repeat' && `arrays: '${arrays}'`,
    objects && `objects: 'brackets'`,
    `error: ${name.constant}Error`,
    'check: { operation: testCredential }',
  ];
  const credentials = credentialsOf(draft).map(
    (credential) => `${credential.field}: ${valueCode(credentialDefinition(credential, title))}`,
  );
  const region =
    single === undefined
      ? `regions: { values: ${valueCode(regions)}, default: ${quote(regions[0] ?? '')}, variable: '${name.variable}_REGION' },`
      : '';
  const names = entities.map(({ accessor }) => accessor).join(', ');
  return `${imports.code()}
import { testCredential } from './check.ts';
import type * as entities from './entities/index.ts';
import { ${names} } from './entities/index.ts';
import { ${name.constant}Error } from './errors.ts';
import { ids } from './ids.ts';
import { version } from './version.ts';

const rest: Api = { ${api.filter(Boolean).join(', ')} };

/**
 * Creates the ${title} connector with the given entities, so that bundlers can drop the others. \`asks\` loads the requests by which a search
 * finds operations.
 */
// @__NO_SIDE_EFFECTS__
export function define${name.type}<E extends Entities>(of: E, asks: Pick<Connector, 'asks'> = {}): Connector<E> {
  return defineConnector({
    name: '${name.id}',
    title: ${quote(title)},
    version,
    docs: ${quote(docs)},
    credentials: { ${credentials.join(', ')} },
    ${region}
    apis: { rest },
    ids,
    ...asks,
    entities: of,
  });
}

/** The ${title} connector with all entities. */
// The explicit type keeps the declaration files small: an inferred type would repeat every entity. The entities are
// listed because a bundler cannot tell which members of a spread namespace are used.
export const ${name.constant}: Connector<typeof entities> = /* @__PURE__ */ define${name.type}<typeof entities>(
  { ${names} },
  { asks: async () => (await import('./asks.ts')).asks },
);`;
}

function credentialDefinition({ variable, title, public: shown }: CredentialDraft, vendor: string) {
  const where =
    shown === undefined
      ? `TODO: say where in ${vendor} to create it, and which permissions it needs.`
      : shown.default === undefined
        ? `TODO: say where users find it, such as in the address of ${vendor} in a browser.`
        : 'Leave it out: this package is written for the default.';
  return {
    variable,
    title,
    where,
    ...(shown && { public: true, default: shown.default, suffixes: shown.suffixes }),
  };
}

function client(draft: Draft): string {
  const { name, title, origins, entities } = draft;
  const options = credentialsOf(draft).map(
    ({ field, variable, title: what, public: shown }) =>
      `  /** ${what}. Default: \`${variable}\`${shown?.default === undefined ? '' : `, or ${shown.default}`}. */\n  readonly ${field}?: ${shown ? 'string' : 'Secret'} | undefined;`,
  );
  const a = aOrAn(title);
  const regions = Object.keys(origins).map(quote).join(' | ');
  if (origins['default'] === undefined)
    options.push(
      `  /** Region of the account. Default: \`${name.variable}_REGION\`, or \`${Object.keys(origins)[0]}\` if it is not set. */\n  readonly region?: ${regions} | undefined;`,
    );
  return `import { type Client, type ClientOptions, createClient, type Entities, type Secret } from '@agent-connectors/core';
import { ${name.constant}, define${name.type} } from './connector.ts';

/** Options of ${a} client. */
export interface ${name.type}Options extends ClientOptions {
${options.join('\n')}
}

/** ${a.charAt(0).toUpperCase()}${a.slice(1)} client. */
export interface ${name.type} extends Client<typeof ${name.constant}.entities> {}

/**
 * Creates ${a} client. Throws \`InvalidOptionsError\` for invalid options. A missing credential is reported by
 * the first call.
 */
export function create${name.type}(options: ${name.type}Options = {}): ${name.type} {
  return createClient(${name.constant}, { ...options });
}

/**
 * Creates a client with only the given entities, so that bundlers can drop the others:
 * \`create${name.type}With({ ${entities[0]?.accessor ?? ''} })\`.
 */
export function create${name.type}With<E extends Entities>(entities: E, options: ${name.type}Options = {}): Client<E> {
  return createClient(define${name.type}(entities), { ...options });
}`;
}

function check({ check: { route, known, document } }: Draft): string {
  if (document !== undefined) return graphqlCheck(document);
  const isGet = route.startsWith('GET ');
  return `import { operation } from '@agent-connectors/core';
import * as v from 'valibot';

/** Tests the credential with an operation that has no required parameters. */${known ? '' : '\n// TODO: choose an operation. The draft found none.'}
export const testCredential = operation(${quote(route)}, {
  summary: 'Test the credential.',${isGet ? '' : "\n  effect: 'read',"}
  input: v.strictObject({}),
  output: v.unknown(),
});`;
}

const graphqlCheck = (document: string) => `import { graphqlOperation } from '@agent-connectors/core';
import * as v from 'valibot';

/** Tests the credential with a query that has no required parameters. */
export const testCredential = graphqlOperation(${quote(document)}, {
  summary: 'Test the credential.',
  input: v.strictObject({}),
  output: v.unknown(),
});`;

function errors({ name, title }: Draft): string {
  return `import { type ErrorResponse, fieldsOf, type VendorError } from '@agent-connectors/core';

/** Reads an error body of ${title}. TODO: read the documented form. This draft reads common forms. */
export function ${name.constant}Error({ status, body }: ErrorResponse): VendorError | undefined {
  if (status < 400) return undefined;
  const outer = fieldsOf(body);
  const inner = fieldsOf(outer['error']);
  const sentences = Array.isArray(outer['errors']) ? outer['errors'].map((error) => textOf(error) ?? textOf(fieldsOf(error)['message'])) : [];
  const candidates = [outer['message'], inner['message'], outer['detail'], outer['error'], sentences.filter(Boolean).join(' '), body];
  return {
    message: candidates.map(textOf).find((text) => text !== undefined) ?? '',
    code: textOf(outer['code']) ?? textOf(inner['code']) ?? textOf(inner['type']),
    requestId: textOf(outer['request_id']) ?? textOf(inner['request_id']),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);`;
}

const fields = `import { doc, NonBlank } from '@agent-connectors/core';
import * as v from 'valibot';

export const Id = NonBlank;
export const Time = v.pipe(v.string(), v.isoTimestamp('Expected an ISO 8601 time, such as 2026-10-01T00:00:00Z'));
export const Day = v.pipe(v.string(), v.isoDate('Expected a date as YYYY-MM-DD, such as 2026-10-01'));

export const cursor = doc(v.optional(v.string()), 'Cursor of the page to return: \`meta.nextCursor\` of the previous page.');`;

const version = `declare const __PACKAGE_VERSION__: string | undefined;

/** The version of this package, set by the build. */
export const version = typeof __PACKAGE_VERSION__ === 'string' ? __PACKAGE_VERSION__ : '0.0.0-source';`;

function catalog({ name }: Draft): string {
  return `import { type Catalog, catalogOf } from '@agent-connectors/core/catalog';
import { asks } from './asks.ts';
import { ${name.constant} } from './connector.ts';

// Published as JSON: the build writes this value into \`dist/catalog.json\`, which loads without the definitions. The sources
// compute it, so that it is never older than they are.
const catalog: Catalog = catalogOf(${name.constant}, asks);
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

/**
 * Returns the introspection document of ${title} as JSON: every operation with its summary, effect, JSON Schemas,
 * path and rate limits.
 */
export const describe${name.type} = (): ConnectorDescription => describe(${name.constant});

/** Describes one operation by its ID. Each of its JSON Schemas can be used alone, such as in the definition of a tool. */
export const describe${name.type}Operation = (id: string): OperationDescription => describeOperation(${name.constant}, id);`;
}

function index({ name }: Draft, types: readonly string[]): string {
  return `export * from '@agent-connectors/core/connector-exports';
export { create${name.type}, create${name.type}With, type ${name.type}, type ${name.type}Options } from './client.ts';
export { ${name.constant}, define${name.type} } from './connector.ts';
export * from './entities/index.ts';
${types.join('\n')}`;
}
