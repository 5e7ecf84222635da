import * as v from 'valibot';
import { asObject } from '../../engine/body.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { createInputReader, type InputProblem } from '../../engine/input.ts';
import { queryObject } from '../../engine/query.ts';
import { unprocessable } from './errors.ts';

const codes: Readonly<Record<InputProblem['kind'], string>> = {
  missing: 'missing',
  unknown: 'extra_forbidden',
  type: 'type_error',
  value: 'value_error',
};

const read = createInputReader({
  rejection: ({ path, kind, expected, received }) => {
    const field = path === '' ? 'body' : path;
    if (kind === 'missing') return unprocessable(field, `${field} is required`, codes.missing);
    if (kind === 'unknown') return unprocessable(field, `${field} is not permitted`, codes.unknown);
    return unprocessable(field, `${field} must be ${expected}, not ${received}`, codes[kind]);
  },
});

/** Reads a JSON body; a body that the schema rejects gets a 422. */
export function bodyOf<S extends v.GenericSchema>(request: SandboxRequest, schema: S): v.InferOutput<S> {
  const body = asObject(request.body);
  if (body === undefined) throw unprocessable('body', 'The body must be a JSON object', 'type_error');
  return read(schema, body);
}

export function queryOf<S extends v.GenericSchema>(request: SandboxRequest, schema: S): v.InferOutput<S> {
  return read(schema, queryObject(request.query, schema));
}

/** Reads values from within a body. */
export const valuesFrom = <S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> =>
  read(schema, value);

/** Returns a path parameter that is declared as a UUID. */
export function idIn(request: SandboxRequest, name = 'id'): string {
  return read(v.object({ [name]: Uuid }), request.params)[name] ?? '';
}

export const Uuid = v.pipe(v.string(), v.uuid('a UUID'));
export const Json = v.record(v.string(), v.unknown());
export const Mode = v.picklist(['DIRECT', 'REPLICATION', 'MULTI']);
export const TagsMode = v.optional(v.picklist(['all', 'any']), 'all');
export const Tags = v.optional(v.array(v.string()), []);

/** Whether a record has the tags of a list request; no tags select everything. */
export const hasTags = (tags: readonly string[], wanted: readonly string[], mode: 'all' | 'any'): boolean =>
  wanted.length === 0 ||
  (mode === 'all' ? wanted.every((tag) => tags.includes(tag)) : wanted.some((tag) => tags.includes(tag)));
