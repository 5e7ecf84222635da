import { invalidParam } from './invalid-param.ts';
import type { ApiRuntime, ResolvedOperation } from './runtime.ts';

/** Writes parameters as a query, arrays in the API's way. Throws `InvalidParamsError` for what has no form in a query. */
export function writeQuery(
  resolved: ResolvedOperation,
  { api }: ApiRuntime,
  entries: readonly [string, unknown][],
): string {
  const query = new URLSearchParams();
  for (const [name, value] of entries) {
    // A query cannot express `null`: vendors would read the text `null`.
    if (value === null) continue;
    // Leaving it out would match everything, which is hardly what an empty list means.
    if (Array.isArray(value) && value.length === 0)
      throw invalidParam(resolved, name, 'at least one item', 'an empty list');
    if (!Array.isArray(value)) query.append(name, scalar(value));
    else if (api.arrays === 'comma')
      query.append(name, value.map((item) => withoutComma(resolved, name, scalar(item))).join(','));
    else for (const item of value) query.append(api.arrays === 'brackets' ? `${name}[]` : name, scalar(item));
  }
  return query.toString();
}

/** Throws for an item with a comma, which would be read as two. */
function withoutComma(resolved: ResolvedOperation, name: string, item: string): string {
  if (item.includes(',')) throw invalidParam(resolved, name, 'items without commas', 'an item with a comma');
  return item;
}

/** Converts one value to text: objects to JSON. */
export const scalar = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** Writes the query of a link to the next page. What the operation fixes stays as it is. */
export function writeLinkQuery(link: string, constants: Readonly<Record<string, unknown>> = {}): string {
  const fixed = Object.entries(constants);
  if (fixed.length === 0) return link;
  const query = new URLSearchParams(link);
  for (const [name, value] of fixed) query.set(name, scalar(value));
  return `?${query}`;
}
