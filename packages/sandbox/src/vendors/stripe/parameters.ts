import type { FormValue } from '../../engine/form.ts';
import { invalid, parameterMissing } from './rejection.ts';
import { type Fields, parametersOf, type Shape } from './shapes.ts';

/** The validated parameters of a request. An empty value is null: it unsets the field. */
export interface Params {
  readonly values: Readonly<Record<string, unknown>>;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  texts(name: string): readonly string[] | undefined;
  object(name: string): Params | undefined;
  objects(name: string): readonly Params[] | undefined;
}

/** Wraps values that were validated, or that the emulator itself made. */
export function paramsOf(values: Readonly<Record<string, unknown>>): Params {
  const list = (name: string) => (Array.isArray(values[name]) ? values[name] : undefined);
  return {
    values,
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    number: (name) => (typeof values[name] === 'number' ? values[name] : undefined),
    flag: (name) => (typeof values[name] === 'boolean' ? values[name] : undefined),
    texts: (name) => list(name)?.filter((item) => typeof item === 'string'),
    object: (name) => (isFields(values[name]) ? paramsOf(values[name]) : undefined),
    objects: (name) => list(name)?.filter(isFields).map(paramsOf),
  };
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Validates and converts the parameters of a request by the documents of its route; throws Stripe's error. */
export function readParams(route: string, given: Readonly<Record<string, FormValue>>): Params {
  return paramsOf(readFields(parametersOf(route), given, ''));
}

function readFields(fields: Fields, given: Readonly<Record<string, FormValue>>, path: string): Record<string, unknown> {
  const name = (field: string) => (path === '' ? field : `${path}[${field}]`);
  const unknown = Object.keys(given).find((field) => !fields.has(field));
  if (unknown !== undefined)
    throw invalid(`Received unknown parameter: ${name(unknown)}`, { code: 'parameter_unknown', param: name(unknown) });
  const read: [string, unknown][] = [];
  for (const [field, { required, shape }] of fields) {
    const value = Object.hasOwn(given, field) ? given[field] : undefined;
    if (value !== undefined && !(required && value === '')) read.push([field, convert(shape, value, name(field))]);
    else if (required) throw value === '' ? emptyValue(name(field)) : parameterMissing(name(field));
  }
  return Object.fromEntries(read);
}

function convert(shape: Shape, value: FormValue, path: string): unknown {
  if (value === '') return null;
  if (typeof shape === 'string') return convertBase(shape, value, path);
  if ('list' in shape) {
    if (!Array.isArray(value)) throw invalid('Invalid array', { param: path });
    return value.map((item, index) => convert(shape.list, item, `${path}[${index}]`));
  }
  if (!isForm(value)) throw invalid('Invalid object', { param: path });
  return readFields(shape.fields, value, path);
}

function convertBase(type: string, value: FormValue, path: string): unknown {
  switch (type) {
    case 'any':
    case 'object':
      return value;
    case 'map':
      // Names that are all numbers look like a list.
      if (typeof value === 'object') return Object.fromEntries(Object.entries(value));
      throw invalid('Invalid object', { param: path });
    case 'range':
      if (!isForm(value)) return convertBase('integer', value, path);
      return readFields(range, value, path);
    case 'string':
      if (typeof value === 'string') return value;
      throw invalid(`Invalid string: ${JSON.stringify(value)}`, { param: path });
    default:
      return oneOf(type.split('|'), value, path);
  }
}

const bound = { required: false, shape: 'integer' };
const range: Fields = new Map(['gt', 'gte', 'lt', 'lte'].map((name) => [name, bound]));

const patterns: Readonly<Record<string, RegExp>> = {
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
};

function oneOf(alternatives: readonly string[], value: FormValue, path: string): unknown {
  for (const alternative of alternatives) {
    if (typeof value !== 'string') break;
    if (!patterns[alternative]?.test(value)) {
      if (alternative === value && !patterns[alternative]) return value;
      continue;
    }
    return alternative === 'boolean' ? value === 'true' : Number(value);
  }
  const [type = ''] = alternatives;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  if (alternatives.length > 1 || !patterns[type])
    throw invalid(`Invalid ${path}: must be one of ${alternatives.join(', ')}`, { param: path });
  const code = type === 'integer' ? { code: 'parameter_invalid_integer' } : {};
  throw invalid(`Invalid ${type === 'number' ? 'decimal' : type}: ${shown}`, { ...code, param: path });
}

function isForm(value: FormValue): value is Readonly<Record<string, FormValue>> {
  return isFields(value);
}

function emptyValue(param: string) {
  const message = `You passed an empty string for '${param}'. It cannot be unset, so give it a value.`;
  return invalid(message, { code: 'parameter_invalid_empty', param });
}
