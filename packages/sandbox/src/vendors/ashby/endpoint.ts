import type { GenericSchema, InferOutput } from 'valibot';
import type { MultipartFile, SandboxRequest } from '../../engine/emulator.ts';
import { createInputReader } from '../../engine/input.ts';
import { isMultipart } from '../../engine/multipart.ts';
import { type Fields, object, type Values } from './fields.ts';
import { invalidInput } from './rejection.ts';
import type { Outcome } from './responses.ts';

/** One of Ashby's RPC endpoints. It may throw a `Rejection`. */
export type Endpoint = (request: SandboxRequest) => Outcome;

/** Endpoints by name, `candidate.list`. */
export type Endpoints = Readonly<Record<string, Endpoint>>;

/** Reads a value of a body, or rejects it as `invalid_input`. `at` is its path in the body. */
export function read<S extends GenericSchema>(schema: S, value: unknown, at = ''): InferOutput<S> {
  const reader = createInputReader({
    rejection: ({ path, kind, expected, received }) => {
      const where = [at, path].filter((part) => part !== '').join('.') || 'body';
      if (kind === 'missing') return invalidInput(`${where}: Required`);
      if (kind === 'unknown') return invalidInput(`${where}: Unrecognized key`);
      const problem = kind === 'value' ? expected : `Expected ${expected}, received ${received}`;
      return invalidInput(`${where}: ${problem}`);
    },
  });
  return reader(schema, value);
}

/** Defines an endpoint by its parameters; `handle` returns the results. */
export function endpoint<R extends Fields, O extends Fields>(
  required: R,
  optional: O,
  handle: (params: Values<R, O>, request: SandboxRequest) => unknown,
): Endpoint {
  return rawEndpoint(required, optional, (params, request) => ({ results: handle(params, request) }));
}

/** Defines an endpoint whose response has additional fields, or no results. */
export function rawEndpoint<R extends Fields, O extends Fields>(
  required: R,
  optional: O,
  handle: (params: Values<R, O>, request: SandboxRequest) => Outcome,
): Endpoint {
  const schema = object(required, optional);
  return (request) => handle(read(schema, bodyOf(request)), request);
}

/** Returns the body of a call: JSON unchanged, multipart/form-data as an object of its fields. */
function bodyOf({ body }: SandboxRequest): unknown {
  if (!isMultipart(body)) return body;
  return Object.fromEntries(Object.entries(body.fields).map(([name, values]) => [name, formValue(values)]));
}

/** Parses objects, arrays and booleans, which form fields hold as JSON text; all other values are text. */
function formValue(values: readonly string[]): unknown {
  if (values.length > 1) return values;
  const text = values[0] ?? '';
  if (!/^(\{|\[|true$|false$)/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Returns the file part of multipart/form-data with this name. */
export function filePart({ body }: SandboxRequest, name: string): MultipartFile | undefined {
  return isMultipart(body) && Object.hasOwn(body.files, name) ? body.files[name]?.[0] : undefined;
}
