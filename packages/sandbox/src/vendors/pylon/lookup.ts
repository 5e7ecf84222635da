import type { Table } from '../../engine/table.ts';
import type { ExternalId } from './records/base.ts';
import { duplicate, invalid, missing } from './rejection.ts';

/** Finds the record in a path. */
export function findRecord<T>(table: Pick<Table<T>, 'get'>, id: string | undefined, noun: string): T {
  const record = table.get(id);
  if (!record) throw missing(noun);
  return record;
}

/** Finds the record to which a body refers. */
export function requireKnown<T>(table: Pick<Table<T>, 'get'>, id: string, noun: string): T {
  const record = table.get(id);
  if (!record) throw invalid(`${noun} not found: ${id}`);
  return record;
}

type WithExternalIds = { readonly id: string; readonly external_ids: readonly ExternalId[] };

/** Finds an account or a contact by its id or by one of its external ids. */
export function byAnyId<T extends WithExternalIds>(table: Table<T>, id: string): T | undefined {
  return table.get(id) ?? byExternalId(table, id);
}

export function byExternalId<T extends WithExternalIds>(table: Table<T>, externalId: string): T | undefined {
  return table.find(({ external_ids }) => external_ids.some(({ external_id }) => external_id === externalId));
}

/** Rejects external ids of any record other than `current`. */
export function requireFree<T extends WithExternalIds>(
  table: Table<T>,
  externalIds: readonly ExternalId[] = [],
  current?: string,
): void {
  for (const { external_id } of externalIds) {
    const other = table.find(
      ({ id, external_ids }) => id !== current && external_ids.some((taken) => taken.external_id === external_id),
    );
    if (other) throw duplicate(`External ID already exists: ${external_id}`, other.id);
  }
}
