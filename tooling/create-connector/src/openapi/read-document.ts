import { isObject, type Json, listOf, objectOf, textOf } from '../json.ts';
import type { Notes } from '../notes.ts';
import { commonHeaders } from './common-headers.ts';
import { pathProblem } from './path-problem.ts';
import { readBody } from './read-body.ts';
import { readParameters, undeclared } from './read-parameters.ts';
import { readResponse } from './read-response.ts';
import { createSchemaReader, type SchemaReader } from './read-schema.ts';
import { createResolver, type Resolver } from './resolver.ts';
import { isAnonymous, readAuth, requirementsOf } from './security.ts';
import { originsOf, readServers } from './servers.ts';
import type { Source, SourceOperation, Verb } from './source.ts';

const verbs: readonly Verb[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

interface Found {
  readonly method: Verb;
  readonly path: string;
  readonly item: Json;
  readonly node: Json;
}

/** Reads an OpenAPI 3.0 or 3.1 document. Adds a note for everything that a draft cannot express. */
export function readDocument(
  document: Json,
  notes: Notes,
  isWanted: (operation: SourceOperation) => boolean = () => true,
): Source {
  const resolver = createResolver(document);
  const schemas = createSchemaReader(resolver);
  const found = operationsOf(document, resolver, notes);
  const given = readServers(document, notes);
  const own = found.flatMap((each) => readServers(serverNode(each), notes));
  const servers = given.length > 0 ? given : own;
  const origins = originsOf(servers, notes);
  const prefix = given[0]?.prefix ?? '';
  const known = new Set(Object.values(origins));
  for (const each of found) {
    const [first] = readServers(serverNode(each), notes);
    if (first !== undefined && !known.has(first.origin))
      notes.add(
        'hosts',
        `${each.method} ${each.path} is at ${first.origin}, which may be a separate API. The draft sends it to the main origin.`,
      );
  }
  const tags = new Map(listOf(document['tags']).map((tag) => [objectOf(tag)['name'], docsOf(objectOf(tag))]));
  const context = { prefix, tags, resolver, schemas, notes };
  const { operations, headers, idempotency, fields } = commonHeaders(
    found.flatMap((each) => readOperation(each, context) ?? []).filter(isWanted),
    notes,
  );
  const webhooks = Object.keys(objectOf(document['webhooks'])).length;
  if (webhooks > 0)
    notes.add(
      'omitted',
      `The document describes webhooks (${webhooks}), which the draft ignores. See src/webhooks.ts of other connectors.`,
    );
  if (schemas.large.size > 0)
    notes.add(
      'schemas',
      `Integers of 64 bits are drafted as numbers, which are exact up to 2^53: ${[...schemas.large].sort().join(', ')}.`,
    );
  for (const ref of schemas.recursive)
    notes.add(
      'schemas',
      'the schema contains itself. The draft does not validate the inner value.',
      ref.replace(/^.*\//, ''),
    );
  for (const name of schemas.inherited)
    notes.add(
      'schemas',
      `A record has the optional field ${name}, which every JavaScript object has too. The draft does not validate its value.`,
    );
  for (const ref of resolver.broken)
    notes.add('schemas', `${ref} cannot be resolved. The draft does not validate its value.`);
  return {
    title: textOf(objectOf(document['info'])['title']),
    docs: docsOf(document),
    origins,
    fields: [
      ...new Map(
        [...servers.filter(({ origin }) => known.has(origin)).flatMap((server) => server.fields), ...fields].map(
          (field) => [field.name, field],
        ),
      ).values(),
    ],
    headers,
    idempotency,
    auth: readAuth(
      document,
      found.map(({ node }) => node),
      resolver,
      notes,
    ),
    operations,
  };
}

function operationsOf(document: Json, resolver: Resolver, notes: Notes): Found[] {
  return Object.entries(objectOf(document['paths'])).flatMap(([path, given]) => {
    const item = resolver.resolve(given);
    for (const verb of ['head', 'options', 'trace'])
      if (isObject(item[verb]))
        notes.add('omitted', `${verb.toUpperCase()} ${path}: core does not support this method.`);
    return verbs.flatMap((method) => {
      const node = item[method.toLowerCase()];
      return isObject(node) ? [{ method, path, item, node }] : [];
    });
  });
}

/** Returns the node whose servers apply to an operation. */
const serverNode = ({ item, node }: Found) => (Array.isArray(node['servers']) ? node : item);

interface Context {
  /** The path of the main server. */
  readonly prefix: string;
  /** Pages of documentation by the names of tags. */
  readonly tags: ReadonlyMap<unknown, string | undefined>;
  readonly resolver: Resolver;
  readonly schemas: SchemaReader;
  readonly notes: Notes;
}

function readOperation(found: Found, context: Context): SourceOperation | undefined {
  const { method, path, item, node } = found;
  const { resolver, schemas, notes, tags } = context;
  const label = `${method} ${path}`;
  const prefix = readServers(serverNode(found), notes)[0]?.prefix ?? context.prefix;
  const { plain, many } = plainPath(path);
  const problem = pathProblem(`${prefix}${plain}`);
  if (problem !== undefined) {
    notes.add('omitted', `${problem}`, label);
    return undefined;
  }
  const body = readBody(resolver.resolve(node['requestBody']), { label, resolver, schemas, notes });
  if (typeof body === 'string') {
    notes.add('omitted', `core does not support the media type of the body (${body}).`, label);
    return undefined;
  }
  if (method === 'GET' && body !== undefined) notes.add('omitted', `core does not send a body with GET.`, label);
  const given = readParameters(
    label,
    [...listOf(item['parameters']), ...listOf(node['parameters'])],
    resolver,
    schemas,
    notes,
  );
  const parameters = [...undeclared(plain, given), ...given]
    .filter(({ name, location }) => location !== 'path' || plain.includes(`{${name}}`))
    .map((each) => (each.location === 'path' && many.has(each.name) ? { ...each, manySegments: true } : each));
  const tag = textOf(listOf(node['tags'])[0]);
  return {
    method,
    path: `${prefix}${plain}`,
    prefix,
    id: textOf(node['operationId']),
    tag,
    deprecated: node['deprecated'] === true,
    anonymous: isAnonymous(node),
    scopes: requirementsOf(node).scopes,
    docs: docsOf(node) ?? tags.get(tag),
    parameters,
    body: method === 'GET' ? undefined : body,
    response: readResponse(label, objectOf(node['responses']), { resolver, schemas, notes }),
  };
}

/** Returns a path without a query, with `{+path}`, `{path+}` and `{path*}` as `{path}`, and the names of such parameters. */
function plainPath(path: string): { readonly plain: string; readonly many: ReadonlySet<string> } {
  const many = new Set<string>();
  const plain = path
    .replace(/[?#].*$/, '')
    .replace(/^(?!\/)/, '/')
    .replaceAll(
      /\{(?:\+([^}]+)|([^}=]+)(?:\+|\*|=\*\*))\}/g,
      (_, before: string | undefined, after: string | undefined) => {
        many.add(before ?? after ?? '');
        return `{${before ?? after}}`;
      },
    );
  return { plain, many };
}

/** Returns the page of documentation that a node links to. */
function docsOf(node: Json): string | undefined {
  const text = textOf(objectOf(node['externalDocs'])['url']);
  return text !== undefined && /^https:\/\/[^\s'"]+$/.test(text) ? text : undefined;
}
