import { isObject, type Json, listOf, objectOf, textOf } from '../json.ts';
import type { Notes } from '../notes.ts';
import { examplesOf } from './examples.ts';
import { mediaOf } from './read-body.ts';
import type { SchemaReader } from './read-schema.ts';
import type { Resolver } from './resolver.ts';
import type { Shape } from './shape.ts';
import type { ArrayStyle, SourceParameter } from './source.ts';
import { timed } from './unix-time.ts';
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
    for (const read of readParameter(label, parameter, resolver, schemas, notes))
      byKey.set(`${read.location} ${read.name}`, read);
  }
  return [...byKey.values()];
}

function readParameter(
  label: string,
  parameter: Json,
  resolver: Resolver,
  schemas: SchemaReader,
  notes: Notes,
): SourceParameter[] {
  const name = textOf(parameter['name']);
  const location = parameter['in'];
  if (name === undefined) return [];
  if (location === 'header' && ownHeaders.has(name.toLowerCase())) return [];
  if (location !== 'path' && location !== 'query' && location !== 'header') {
    notes.add('omitted', `the parameter ${name} is in the ${String(location)}, which core does not support.`, label);
    return [];
  }
  const [content] = mediaOf(parameter, resolver).map(([, media]) => media);
  const schema = isObject(content) ? content['schema'] : parameter['schema'];
  const shape = timed(withoutFiles(schemas.read(schema)), { description: parameter['description'] });
  const required = parameter['required'] === true || location === 'path';
  const style = textOf(parameter['style'])?.toLowerCase();
  const plain = { name, location, required, array: arrayOf(parameter, style) } as const;
  const examples = examplesOf(parameter, resolver);
  const shown = examples.length > 0 ? { examples } : {};
  if (location === 'path') {
    const many = parameter['x-multi-segment'] === true || parameter['allowReserved'] === true;
    return [{ ...plain, ...shown, shape, ...(many && { manySegments: true }) }];
  }
  if (location === 'header') return [{ ...plain, ...shown, shape, ...fixedValue(parameter) }];
  if (style === 'pipedelimited' || style === 'spacedelimited') {
    if (shape.kind === 'list' || shape.kind === 'record') {
      notes.add(
        'schemas',
        `core does not support the style ${parameter['style']}. The draft accepts text.`,
        `${label} ${name}`,
      );
      return [{ ...plain, shape: { kind: 'text' } }];
    }
  }
  if (isObject(content) && holdsRecord(shape)) {
    notes.add(
      'schemas',
      'it is an object that the query contains as JSON. The draft accepts its text.',
      `${label} ${name}`,
    );
    return [{ ...plain, shape: { kind: 'text' } }];
  }
  if (shape.kind !== 'record' || isObject(content) || style === 'deepobject') return [{ ...plain, ...shown, shape }];
  return readObjectParameter(label, plain, shape, notes);
}

/** Returns the value of a header that has only one: its constant, or its default. */
function fixedValue(parameter: Json): { readonly fixed?: string } {
  const schema = objectOf(parameter['schema']);
  const values = listOf(schema['enum']);
  const value = schema['const'] ?? schema['default'] ?? (values.length === 1 ? values[0] : undefined);
  return typeof value === 'string' || typeof value === 'number' ? { fixed: String(value) } : {};
}

/** Reads an object in the query as one parameter per field. */
function readObjectParameter(
  label: string,
  plain: Omit<SourceParameter, 'shape'>,
  shape: Extract<Shape, { kind: 'record' }>,
  notes: Notes,
): SourceParameter[] {
  const fields = Object.entries(shape.fields);
  if (fields.length === 0) {
    notes.add('schemas', `the document does not describe the fields of ${plain.name}. The draft accepts text.`, label);
    return [{ ...plain, shape: { kind: 'text' } }];
  }
  return fields.map(([field, inner]) => ({
    ...plain,
    name: field,
    required: plain.required && shape.required.includes(field),
    shape: inner.shape,
  }));
}

/** Whether a shape may be an object with fields. */
export function holdsRecord(shape: Shape): boolean {
  if (shape.kind === 'either') return shape.options.some(holdsRecord);
  return shape.kind === 'list' ? holdsRecord(shape.item) : shape.kind === 'record';
}

function arrayOf(parameter: Json, given: string | undefined): ArrayStyle {
  const style = given ?? (parameter['in'] === 'query' ? 'form' : 'simple');
  if (style === 'deepobject') return 'brackets';
  return style === 'form' && parameter['explode'] !== false ? 'repeat' : 'comma';
}

/** Returns the parameters in a path that the document does not declare. */
export function undeclared(path: string, parameters: readonly SourceParameter[]): SourceParameter[] {
  const known = new Set(parameters.filter(({ location }) => location === 'path').map(({ name }) => name));
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '').filter((name) => !known.has(name));
  return names.map((name) => ({ name, location: 'path', required: true, shape: { kind: 'text' }, array: 'comma' }));
}
