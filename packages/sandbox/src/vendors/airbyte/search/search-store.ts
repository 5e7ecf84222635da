import * as v from 'valibot';
import { asObject } from '../../../engine/body.ts';
import { decodeCursor, encodeCursor } from '../../../engine/cursor.ts';
import { contextStoreState } from '../connectors/context-store.ts';
import { rejected, unprocessable } from '../errors.ts';
import type { Exchange } from '../execute/exchange.ts';
import type { Target } from '../execute/find-operation.ts';
import { selectFields } from '../execute/select-fields.ts';
import type { StoredEntity } from '../hosted/operation.ts';
import { valuesFrom } from '../input.ts';
import type { Connector, JsonObject } from '../records.ts';
import type { Store } from '../store.ts';
import { conditionOf } from './filter.ts';
import { loadRecords } from './load-records.ts';
import { fieldOf } from './query.ts';
import { sorted } from './sort.ts';

const Params = v.object({
  query: v.optional(
    v.strictObject({ filter: v.nullish(v.record(v.string(), v.unknown())), sort: v.nullish(v.unknown()) }),
    {},
  ),
  limit: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  cursor: v.nullish(v.string()),
  fields: v.nullish(v.array(v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1))]))),
});

export interface Found {
  readonly data: readonly unknown[];
  readonly meta: { readonly has_more: boolean; readonly cursor: string | null; readonly took_ms: number };
}

/** Searches the records of an entity in a connector's context store. */
export async function searchStore(
  store: Store,
  connector: Connector,
  { hosted, entity, stored, limit: defaultLimit }: Extract<Target, { kind: 'search' }>,
  params: JsonObject,
  exchange: Exchange,
): Promise<Found> {
  // Documents say that such a search fails, but not with which status.
  if (store.workspaces.get(connector.workspaceId)?.cache_enabled === false)
    throw rejected(400, 'The context store is disabled for this workspace');
  const state = contextStoreState(store, connector);
  if (state !== 'ready')
    throw rejected(400, `The context store of this connector is not ready (${state}): try again later, or use list`);

  const input = valuesFrom(Params, params);
  const condition = conditionOf(stored, input.query.filter ?? {});
  const fields = input.fields?.map((path) => requiredField(stored, typeof path === 'string' ? path : path.join('.')));
  const offset = offsetOf(input.cursor);
  const records = await loadRecords({ hosted, connector, exchange, now: store.now() }, entity);
  const matches = sorted(stored, records.filter(condition), input.query.sort).map((record) => visible(stored, record));
  const end = offset + (input.limit ?? defaultLimit);
  const page = matches.slice(offset, end);
  const hasMore = end < matches.length;
  return {
    data: fields ? page.map((record) => selectFields(record, { select: fields })) : page,
    meta: { has_more: hasMore, cursor: hasMore ? encodeCursor({ offset: end }) : null, took_ms: 1 },
  };
}

const requiredField = (stored: StoredEntity, path: string): string => fieldOf(stored, path).path;

function offsetOf(cursor: string | null | undefined): number {
  if (!cursor) return 0;
  const offset = decodeCursor(cursor)?.['offset'];
  if (typeof offset !== 'number') throw unprocessable('cursor', 'cursor is invalid');
  return offset;
}

/** Returns the fields of a record that the context store has. */
const visible = ({ fields }: StoredEntity, record: unknown) =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, asObject(record)?.[name] ?? null]));
