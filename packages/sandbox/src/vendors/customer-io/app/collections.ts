import { asObject, MalformedBody } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { DataCollection } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { badRequest } from '../wire/app-errors.ts';
import { appBody, type Fields, stringField } from '../wire/body.ts';
import { recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';

const maximum = 50;
const maximumBytes = 10 * 1024 * 1024;

export function collectionRoutes(store: Store): Routes {
  const collectionOf = (request: SandboxRequest) => recordOf(request, 'collection_id', store.collections.all());
  const change = (collection: DataCollection, changes: Partial<DataCollection>) =>
    store.collections.update(String(collection.id), { ...changes, updated: store.now() }) ?? collection;
  let lastId = Math.max(0, ...store.collections.all().map((collection) => collection.id));
  return {
    'GET /v1/collections': () => json({ collections: store.collections.all().map(renderCollection) }),
    'POST /v1/collections': (request) => {
      const body = appBody(request);
      const name = stringField(body, 'name') || badRequest('name is required');
      const content = contentOf(body) ?? badRequest('data or url is required');
      if (store.collections.size >= maximum) badRequest(`a workspace is limited to ${maximum} collections`);
      lastId += 1;
      const times = { created: store.now(), updated: store.now() };
      const collection = store.collections.insert({ id: lastId, name, content, ...times });
      return json({ collection: renderCollection(collection) });
    },
    'GET /v1/collections/{collection_id}': (request) => json({ collection: renderCollection(collectionOf(request)) }),
    'PUT /v1/collections/{collection_id}': (request) => {
      const collection = collectionOf(request);
      const body = appBody(request);
      const name = stringField(body, 'name') ?? collection.name;
      const content = contentOf(body) ?? collection.content;
      return json({ collection: renderCollection(change(collection, { name, content })) });
    },
    'DELETE /v1/collections/{collection_id}': (request) => {
      store.collections.delete(String(collectionOf(request).id));
      return { status: 204 };
    },
    'GET /v1/collections/{collection_id}/content': (request) => json(collectionOf(request).content),
    'PUT /v1/collections/{collection_id}/content': (request) => {
      const collection = collectionOf(request);
      const content = request.body;
      if (typeof content !== 'object' || content === null || content instanceof MalformedBody) return badRequest();
      return json({ collection: renderCollection(change(collection, { content })) });
    },
  };
}

/** What `data` holds, or nothing yet for a `url`: the sandbox fetches no files. */
function contentOf(body: Fields): unknown {
  if (body.data !== undefined && body.url !== undefined) badRequest('only one of data and url can be given');
  if (body.url !== undefined)
    return typeof body.url === 'string' && URL.canParse(body.url) ? [] : badRequest('url is invalid');
  if (body.data === undefined) return undefined;
  if (!Array.isArray(body.data) || !body.data.every((row) => asObject(row)))
    badRequest('data must be a list of objects');
  if (Buffer.byteLength(JSON.stringify(body.data)) > maximumBytes) badRequest('data is limited to 10 MB');
  return body.data;
}

function renderCollection(collection: DataCollection): Record<string, unknown> {
  const rows = Array.isArray(collection.content) ? collection.content : [collection.content];
  return {
    id: collection.id,
    name: collection.name,
    schema: [...new Set(rows.flatMap((row) => Object.keys(asObject(row) ?? {})))],
    rows: rows.length,
    bytes: Buffer.byteLength(JSON.stringify(collection.content)),
    created_at: collection.created,
    updated_at: collection.updated,
  };
}
