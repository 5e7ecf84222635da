import type { Operation, Parameter } from '../hosted/operation.ts';
import type { JsonObject } from '../records.ts';
import type { VendorRequest } from './exchange.ts';
import { encodeForm } from './form.ts';
import { setAt } from './paths.ts';

/** Builds the vendor's request of an operation. Defaults of a query are not sent, those of a body are. */
export function buildRequest(operation: Operation, params: JsonObject, page?: number): VendorRequest {
  const query = new URLSearchParams(operation.query);
  const fields: Record<string, unknown> = {};
  for (const parameter of operation.params) {
    const { name, in: place, as: key = name } = parameter;
    const value = params[name] === undefined && place !== 'query' ? parameter.default : params[name];
    if (value === undefined) continue;
    if (place === 'query') appendQuery(query, key, inVendorsWords(parameter, value));
    if (place === 'body' || place === 'variable') setAt(fields, key, value);
  }
  if (operation.qualifier) query.set('q', `${query.get('q') ?? ''} ${operation.qualifier}`.trim());
  if (page !== undefined) query.set('page', String(page));
  const path = pathOf(operation, params);
  const body = bodyOf(operation, fields);
  return {
    method: operation.method,
    path: query.size > 0 ? `${path}?${query}` : path,
    ...(operation.accept && { accept: operation.accept }),
    ...(body && { body }),
  };
}

/** Fills the path parameters. An optional one at the end of the path may be missing. */
const pathOf = ({ path }: Operation, params: JsonObject): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? ''))).replace(/\/$/, '');

/** Translates the values of an enumeration; several of them stand for all. */
function inVendorsWords({ values }: Parameter, value: unknown): unknown {
  if (!values) return value;
  const [word, ...others] = new Set([value].flat().map((each) => values[String(each)]));
  return others.length > 0 ? 'all' : word;
}

/** An operation that declares no fields is sent without a body. One that declares some sends `{}` if it was given none. */
function bodyOf({ form, document, params }: Operation, fields: JsonObject): VendorRequest['body'] {
  if (document !== undefined)
    return { contentType: 'application/json', content: JSON.stringify({ query: document, variables: fields }) };
  if (params.every((each) => each.in !== 'body')) return undefined;
  if (form) return { contentType: 'application/x-www-form-urlencoded', content: encodeForm(fields) };
  return { contentType: 'application/json', content: JSON.stringify(fields) };
}

/** Repeats a name for a list, and writes the fields of an object in brackets, one level deep. */
function appendQuery(query: URLSearchParams, name: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) query.append(name, String(item));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value))
      if (field !== null && field !== undefined) query.append(`${name}[${key}]`, String(field));
  } else {
    query.set(name, String(value));
  }
}
