import { isObject, type Json, listOf, objectOf, textOf } from '../json.ts';
import type { Notes } from '../notes.ts';
import { pathProblem } from './path-problem.ts';
import { readBody, readResponse } from './read-body.ts';
import { readParameters, undeclared } from './read-parameters.ts';
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
export function readDocument(document: Json, notes: Notes): Source {
  const resolver = createResolver(document);
  const schemas = createSchemaReader(resolver);
  const found = operationsOf(document, resolver, notes);
  const servers = readServers(document);
  const ownServers = found.flatMap(({ item, node }) => readServers(Array.isArray(node['servers']) ? node : item));
  const origins = originsOf(servers.length > 0 ? servers : ownServers, notes);
  const prefix = servers[0]?.prefix ?? '';
  const known = new Set(Object.values(origins));
  for (const { method, path, item, node } of found) {
    const [own] = readServers(Array.isArray(node['servers']) ? node : item);
    if (own !== undefined && !known.has(own.origin))
      notes.add(
        'hosts',
        `${method} ${path} is at ${own.origin}, which may be a separate API. The draft sends it to the main origin.`,
      );
  }
  const operations = found.flatMap((each) => readOperation(each, prefix, resolver, schemas, notes) ?? []);
  for (const ref of schemas.recursive)
    notes.add('schemas', `${ref} contains itself. The draft does not validate the inner value.`);
  for (const name of schemas.inherited)
    notes.add(
      'schemas',
      `A record has the optional field ${name}, which every JavaScript object has too. The draft does not validate its value.`,
    );
  for (const ref of resolver.broken)
    notes.add('schemas', `${ref} cannot be resolved. The draft does not validate its value.`);
  return {
    title: textOf(objectOf(document['info'])['title']),
    docs: address(objectOf(document['externalDocs'])['url']),
    origins,
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

function readOperation(
  { method, path, item, node }: Found,
  usual: string,
  resolver: Resolver,
  schemas: SchemaReader,
  notes: Notes,
): SourceOperation | undefined {
  const label = `${method} ${path}`;
  const own = readServers(Array.isArray(node['servers']) ? node : item)[0];
  const prefix = own?.prefix ?? usual;
  const plain = path.replace(/[?#].*$/, '').replace(/^(?!\/)/, '/');
  const problem = pathProblem(`${prefix}${plain}`);
  if (problem !== undefined) {
    notes.add('omitted', `${label}: ${problem}`);
    return undefined;
  }
  const body = readBody(resolver.resolve(node['requestBody']), schemas);
  if (body === 'unknown') {
    notes.add('omitted', `${label}: core does not support the media type of the body.`);
    return undefined;
  }
  if (method === 'GET' && body !== undefined) notes.add('omitted', `${label}: core does not send a body with GET.`);
  const given = readParameters(
    label,
    [...listOf(item['parameters']), ...listOf(node['parameters'])],
    resolver,
    schemas,
    notes,
  );
  const parameters = given.filter(({ name, location }) => location !== 'path' || plain.includes(`{${name}}`));
  return {
    method,
    path: `${prefix}${plain}`,
    prefix,
    id: textOf(node['operationId']),
    tag: textOf(listOf(node['tags'])[0]),
    deprecated: node['deprecated'] === true,
    anonymous: isAnonymous(node),
    scopes: requirementsOf(node).scopes,
    docs: address(objectOf(node['externalDocs'])['url']),
    parameters: [...undeclared(plain, parameters), ...parameters],
    body: method === 'GET' ? undefined : body,
    response: readResponse(label, objectOf(node['responses']), resolver, schemas, notes),
  };
}

const address = (value: unknown) => {
  const text = textOf(value);
  return text !== undefined && /^https:\/\/[^\s'"]+$/.test(text) ? text : undefined;
};
