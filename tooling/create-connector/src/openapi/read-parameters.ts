import { isObject, type Json, objectOf, textOf } from '../json.ts';
import type { Notes } from '../notes.ts';
import type { SchemaReader } from './read-schema.ts';
import type { Resolver } from './resolver.ts';
import { anything, type Shape } from './shape.ts';
import type { SourceParameter } from './source.ts';
import { withoutFiles } from './without-files.ts';

/** Headers that the client sets. */
const ownHeaders = new Set([
  'accept',
  'authorization',
  'content-type',
  'user-agent',
  'content-length',
  'host',
  'cookie',
]);

/** Reads the parameters of an operation outside its body. */
export function readParameters(
  label: string,
  nodes: readonly unknown[],
  resolver: Resolver,
  schemas: SchemaReader,
  notes: Notes,
): SourceParameter[] {
  const byKey = new Map<string, SourceParameter>();
  for (const node of nodes) {
    const parameter = resolver.resolve(node);
    for (const read of readParameter(label, parameter, schemas, notes))
      byKey.set(`${read.location} ${read.name}`, read);
  }
  return [...byKey.values()];
}

function readParameter(label: string, parameter: Json, schemas: SchemaReader, notes: Notes): SourceParameter[] {
  const name = textOf(parameter['name']);
  const location = parameter['in'];
  if (name === undefined) return [];
  if (location === 'header' && ownHeaders.has(name.toLowerCase())) return [];
  if (location !== 'path' && location !== 'query' && location !== 'header') {
    notes.add('omitted', `${label}: the parameter ${name} is in the ${String(location)}, which core does not support.`);
    return [];
  }
  const [content] = Object.values(objectOf(parameter['content']));
  const shape = withoutFiles(schemas.read(isObject(content) ? content['schema'] : parameter['schema']));
  const required = parameter['required'] === true || location === 'path';
  const plain = { name, location, required, array: arrayOf(parameter) } as const;
  if (isObject(content) || location === 'path') return [{ ...plain, shape }];
  if (shape.kind !== 'record' || location === 'header') return [{ ...plain, shape }];
  return readObjectParameter(label, plain, shape, parameter['style'] === 'deepObject', notes);
}

/** Reads an object in the query as one parameter per field. */
function readObjectParameter(
  label: string,
  plain: Omit<SourceParameter, 'shape'>,
  shape: Extract<Shape, { kind: 'record' }>,
  deep: boolean,
  notes: Notes,
): SourceParameter[] {
  const fields = Object.entries(shape.fields);
  if (fields.length === 0) {
    notes.add(
      'schemas',
      `${label}: the document does not describe the fields of ${plain.name}. The draft sends it as JSON.`,
    );
    return [{ ...plain, shape: anything }];
  }
  return fields.map(([field, inner]) => ({
    ...plain,
    name: deep ? `${plain.name}[${field}]` : field,
    required: plain.required && shape.required.includes(field),
    shape: inner.shape,
  }));
}

function arrayOf(parameter: Json): 'repeat' | 'comma' {
  const style = parameter['style'] ?? (parameter['in'] === 'query' ? 'form' : 'simple');
  return style === 'form' && parameter['explode'] !== false ? 'repeat' : 'comma';
}

/** Returns the parameters in a path that the document does not declare. */
export function undeclared(path: string, parameters: readonly SourceParameter[]): SourceParameter[] {
  const known = new Set(parameters.filter(({ location }) => location === 'path').map(({ name }) => name));
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '').filter((name) => !known.has(name));
  return names.map((name) => ({ name, location: 'path', required: true, shape: { kind: 'text' }, array: 'comma' }));
}
