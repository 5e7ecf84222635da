import type { OperationDraft } from '../draft/model.ts';
import { lifelike } from './lifelike.ts';

/** Returns the data of an example response, or `undefined` if it has none. */
export function exampleData({ kind, response }: OperationDraft, name: string): unknown {
  if (response.data === undefined) return undefined;
  const one = lifelike(name, response.data, 'output');
  return kind === 'list' ? [one] : one;
}

/** Returns the whole body of an example response with the given data, which for a list is the last page. */
export function exampleResponse(
  { source, response, pagination }: OperationDraft,
  name: string,
  data: unknown,
): unknown {
  if (response.whole === undefined) return undefined;
  const outer = source.graphql === undefined ? lifelike(name, response.whole, 'output') : {};
  let whole = put(outer, response.path, data);
  if (pagination?.next !== undefined) whole = put(whole, pagination.next, null);
  if (pagination?.more !== undefined) whole = put(whole, pagination.more, false);
  if (pagination?.total !== undefined) whole = put(whole, pagination.total, 1);
  return whole;
}

/** Sets a value at a dot path. */
export function put(target: unknown, path: string, value: unknown): unknown {
  if (path === '') return value;
  const [head = '', ...rest] = path.split('.');
  const fields = typeof target === 'object' && target !== null ? Object.entries(target) : [];
  const inner = fields.find(([key]) => key === head)?.[1];
  return { ...Object.fromEntries(fields), [head]: put(inner, rest.join('.'), value) };
}
