import { asObject, MalformedBody } from '../../engine/body.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { invalid } from './rejection.ts';

/**
 * Reads the fields of a JSON body. As with the vendor, `null` is the same as absent, fields that nobody asks for are
 * ignored, and a field of another type is refused.
 */
export interface Input {
  text(field: string): string | undefined;
  /** A text that must be there and must not be empty. */
  required(field: string): string;
  flag(field: string): boolean | undefined;
  integer(field: string): number | undefined;
  texts(field: string): string[] | undefined;
  object(field: string): Input | undefined;
  objects(field: string): Input[] | undefined;
  /** The entries of a map from texts to objects. */
  entries(field: string): [string, Input][] | undefined;
  /** The fields as they came, for bodies whose form is not documented. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** Reads the body of a request; no body is an empty one. */
export function inputOf(request: SandboxRequest): Input {
  if (request.body === undefined || request.body === null) return inputFrom({});
  const body = request.body instanceof MalformedBody ? undefined : asObject(request.body);
  if (!body) throw invalid('Invalid request body: a JSON object is expected');
  return inputFrom(body);
}

function inputFrom(body: Readonly<Record<string, unknown>>, path = ''): Input {
  const typed = <T>(field: string, expected: string, is: (value: unknown) => value is T): T | undefined => {
    const value = body[field];
    if (value === undefined || value === null) return undefined;
    if (is(value)) return value;
    throw invalid(`Invalid request body: ${path}${field} must be ${expected}`);
  };
  const toInput = (value: Readonly<Record<string, unknown>>, at: string) => inputFrom(value, `${path}${at}.`);
  return {
    text: (field) => typed(field, 'a string', isText),
    required(field) {
      const text = typed(field, 'a string', isText);
      if (text === undefined || text === '') throw invalid(`${path}${field} is required`);
      return text;
    },
    flag: (field) => typed(field, 'a boolean', (value) => typeof value === 'boolean'),
    integer: (field) => typed(field, 'an integer', (value): value is number => Number.isInteger(value)),
    texts: (field) => typed(field, 'an array of strings', (value) => Array.isArray(value) && value.every(isText)),
    object(field) {
      const value = typed(field, 'an object', isObject);
      return value && toInput(value, field);
    },
    objects: (field) =>
      typed(field, 'an array of objects', (value) => Array.isArray(value) && value.every(isObject))?.map(
        (value, index) => toInput(value, `${field}[${index}]`),
      ),
    entries(field) {
      const map = typed(field, 'an object', isObject);
      if (!map) return undefined;
      return Object.entries(map).map(([key, value]) => {
        if (!isObject(value)) throw invalid(`Invalid request body: ${path}${field}.${key} must be an object`);
        return [key, toInput(value, `${field}.${key}`)];
      });
    },
    raw: body,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return asObject(value) !== undefined;
}
