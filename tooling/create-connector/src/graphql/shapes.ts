import {
  type GraphQLInputType,
  type GraphQLLeafType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Notes } from '../notes.ts';
import { anything, type Field, type Shape, withNull } from '../openapi/shape.ts';
import { timed } from '../openapi/unix-time.ts';

/** Input objects that are nested deeper are not described, unless they hold only scalars. */
const deepestInput = 2;

/** Returns the shape of a scalar or an enum, and notes scalars of the vendor. */
export function leafShape(type: GraphQLLeafType, notes: Notes): Shape {
  if (isEnumType(type)) return { kind: 'choice', values: type.getValues().map(({ name }) => name) };
  if (type.name === 'String' || type.name === 'ID') return { kind: 'text' };
  if (type.name === 'Int') return { kind: 'number', integer: true };
  if (type.name === 'Float') return { kind: 'number', integer: false };
  if (type.name === 'Boolean') return { kind: 'flag' };
  const isTime = /^(iso8601)?date_?time$|^timestamp$/i.test(type.name);
  const isText =
    isTime ||
    /(date|time|duration|ur[il]|email|uuid|guid|html|markdown|base64|decimal|money|big_?int|oid|string|key|color)/i.test(
      type.name,
    );
  notes.add(
    'schemas',
    `The scalar ${type.name} is drafted as ${isTime ? 'an ISO 8601 time' : isText ? 'text' : 'any value'}.`,
  );
  if (isTime) return { kind: 'text', format: 'date-time' };
  return isText ? { kind: 'text' } : anything;
}

/** Returns the shape of an argument, or of a field of an input object. */
export function inputShape(type: GraphQLInputType, notes: Notes, depth = 0, open: readonly string[] = []): Shape {
  if (isNonNullType(type)) return { ...inputShape(type.ofType, notes, depth, open), nullable: false };
  const shape = nullableShape(type, notes, depth, open);
  // An argument that is left out is not sent. Fields of input objects may be null, which often clears a value.
  return depth === 0 ? shape : withNull(shape);
}

function nullableShape(type: GraphQLInputType, notes: Notes, depth: number, open: readonly string[]): Shape {
  if (isNonNullType(type)) return inputShape(type, notes, depth, open);
  if (isListType(type)) return { kind: 'list', item: withoutNull(inputShape(type.ofType, notes, depth, open)) };
  if (!isInputObjectType(type)) return leafShape(type, notes);
  const fields = Object.values(type.getFields()).filter(({ deprecationReason }) => deprecationReason == null);
  const isFlat = fields.every((field) => !isInputObjectType(bare(field.type)));
  if (open.includes(type.name) || (depth >= deepestInput && !isFlat)) {
    notes.add('schemas', `The input ${type.name} is not described where it is nested.`);
    return { kind: 'record', fields: {}, required: [], rest: anything };
  }
  const entries = fields.map((field): [string, Field] => [
    field.name,
    {
      shape: timed(inputShape(field.type, notes, depth + 1, [...open, type.name]), { description: field.description }),
    },
  ]);
  return {
    kind: 'record',
    fields: Object.fromEntries(entries),
    required: fields.filter(isRequiredInputField).map(({ name }) => name),
    name: type.name,
  };
}

const bare = (type: GraphQLInputType): GraphQLInputType =>
  isNonNullType(type) || isListType(type) ? bare(type.ofType) : type;

function withoutNull(shape: Shape): Shape {
  const { nullable: _, ...rest } = shape;
  return rest;
}
