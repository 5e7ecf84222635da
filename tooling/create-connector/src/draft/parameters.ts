import { reservedNames } from '../names/inherited.ts';
import { createNames } from '../names/unique.ts';
import { words } from '../names/words.ts';
import type { Notes } from '../notes.ts';
import { merged } from '../openapi/combine.ts';
import type { RecordShape, Shape } from '../openapi/shape.ts';
import type { ArrayStyle, SourceOperation } from '../openapi/source.ts';
import type { ParameterDraft } from './model.ts';

export interface ParametersDraft {
  readonly path: string;
  readonly parameters: readonly ParameterDraft[];
  readonly wholeBody: string | undefined;
}

/** Flattens an operation's parameters: path, query and headers, then the fields of the body. */
export function draftParameters(source: SourceOperation, arrays: ArrayStyle, notes: Notes): ParametersDraft {
  const label = `${source.method} ${source.path}`;
  const names = createNames(reservedNames);
  const order = ['path', 'query', 'header'] as const;
  const outside = order.flatMap((location) => source.parameters.filter((parameter) => parameter.location === location));
  const parameters = outside.map((parameter): ParameterDraft => {
    const { name: wire, location, required } = parameter;
    const plain = location === 'header' ? words(wire).join('_') : plainName(wire);
    const wish = location === 'path' ? plain.replaceAll('$', '_') : plain;
    const name = names.take(wish, `${location}_${wish}`);
    const foreign = location === 'query' && parameter.array !== arrays && parameter.shape.kind === 'list';
    return {
      name,
      wire,
      location,
      required,
      shape: scalarIn(location, parameter.shape),
      ...(foreign && { array: parameter.array }),
    };
  });
  let path = source.path;
  const many = new Set(source.parameters.filter(({ manySegments }) => manySegments).map(({ name }) => name));
  for (const { name, wire, location } of parameters)
    if (location === 'path') path = path.replaceAll(`{${wire}}`, `{${name}${many.has(wire) ? '+' : ''}}`);
  const body = source.body === undefined ? undefined : flatBody(source.body.shape, label, notes);
  if (source.body === undefined || body === undefined) {
    if (source.body === undefined) return { path, parameters, wholeBody: undefined };
    if (source.body.shape.kind === 'record' && Object.keys(source.body.shape.fields).length === 0)
      notes.add(
        'schemas',
        `the document does not describe the fields of the body. The draft has one parameter for the whole body.`,
        label,
      );
    const isRaw = source.body.encode === 'bytes';
    const name = names.take(isRaw ? 'content' : source.body.shape.kind === 'list' ? 'items' : 'body', 'request_body');
    const whole: ParameterDraft = {
      name,
      wire: name,
      location: 'body',
      required: source.body.required,
      shape: source.body.shape,
    };
    return { path, parameters: [...parameters, whole], wholeBody: name };
  }
  const fields = Object.entries(body.fields).flatMap(([wire, field]): ParameterDraft[] => {
    if (field.readOnly) return [];
    const name = names.take(plainName(wire), `body_${plainName(wire)}`, `new_${plainName(wire)}`);
    return [{ name, wire, location: 'body', required: body.required.includes(wire), shape: field.shape }];
  });
  return { path, parameters: [...parameters, ...fields], wholeBody: undefined };
}

/** Returns the body as one record. Returns `undefined` if it is no record, or accepts fields with any name. */
function flatBody(shape: Shape, label: string, notes: Notes): RecordShape | undefined {
  if (shape.kind === 'record')
    return shape.rest === undefined && Object.keys(shape.fields).length > 0 ? shape : undefined;
  if (shape.kind !== 'either') return undefined;
  const records = shape.options.filter(
    (option): option is RecordShape => option.kind === 'record' && option.rest === undefined,
  );
  if (records.length < shape.options.length) return undefined;
  notes.add(
    'schemas',
    `the body has ${records.length} variants. The draft accepts the fields of all of them. Add a rule for the valid combinations.`,
    label,
  );
  return merged(records);
}

/** Returns the shape of a single value in a path or a header. */
const scalarIn = (location: string, shape: Shape): Shape =>
  location === 'query' || ['text', 'number', 'flag', 'choice'].includes(shape.kind) ? shape : { kind: 'text' };

/** Returns a name that is an identifier. */
function plainName(wire: string): string {
  if (/^[A-Za-z_$][\w$]*$/.test(wire)) return wire;
  const name = wire.replaceAll(/[^\w$]+/g, '_').replaceAll(/^_+|_+$/g, '');
  return /^\d/.test(name) || name === '' ? `n${name}` : name;
}
