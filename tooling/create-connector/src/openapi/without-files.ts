import type { Shape } from './shape.ts';

/** Replaces files in a shape by text, because only multipart bodies can contain files. */
export function withoutFiles(shape: Shape): Shape {
  const known = done.get(shape);
  if (known !== undefined) return known;
  const plain = replaced(shape);
  done.set(shape, plain);
  return plain;
}

const done = new WeakMap<Shape, Shape>();

function replaced(shape: Shape): Shape {
  const nullable = shape.nullable ? { nullable: true } : {};
  switch (shape.kind) {
    case 'file':
      return { kind: 'text', ...nullable };
    case 'list':
      return { ...shape, item: withoutFiles(shape.item) };
    case 'either':
      return { ...shape, options: shape.options.map(withoutFiles) };
    case 'record':
      return {
        ...shape,
        fields: Object.fromEntries(
          Object.entries(shape.fields).map(([name, field]) => [name, { ...field, shape: withoutFiles(field.shape) }]),
        ),
        ...(shape.rest && { rest: withoutFiles(shape.rest) }),
      };
    default:
      return shape;
  }
}

/** Keeps the files of a multipart body only at the top level, alone or in a list. */
export function filesOnTop(shape: Shape): Shape {
  if (shape.kind !== 'record') return withoutFiles(shape);
  const keep = (inner: Shape): Shape =>
    inner.kind === 'file' || (inner.kind === 'list' && inner.item.kind === 'file') ? inner : withoutFiles(inner);
  const fields = Object.entries(shape.fields).map(([name, field]) => [name, { ...field, shape: keep(field.shape) }]);
  return { ...shape, fields: Object.fromEntries(fields) };
}
