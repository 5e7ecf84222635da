import type * as v from 'valibot';
import { asObject, MalformedBody } from '../../engine/body.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { createInputReader, type InputProblem } from '../../engine/input.ts';
import { queryObject } from '../../engine/query.ts';
import { invalid } from './rejection.ts';

const readQuery = createInputReader({ rejection: (problem) => problemWithInput(problem, '') });
const readBody = createInputReader({
  nullIsAbsent: true,
  rejection: (problem) => problemWithInput(problem, 'Invalid request body: '),
});

/**
 * Reads the query of a GET and the body of other requests; a missing body is empty. As in the vendor's API, `null` means
 * missing, unknown fields are ignored, and a field of another type is rejected.
 */
export function readInput<S extends v.GenericSchema>(request: SandboxRequest, schema: S): v.InferOutput<S> {
  if (request.method === 'GET') return readQuery(schema, queryObject(request.query, schema));
  return readBody(schema, request.body instanceof MalformedBody ? undefined : (asObject(request.body ?? {}) ?? null));
}

/** Describes a problem in the vendor's words. Only a wrong type makes the whole body invalid. */
function problemWithInput({ path, kind, expected }: InputProblem, prefix: string) {
  if (path === '') return invalid(`${prefix}a JSON object is expected`);
  if (kind === 'missing' || expected === 'required') return invalid(`${path} is required`);
  return invalid(`${kind === 'type' ? prefix : ''}${path} must be ${expected}`);
}
