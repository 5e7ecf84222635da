import { asObject } from '../../../engine/body.ts';
import { unprocessable } from '../errors.ts';
import type { FieldType, StoredEntity } from '../hosted/operation.ts';
import type { JsonObject } from '../records.ts';

/** The path of a field, and the type that its entity declares. */
export interface Field {
  readonly path: string;
  readonly type: FieldType;
}

/** Returns a declared field, or a part of one that is an object or a list; ends the request with a 422 for any other. */
export function fieldOf({ fields }: StoredEntity, path: string): Field {
  const type = Object.hasOwn(fields, path) ? fields[path] : undefined;
  if (type) return { path, type };
  const top = path.split('.')[0] ?? '';
  const outer = Object.hasOwn(fields, top) ? fields[top] : undefined;
  if (outer === 'object' || outer === 'array') return { path, type: 'object' };
  throw unprocessable(path, `Unknown field '${path}'. Searchable fields: ${Object.keys(fields).join(', ')}`);
}

/** Reads an object of a query; ends the request with a 422 for anything else. */
export function objectIn(value: unknown, path: string): JsonObject {
  const fields = asObject(value);
  if (!fields) throw unprocessable(path, `${path} must be an object`, 'type_error');
  return fields;
}
