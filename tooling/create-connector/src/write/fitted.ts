import { isObject } from '../json.ts';
import { isInherited } from '../names/inherited.ts';
import type { Numeric, RecordShape, Shape, Text } from '../openapi/shape.ts';

/**
 * Returns a value as the schema of an input accepts it, without fields that only the vendor sets. Returns `undefined` if the schema rejects
 * it. The rules are those of `schema-code.ts`.
 */
export function fitted(shape: Shape, value: unknown): unknown {
  if (value === null) return shape.nullable || shape.kind === 'anything' ? null : undefined;
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' && isText(shape, value) ? value : undefined;
    case 'number':
      return typeof value === 'number' && isNumber(shape, value) ? value : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return shape.values.find((each) => each === value);
    case 'list': {
      if (!Array.isArray(value)) return undefined;
      const items = value.map((item) => fitted(shape.item, item));
      const { minItems = 0, maxItems = items.length } = shape;
      return items.length < minItems || items.length > maxItems || items.includes(undefined) ? undefined : items;
    }
    case 'either':
      return shape.options.map((option) => fitted(option, value)).find((each) => each !== undefined);
    case 'anything':
      return value;
    case 'file':
      return undefined;
    case 'record':
      return isObject(value) ? fittedRecord(shape, value) : undefined;
  }
}

const time =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function isText({ format, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Text, value: string): boolean {
  if (format === 'date-time') return time.test(value);
  if (format === 'date') return day.test(value);
  return value.length >= minLength && value.length <= maxLength;
}

/** 1973 in milliseconds, 5138 in seconds, as in core. */
const border = 100_000_000_000;

function isNumber({ integer, minimum, maximum, epoch }: Numeric, value: number): boolean {
  if (epoch !== undefined) {
    const isUnit = epoch === 'seconds' ? value < border : value === 0 || value >= border;
    return Number.isSafeInteger(value) && value >= 0 && isUnit;
  }
  return (
    Number.isFinite(value) &&
    (!integer || Number.isInteger(value)) &&
    value >= (minimum ?? value) &&
    value <= (maximum ?? value)
  );
}

function fittedRecord(shape: RecordShape, record: Readonly<Record<string, unknown>>): unknown {
  const known = Object.entries(shape.fields);
  // Without any fields, the schema accepts every name.
  const rest: Shape | undefined = shape.rest ?? (known.length === 0 ? { kind: 'anything' } : undefined);
  const kept = Object.entries(record).filter(([name]) => !isOmitted(shape, name));
  const values = kept.map(([name, value]): [string, unknown] => {
    const inner = Object.hasOwn(shape.fields, name) ? shape.fields[name]?.shape : rest;
    return [name, inner === undefined ? undefined : fitted(inner, value)];
  });
  const isComplete = shape.required.every(
    (name) =>
      shape.fields[name]?.readOnly === true || !Object.hasOwn(shape.fields, name) || Object.hasOwn(record, name),
  );
  return isComplete && values.every(([, value]) => value !== undefined) ? Object.fromEntries(values) : undefined;
}

/** Whether a field is no part of the input: set by the vendor, or optional with a name that every object has. */
const isOmitted = ({ fields, required }: RecordShape, name: string) =>
  (Object.hasOwn(fields, name) && fields[name]?.readOnly === true) || (isInherited(name) && !required.includes(name));
