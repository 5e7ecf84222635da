import type * as v from 'valibot';
import { asObject, MalformedBody } from '../../engine/body.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { createInputReader, type InputProblem } from '../../engine/input.ts';
import { queryObject } from '../../engine/query.ts';
import { invalid } from './rejection.ts';

const read = createInputReader({ nullIsAbsent: true, rejection: problemWithInput });

/**
 * Reads the query of a GET and the body of everything else; no body is an empty one. As with the vendor, `null` is the same
 * as absent, fields that no schema names are ignored, and a field of another type is rejected.
 */
export function readInput<S extends v.GenericSchema>(request: SandboxRequest, schema: S): v.InferOutput<S> {
  if (request.method === 'GET') return read(schema, queryObject(request.query, schema));
  return read(schema, request.body instanceof MalformedBody ? undefined : (asObject(request.body ?? {}) ?? null));
}

function problemWithInput({ path, kind, expected }: InputProblem) {
  if (path === '') return invalid('Invalid request body: a JSON object is expected');
  if (kind === 'missing' || expected === 'required') return invalid(`${path} is required`);
  return invalid(
    kind === 'value' ? `${path} must be ${expected}` : `Invalid request body: ${path} must be ${expected}`,
  );
}
