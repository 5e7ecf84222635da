import { unprocessable } from '../errors.ts';
import type { StoredEntity } from '../hosted/operation.ts';
import { fieldOf, objectIn } from './query.ts';
import { compare, fieldValue } from './values.ts';

/** Sorts records by `[{ field: 'asc' | 'desc' }, …]`, the first entry first. Records without a value come last. */
export function sorted(entity: StoredEntity, records: readonly unknown[], sort: unknown): readonly unknown[] {
  if (sort === undefined || sort === null) return records;
  if (!Array.isArray(sort)) throw unprocessable('query.sort', 'query.sort must be a list', 'type_error');
  const keys = sort.flatMap((entry, index) =>
    Object.entries(objectIn(entry, `query.sort[${index}]`)).map(([name, direction]) => {
      if (direction !== 'asc' && direction !== 'desc')
        throw unprocessable(`query.sort[${index}]`, `The direction of '${name}' must be asc or desc`);
      return { field: fieldOf(entity, name), sign: direction === 'asc' ? 1 : -1 };
    }),
  );
  return records.toSorted((a, b) => {
    for (const { field, sign } of keys) {
      const [left, right] = [fieldValue(a, field), fieldValue(b, field)];
      const missing = Number((left ?? null) === null) - Number((right ?? null) === null);
      const order = missing || sign * (compare(left, right, field) ?? 0);
      if (order !== 0) return order;
    }
    return 0;
  });
}
