import type { OperationDraft } from '../draft/model.ts';
import { lifelike } from './lifelike.ts';

/** The data of an example answer; undefined where there is none. */
export function exampleData({ kind, answer }: OperationDraft, name: string): unknown {
  if (answer.data === undefined) return undefined;
  const one = lifelike(name, answer.data, 'output');
  return kind === 'list' ? [one] : one;
}

/** A whole answer as the vendor might send it, the last page of a listing; `data` stands where its data is. */
export function exampleAnswer({ answer, pagination }: OperationDraft, name: string, data: unknown): unknown {
  if (answer.whole === undefined) return undefined;
  let whole = put(lifelike(name, answer.whole, 'output'), answer.path, data);
  if (pagination?.next !== undefined) whole = put(whole, pagination.next, null);
  if (pagination?.more !== undefined) whole = put(whole, pagination.more, false);
  if (pagination?.total !== undefined) whole = put(whole, pagination.total, 1);
  return whole;
}

/** Puts a value at a dot path. */
export function put(target: unknown, path: string, value: unknown): unknown {
  if (path === '') return value;
  const [head = '', ...rest] = path.split('.');
  const fields = typeof target === 'object' && target !== null ? Object.entries(target) : [];
  const inner = fields.find(([key]) => key === head)?.[1];
  return { ...Object.fromEntries(fields), [head]: put(inner, rest.join('.'), value) };
}
