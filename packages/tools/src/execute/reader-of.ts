import type { ToolboxOperation } from '../operations.ts';

/** Returns the operation that reads the record behind an ID, and its parameter for the ID. */
export function readerOf(operations: readonly ToolboxOperation[], parameter: string, source: string) {
  const [listing = '', field] = source.split(':');
  // A field of another record, such as `candidates.get:applicationIds`: the name says what it identifies.
  const thing = parameter.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/_ids?$/, '');
  const entity =
    field === undefined
      ? listing.split('.')[0]
      : operations.find(({ entity: { id } }) => id === `${thing}s` || id === `${thing}es` || id === thing)?.entity.id;
  const get = operations.find(({ id, effect }) => id === `${entity}.get` && effect === 'read');
  if (get === undefined || get.required.length > 1) return undefined;
  const idName = get.required[0] ?? [parameter, 'id'].find((name) => get.optional.includes(name));
  return idName === undefined ? undefined : { get, idName };
}
