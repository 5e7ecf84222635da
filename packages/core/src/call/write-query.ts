import type { ArrayStyle } from '../define/operation.ts';
import { invalidParam } from './invalid-param.ts';
import type { ApiRuntime, ResolvedOperation } from './runtime.ts';
import { scalar } from './scalar.ts';
import { bracketPairs } from './write-brackets.ts';

/** A parameter of a query, under the vendor's name. */
export interface QueryEntry {
  readonly name: string;
  readonly value: unknown;
  /** How it writes an array, where that is not the API's way. */
  readonly arrays?: ArrayStyle | undefined;
}

/** Writes parameters as a query, arrays and objects in the API's way. Throws `InvalidParamsError` for what has no form in a query. */
export function writeQuery(resolved: ResolvedOperation, { api }: ApiRuntime, entries: readonly QueryEntry[]): string {
  const query = new URLSearchParams();
  for (const { name, value, arrays = api.arrays } of entries) {
    // A query cannot express `null`: vendors would read the text `null`.
    if (value === null) continue;
    // Leaving it out would match everything, which is hardly what an empty list means.
    if (Array.isArray(value) && value.length === 0)
      throw invalidParam(resolved, name, 'at least one item', 'an empty list');
    if (api.objects === 'brackets' && isObject(value) && bracketPairs(name, value).length === 0)
      throw invalidParam(resolved, name, 'at least one field', 'an empty object');
    if (Array.isArray(value) && arrays === 'comma')
      query.append(name, value.map((item) => withoutComma(resolved, name, scalar(item))).join(','));
    else if (Array.isArray(value) && arrays !== 'brackets') for (const item of value) query.append(name, scalar(item));
    else if (api.objects === 'brackets' || (Array.isArray(value) && !value.some(isObject)))
      for (const pair of bracketPairs(name, value)) query.append(...pair);
    else if (Array.isArray(value)) for (const item of value) query.append(`${name}[]`, scalar(item));
    else query.append(name, scalar(value));
  }
  return query.toString();
}

/** Throws for an item with a comma, which would be read as two. */
function withoutComma(resolved: ResolvedOperation, name: string, item: string): string {
  if (item.includes(',')) throw invalidParam(resolved, name, 'items without commas', 'an item with a comma');
  return item;
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** Writes the query of a link to the next page. What the operation fixes stays as it is. */
export function writeLinkQuery(link: string, constants: Readonly<Record<string, unknown>> = {}): string {
  const fixed = Object.entries(constants);
  if (fixed.length === 0) return link;
  const query = new URLSearchParams(link);
  for (const [name, value] of fixed) query.set(name, scalar(value));
  return `?${query}`;
}
