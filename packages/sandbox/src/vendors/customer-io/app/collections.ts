import * as v from 'valibot';
import { asObject, MalformedBody } from '../../../engine/body.ts';
import { crud, restRoutes } from '../../../engine/crud.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { DataCollection } from '../data/settings.ts';
import { type Fields, link, optional, required, text } from '../fields.ts';
import { badRequest } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { appStyle, type Routes, recordOf } from './style.ts';

const maximum = 50;
const maximumBytes = 10 * 1024 * 1024;

const rows = v.pipe(
  v.array(
    v.custom<Fields>((row) => asObject(row) !== undefined, 'data must be a list of objects'),
    'must be a list of objects',
  ),
  v.check((list) => bytesOf(list) <= maximumBytes, 'is limited to 10 MB'),
);
const source = { data: optional(rows), url: optional(link) };

/** Returns the rows of `data`, or none for a `url`, because the sandbox fetches no files. */
function contentOf({ data, url }: { readonly data?: unknown; readonly url?: unknown }): unknown {
  if (data !== undefined && url !== undefined) badRequest('only one of data and url can be given');
  return url === undefined ? data : [];
}

export function collectionRoutes(store: Store): Routes {
  const { collections } = store;
  const collectionOf = (request: SandboxRequest) => recordOf(request, 'collection_id', collections);
  const path = '/v1/collections/{collection_id}';
  return {
    ...crud(appStyle(store.now), {
      noun: 'Collection',
      one: 'collection',
      many: 'collections',
      table: collections,
      view,
      routes: restRoutes(path, ['list', 'create', 'get', 'update', 'delete'], 'PUT'),
      create: {
        input: v.object({ name: required, ...source }),
        record: ({ name, ...given }) => {
          const content = contentOf(given) ?? badRequest('data or url is required');
          if (collections.size >= maximum) badRequest(`a workspace is limited to ${maximum} collections`);
          return { name, content };
        },
      },
      update: {
        input: v.object({ name: optional(text), ...source }),
        changes: ({ name, ...given }) => ({ name, content: contentOf(given) }),
      },
    }),
    [`GET ${path}/content`]: (request) => json(collectionOf(request).content),
    [`PUT ${path}/content`]: (request) => {
      const collection = collectionOf(request);
      const { body } = request;
      if (typeof body !== 'object' || body === null || body instanceof MalformedBody) return badRequest();
      return json({ collection: view(collections.put({ ...collection, content: body, updated_at: store.now() })) });
    },
  };
}

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

function view({ content: held, ...collection }: DataCollection) {
  const list: unknown[] = Array.isArray(held) ? held : [held];
  const schema = [...new Set(list.flatMap((row) => Object.keys(asObject(row) ?? {})))];
  return { ...collection, schema, rows: list.length, bytes: bytesOf(held) };
}
