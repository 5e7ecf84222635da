import * as v from 'valibot';
import type { Schema } from '../define/schema.ts';

/** Returns whether a value matches a schema. */
export type Matcher = (value: unknown) => boolean;

const made = new WeakMap<object, Matcher>();

/**
 * Returns a matcher for a schema. It is several times as fast as validating, because it creates no objects. Responses are
 * matched with it, and validated only to describe a mismatch. Schemas that it does not know are left to valibot.
 */
export function matcherOf(schema: Schema): Matcher {
  const before = made.get(schema);
  if (before !== undefined) return before;
  // Put there first for schemas that contain themselves.
  made.set(schema, (value) => v.is(schema, value));
  const matcher = make(schema);
  made.set(schema, matcher);
  return matcher;
}

/** The parts of valibot's schemas that are looked at; each is there for the types named beside it. */
interface Parts {
  readonly type: string;
  readonly pipe?: readonly { readonly kind: string }[];
  /** optional, nullable, nullish */
  readonly wrapped?: Schema;
  /** object */
  readonly entries?: Readonly<Record<string, Schema>>;
  /** array */
  readonly item?: Schema;
  /** record */
  readonly key?: Schema;
  readonly value?: Schema;
  /** picklist, union */
  readonly options?: readonly unknown[];
  /** literal */
  readonly literal?: unknown;
}

function make(schema: Schema): Matcher {
  const parts = schema as unknown as Parts; // every valibot schema has a type, and these for it
  const otherwise: Matcher = (value) => v.is(schema, value);
  // Metadata such as descriptions changes nothing; checks and transformations are valibot's own.
  if (parts.pipe?.some(({ kind }, index) => index > 0 && kind !== 'metadata')) return otherwise;
  switch (parts.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'picklist':
      return parts.options === undefined ? otherwise : oneOf(new Set(parts.options));
    case 'literal':
      return (value) => value === parts.literal;
    case 'union':
      return parts.options === undefined ? otherwise : any(parts.options.map((option) => matcherOf(option as Schema))); // of a union
    case 'unknown':
    case 'any':
      return () => true;
    case 'nullish':
    case 'nullable':
    case 'optional':
      return parts.wrapped === undefined ? otherwise : wrapped(parts.type, matcherOf(parts.wrapped));
    case 'array':
      return parts.item === undefined ? otherwise : array(matcherOf(parts.item));
    case 'object':
      return parts.entries === undefined ? otherwise : object(parts.entries);
    case 'record':
      return parts.key?.type === 'string' &&
        parts.key !== undefined &&
        !('pipe' in parts.key) &&
        parts.value !== undefined
        ? record(matcherOf(parts.value))
        : otherwise;
    default:
      return otherwise;
  }
}

function wrapped(type: string, inner: Matcher): Matcher {
  if (type === 'nullable') return (value) => value === null || inner(value);
  if (type === 'optional') return (value) => value === undefined || inner(value);
  return (value) => value === null || value === undefined || inner(value);
}

const oneOf =
  (values: ReadonlySet<unknown>): Matcher =>
  (value) =>
    values.has(value);

const any =
  (options: readonly Matcher[]): Matcher =>
  (value) =>
    options.some((matches) => matches(value));

function array(item: Matcher): Matcher {
  return (value) => Array.isArray(value) && value.every(item);
}

function record(item: Matcher): Matcher {
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    for (const key in value) if (!item((value as Record<string, unknown>)[key])) return false; // a key that was just listed
    return true;
  };
}

function object(entries: Readonly<Record<string, Schema>>): Matcher {
  const fields = new Map(Object.entries(entries).map(([key, schema]) => [key, matcherOf(schema)]));
  const needed = Object.keys(entries).filter((key) => !mayBeMissing.has(entries[key]?.type ?? ''));
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const record = value as Record<string, unknown>; // any object may be read by key
    // Iterates over the fields of the record, because most records lack most documented fields.
    for (const key in record) if (fields.get(key)?.(record[key]) === false) return false;
    for (const key of needed) if (!(key in record)) return false;
    return true;
  };
}

const mayBeMissing: ReadonlySet<string> = new Set(['optional', 'nullish', 'exact_optional']);
