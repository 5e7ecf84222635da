import type { Draft, OperationDraft, ParameterDraft } from '../draft/model.ts';
import type { List } from '../openapi/shape.ts';
import type { ArrayStyle } from '../openapi/source.ts';
import { Code, quote } from './code.ts';
import { lifelike } from './lifelike.ts';
import { bracketed, grouped, nested, partsOf, scalar } from './wire-values.ts';

/** The parameters of a call, and the request that the document describes for them. */
export interface ExpectedRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly sends: string;
  readonly query: Readonly<Record<string, unknown>> | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly body: unknown;
  readonly parts: Readonly<Record<string, unknown>> | undefined;
  readonly form: Readonly<Record<string, unknown>> | undefined;
  readonly raw: { readonly type: string; readonly content: string } | undefined;
}

const cursors = { cursor: 'eyJhZnRlciI6NDB9', lastId: 'rec_40', page: '2', offset: '40' } as const;

/** The content of files in tests. */
export const content = 'Ready on Monday.';

/** Creates example parameters for a call, and the request that the document describes for them. */
export function expectedRequest(operation: OperationDraft, draft: Draft): ExpectedRequest {
  const { source, parameters, wholeBody } = operation;
  const encode = operation.encode ?? draft.encode;
  const valued = parameters
    // The cursor of a link would replace the whole query.
    .filter(({ role }) => role !== 'cursor' || operation.pagination?.style !== 'link')
    .map((parameter) => ({ parameter, value: paramValue(operation, parameter) }));

  const at = (location: string) => valued.filter(({ parameter }) => parameter.location === location);
  const isCounted = operation.pagination?.style === 'page' || operation.pagination?.style === 'offset';
  const sent = ({ parameter, value }: (typeof valued)[number]) =>
    parameter.role === 'cursor' && isCounted ? Number(value) : value;
  let path = source.path;
  for (const { parameter, value } of at('path'))
    path = path.replaceAll(`{${parameter.wire}}`, String(value).split('/').map(encodeURIComponent).join('/'));
  const query = grouped(at('query').flatMap((each) => queryPairs(each.parameter, sent(each), draft)));
  const headers = at('header').map(({ parameter, value }): [string, string] => [
    parameter.wire.toLowerCase(),
    String(value),
  ]);
  const fields = at('body').map((each): [string, unknown] => [each.parameter.wire, sent(each)]);
  const hasBody = fields.length > 0 || !['GET', 'DELETE'].includes(source.method);
  const body = source.graphql
    ? graphqlBody(source.graphql.document, fields)
    : wholeBody === undefined
      ? Object.fromEntries(fields)
      : fields[0]?.[1];
  const only = <T>(wanted: string, value: T) => (hasBody && encode === wanted ? value : undefined);
  return {
    params: Object.fromEntries(valued.map(({ parameter, value }) => [parameter.name, value])),
    sends: `${source.method} ${path}`,
    query: Object.keys(query).length > 0 ? query : undefined,
    headers: headers.length > 0 ? Object.fromEntries(headers) : undefined,
    body: only('json', body),
    parts: only('multipart', Object.fromEntries(fields.map(([name, value]) => [name, partsOf(value)]))),
    form:
      only('form', Object.fromEntries(fields.map(([name, value]) => [name, scalar(value)]))) ??
      only('brackets', grouped(fields.flatMap(([name, value]) => bracketed(name, value)))),
    raw: only('bytes', { type: source.body?.mediaType ?? 'application/octet-stream', content }),
  };
}

/** Returns a call's parameters as code: a raw body is a `Blob` of the media type of the document. */
export const paramsCode = ({ params, raw }: ExpectedRequest, wholeBody: string | undefined): Record<string, unknown> =>
  raw === undefined || wholeBody === undefined
    ? { ...params }
    : { ...params, [wholeBody]: new Code(`new Blob([${quote(content)}], { type: ${quote(raw.type)} })`) };

function paramValue(
  { source, pagination }: OperationDraft,
  { name, wire, location, role, shape }: ParameterDraft,
): unknown {
  const many = source.parameters.some((each) => each.manySegments && each.name === wire);
  if (location === 'path' && many) return 'notes/2026.txt';
  if (role === 'cursor' && pagination !== undefined && pagination.style !== 'link') return cursors[pagination.style];
  if (location === 'query' && shape.kind === 'list') return twoItems(wire, shape);
  return lifelike(name === 'id' ? 'id' : (wire.split('.').at(-1) ?? wire), shape, 'input');
}

/** Returns a list of two items if the schema allows them: one alone does not show how a list is written. */
function twoItems(name: string, shape: List): unknown {
  const one = lifelike(name, shape, 'input');
  const { item, maxItems = 2 } = shape;
  if (!Array.isArray(one) || one.length > 1 || maxItems < 2) return one;
  if (item.kind === 'choice' && item.values.length > 1) return item.values.slice(0, 2);
  const isFree = item.kind === 'text' && item.format === undefined && item.maxLength === undefined;
  return isFree ? [...one, `${one[0]} 2`] : one;
}

/** Returns the document up to its first selection, with its variables. */
function graphqlBody(document: string, fields: readonly [string, unknown][]): unknown {
  const query = /^[^{]*\{ \w+(\([^)]*\))?/.exec(document)?.[0].replaceAll(',', '');
  return { query, ...nested(fields) };
}

function queryPairs({ wire, array }: ParameterDraft, value: unknown, draft: Draft): [string, string][] {
  const style: ArrayStyle = array ?? draft.arrays;
  if (!Array.isArray(value)) return draft.objects ? bracketed(wire, value) : [[wire, scalar(value)]];
  if (style === 'comma') return [[wire, value.map(scalar).join(',')]];
  return style === 'repeat' ? value.map((item) => [wire, scalar(item)]) : bracketed(wire, value);
}
