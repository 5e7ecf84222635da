import { asObject, MalformedBody } from './body.ts';
import type { Style } from './crud.ts';
import type { EmulatorContext, SandboxResponse } from './emulator.ts';
import { createInputReader, type InputReader } from './input.ts';
import { queryObject } from './query.ts';
import { createRandom, type Random } from './random.ts';
import { Rejection } from './rejection.ts';
import { json } from './wire-response.ts';

/** The fields that a plain REST API sets on a new record. */
export interface RestStamp {
  readonly id: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface RestStyleOptions<Stamp extends object> {
  readonly context: EmulatorContext;
  /** Creates the lists of the API: `(input) => cursorList({ input, … })`. */
  readonly list: (input: InputReader) => Style<Stamp, SandboxResponse>['list'];
  /** Returns the id and the times of a new record. Default: a UUID, and ISO 8601 in `created_at` and `updated_at`. */
  readonly created?: (random: Random, now: Date) => Stamp;
  readonly updated?: (now: Date) => Partial<Stamp>;
  /** Creates the body for one record. Default: the record itself. */
  readonly one?: (view: unknown, names: { readonly one?: string }) => unknown;
  /** HTTP status of a creation and of a deletion. Default: 201 and 204. */
  readonly statuses?: { readonly created?: number; readonly deleted?: number };
}

/** Creates the style of most REST APIs: JSON bodies, ids in the path, 201 after a creation, 204 after a deletion. */
export function restStyle(options: RestStyleOptions<RestStamp>): Style<RestStamp, SandboxResponse>;
export function restStyle<Stamp extends object>(
  options: RestStyleOptions<Stamp> & Required<Pick<RestStyleOptions<Stamp>, 'created' | 'updated'>>,
): Style<Stamp, SandboxResponse>;
export function restStyle(options: RestStyleOptions<object>): Style<object, SandboxResponse> {
  const { context, one = (view: unknown) => view, statuses = {} } = options;
  const random = createRandom(context.random);
  const input = createInputReader({
    rejection: ({ path, kind, expected, received }) => {
      const name = path === '' ? 'The body' : path;
      if (kind === 'missing') return new Rejection(400, `${name} is required`);
      if (kind === 'unknown') return new Rejection(400, `${name} is unknown`);
      return new Rejection(400, `${name} must be ${expected}, not ${received}`);
    },
  });
  return {
    input(request, schema) {
      if (request.method === 'GET') return input(schema, queryObject(request.query, schema));
      const body = request.body instanceof MalformedBody ? undefined : asObject(request.body ?? {});
      if (body === undefined) throw new Rejection(400, 'The body must be a JSON object');
      return input(schema, body);
    },
    notFound: ({ noun }) => new Rejection(404, `${noun} not found`, { code: 'not_found' }),
    one: (view, names, operation) => json(one(view, names), operation === 'create' ? (statuses.created ?? 201) : 200),
    list: options.list(input),
    deleted: () => ({ status: statuses.deleted ?? 204 }),
    created: () => options.created?.(random, context.now()) ?? stamp(random, context.now().toISOString()),
    updated: () => options.updated?.(context.now()) ?? { updated_at: context.now().toISOString() },
  };
}

const stamp = (random: Random, time: string): RestStamp => ({ id: random.uuid(), created_at: time, updated_at: time });
