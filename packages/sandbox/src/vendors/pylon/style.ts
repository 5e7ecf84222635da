import { asObject, MalformedBody } from '../../engine/body.ts';
import type { Style } from '../../engine/crud.ts';
import { createInputReader, type InputProblem } from '../../engine/input.ts';
import { queryObject } from '../../engine/query.ts';
import { pageFromQuery, pageOf } from './paging.ts';
import type { PylonBody } from './pylon-body.ts';
import { invalid, missing } from './rejection.ts';
import type { PylonStore } from './store.ts';

/** What Pylon sets on most new records. */
export interface Stamp {
  readonly id: string;
  readonly created_at: string;
  readonly updated_at: string;
}

const read = createInputReader({ nullIsAbsent: true, rejection: problemWithInput });

function problemWithInput({ path, kind, expected }: InputProblem) {
  if (path === '') return invalid('Invalid request body: a JSON object is expected');
  if (kind === 'missing' || expected === 'required') return invalid(`${path} is required`);
  return invalid(
    kind === 'value' ? `${path} must be ${expected}` : `Invalid request body: ${path} must be ${expected}`,
  );
}

/** How Pylon's API looks: `data` around everything, `null` as good as absent, ids that are UUIDs. */
export function pylonStyle(store: PylonStore): Style<Stamp, PylonBody> {
  return {
    input: (request, schema) => {
      if (request.method === 'GET') return read(schema, queryObject(request.query, schema));
      return read(schema, request.body instanceof MalformedBody ? undefined : (asObject(request.body ?? {}) ?? null));
    },
    notFound: ({ noun }) => missing(noun),
    one: (view) => ({ data: view }),
    list: ({ records, view, request, table }) => {
      const page = pageOf(records, pageFromQuery(request.query), (record) => placeOf(record, table.idOf(record)));
      return { data: page.records.map(view), pagination: page.pagination };
    },
    deleted: () => ({}),
    created: () => ({ id: store.random.uuid(), created_at: store.now(), updated_at: store.now() }),
    updated: () => ({ updated_at: store.now() }),
  };
}

/** A record's place in a list: its time, and its id. */
function placeOf(record: object, id: string | number): string {
  return `${'created_at' in record ? record.created_at : ''}|${id}`;
}
