import { draftConnector, readsByPost } from '../draft/draft-connector.ts';
import { connectorName } from '../names/connector-name.ts';
import { createNotes } from '../notes.ts';
import { readDocument } from '../openapi/read-document.ts';

export type Operation = Readonly<Record<string, unknown>>;

/** Returns what a document says of an operation that responds with a value. */
export const responding = (schema: unknown): Operation => ({
  responses: { 200: { content: { 'application/json': { schema } } } },
});
export const record = { type: 'object', properties: { id: { type: 'string' } } };
export const records = { type: 'array', items: record };

/** Drafts a document with the given operations, keyed by `'get /path'`. */
export function draftDocument(operations: Readonly<Record<string, Operation>>) {
  const notes = createNotes();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [route, operation] of Object.entries(operations)) {
    const [verb = '', path = ''] = route.split(' ');
    paths[path] = { ...paths[path], [verb]: operation };
  }
  const source = readDocument({ openapi: '3.0.0', servers: [{ url: 'https://api.example.com/v1' }], paths }, notes);
  const options = {
    name: connectorName('acme'),
    title: 'Acme',
    origins: source.origins,
    auth: [{ kind: 'bearer' as const }],
    fromExample: false,
  };
  const drafted = draftConnector(source, { ...options, reads: new Set(readsByPost(source)) }, notes);
  const all = drafted.entities.flatMap(({ accessor, operations: each }) =>
    each.map((operation) => ({ id: `${accessor}.${operation.action}`, ...operation })),
  );
  return { ...drafted, all, ids: all.map(({ id }) => id), sources: drafted.ids, notes };
}
