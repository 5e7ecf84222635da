import * as v from 'valibot';
import { asObject } from '../../engine/body.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { createInputReader, type InputProblem, type InputReader } from '../../engine/input.ts';
import { queryObject } from '../../engine/query.ts';
import type { Rejection } from '../../engine/rejection.ts';
import {
  appRejection,
  badRequest,
  metaRejection,
  newsletterRejection,
  rejectTrack,
  trackRejection,
} from './rejections.ts';

export type Fields = Readonly<Record<string, unknown>>;

// A message that starts with a verb follows the name of the field; any other message is complete.
export const text = v.string('must be a string');
export const flag = v.boolean('must be a boolean');
export const integer = v.pipe(v.number('must be an integer'), v.integer('must be an integer'));
export const object = v.custom<Fields>((value) => asObject(value) !== undefined, 'must be an object');

/** A required text that must not be empty. */
export const required = v.pipe(text, v.nonEmpty('is required'));
export const link = v.pipe(
  required,
  v.check((value) => URL.canParse(value), 'is invalid'),
);

/** An identifier, given as text or number, as text. */
export const identifier = v.pipe(
  v.union([v.string(), v.number()], 'is invalid'),
  v.transform(String),
  v.nonEmpty('is required'),
);

export const oneOf = <const T extends readonly string[]>(values: T, message = 'is invalid') =>
  v.picklist(values, message);

/** A list that must not be empty. */
export const listOf = <T extends v.GenericSchema>(item: T, limit = Number.POSITIVE_INFINITY) =>
  v.pipe(v.array(item, 'must be a list'), v.minLength(1, 'is required'), v.maxLength(limit, `is limited to ${limit}`));

/** Makes a field optional and nullable. */
export const optional = <T extends v.GenericSchema>(schema: T) =>
  v.pipe(
    v.nullish(schema),
    v.transform((value) => value ?? undefined),
  );

/** A query field that is on for `true` and off for any other value. */
export const on = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value === 'true'),
  ),
  '',
);

/** Returns whether a text is a language tag such as `es` or `pt-BR`. */
export const isLanguage = (value: string) => /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(value);

const sentence = ({ path, kind, expected }: InputProblem, name = path): string => {
  if (kind === 'unknown') return `json: unknown field "${name}"`;
  if (kind === 'missing') return `${name} is required`;
  return /^(?:is|must|does) /.test(expected) ? `${name} ${expected}` : expected;
};

/** The App API names fields without their path. */
const nameOf = ({ path }: InputProblem) => path.replace(/\[\d+\]$/, '').replace(/^.*\./, '');

const reader = (rejection: (message: string) => Rejection): InputReader =>
  createInputReader({ rejection: (problem) => rejection(sentence(problem, nameOf(problem))) });

/** Validates the input of App endpoints, except those below. */
export const read = reader((message) => appRejection(400, message));

/** Design Studio has one error for missing and invalid names, tags and contents. */
export const readForStudio = createInputReader({
  rejection: (problem) => {
    const { kind, expected } = problem;
    const name = nameOf(problem);
    const isField = kind !== 'unknown' && /^(?:name|tag|content)$/.test(name) && expected !== 'must be an object';
    return appRejection(400, isField ? `missing or invalid ${name}` : sentence(problem, name));
  },
});

export const readForNewsletter = reader((message) => newsletterRejection(422, message));
export const readForSend = reader((message) => metaRejection(400, message));
export const readForTrack = createInputReader({ rejection: (problem) => trackRejection(sentence(problem)) });

/** Returns the JSON object in a request to an App endpoint. */
export function appBody(request: SandboxRequest): Fields {
  return asObject(request.body) ?? badRequest('malformed request body');
}

/** Returns the JSON object in a request to an App endpoint; a missing body is an empty object. */
export function optionalBody(request: SandboxRequest, reject: (message: string) => never = badRequest): Fields {
  return request.body === undefined ? {} : (asObject(request.body) ?? reject('malformed request body'));
}

export const trackBody = (request: SandboxRequest) => optionalBody(request, rejectTrack);

export function readBody<S extends v.GenericSchema>(request: SandboxRequest, schema: S): v.InferOutput<S> {
  return read(schema, appBody(request));
}

export function readQuery<S extends v.GenericSchema>(request: SandboxRequest, schema: S): v.InferOutput<S> {
  return read(schema, queryObject(request.query, schema));
}

/** Returns an identifier from unvalidated fields, as text; undefined for any other type and for empty text. */
export function identifierIn(fields: Fields, name: string): string | undefined {
  const result = v.safeParse(identifier, fields[name]);
  return result.success ? result.output : undefined;
}

export function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}
