import type { OperationDraft, ParameterDraft } from '../draft/model.ts';
import { lifelike } from './lifelike.ts';

/** The parameters of a call, and the request that the document describes for them. */
export interface ExpectedRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly sends: string;
  readonly query: Readonly<Record<string, unknown>> | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly body: unknown;
  readonly parts: Readonly<Record<string, unknown>> | undefined;
  readonly form: Readonly<Record<string, string>> | undefined;
}

const cursors = { cursor: 'eyJhZnRlciI6NDB9', page: '2', offset: '40' } as const;

/** Creates example parameters for a call, and the request that the document describes for them. */
export function expectedRequest(operation: OperationDraft, arrays: 'repeat' | 'comma'): ExpectedRequest {
  const { source, parameters, wholeBody, encode } = operation;
  const valued = parameters.map((parameter) => ({ parameter, value: paramValue(operation, parameter) }));
  const at = (location: string) => valued.filter(({ parameter }) => parameter.location === location);
  const sent = ({ parameter, value }: (typeof valued)[number]) =>
    parameter.role === 'cursor' && operation.pagination?.style !== 'cursor' ? Number(value) : value;
  let path = source.path;
  for (const { parameter, value } of at('path'))
    path = path.replaceAll(`{${parameter.wire}}`, encodeURIComponent(String(value)));
  const query = at('query').map((each): [string, unknown] => [each.parameter.wire, queryValue(sent(each), arrays)]);
  const headers = at('header').map(({ parameter, value }): [string, string] => [
    parameter.wire.toLowerCase(),
    String(value),
  ]);
  const fields = at('body').map((each): [string, unknown] => [each.parameter.wire, sent(each)]);
  const hasBody = fields.length > 0 || !['GET', 'DELETE'].includes(source.method);
  const body = wholeBody === undefined ? Object.fromEntries(fields) : fields[0]?.[1];
  return {
    params: Object.fromEntries(valued.map(({ parameter, value }) => [parameter.name, value])),
    sends: `${source.method} ${path}`,
    query: query.length > 0 ? Object.fromEntries(query) : undefined,
    headers: headers.length > 0 ? Object.fromEntries(headers) : undefined,
    body: hasBody && encode === 'json' ? body : undefined,
    parts:
      hasBody && encode === 'multipart'
        ? Object.fromEntries(fields.map(([name, value]) => [name, partsOf(value)]))
        : undefined,
    form:
      hasBody && encode === 'form'
        ? Object.fromEntries(fields.map(([name, value]) => [name, scalar(value)]))
        : undefined,
  };
}

function paramValue({ pagination }: OperationDraft, { name, wire, role, shape }: ParameterDraft): unknown {
  if (role === 'cursor' && pagination !== undefined) return cursors[pagination.style];
  return lifelike(name === 'id' ? 'id' : wire, shape, 'input');
}

const scalar = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

function queryValue(value: unknown, arrays: 'repeat' | 'comma'): unknown {
  if (!Array.isArray(value)) return scalar(value);
  if (arrays === 'comma') return value.map(scalar).join(',');
  return value.length === 1 ? scalar(value[0]) : value.map(scalar);
}

function partsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? part(value[0]) : value.map(part);
  return part(value);
}

function part(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('filename' in value) || !('content' in value))
    return scalar(value);
  return `${String(value.filename)}:${String(value.content)}`;
}
