import type { Shape } from './shape.ts';

/** A shape whose files are text: outside multipart bodies there is no way to send one. */
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

/** The fields of a multipart body: files stay files there, alone or in a list, and nowhere deeper. */
export function filesOnTop(shape: Shape): Shape {
  if (shape.kind !== 'record') return withoutFiles(shape);
  const keep = (inner: Shape): Shape =>
    inner.kind === 'file' || (inner.kind === 'list' && inner.item.kind === 'file') ? inner : withoutFiles(inner);
  const fields = Object.entries(shape.fields).map(([name, field]) => [name, { ...field, shape: keep(field.shape) }]);
  return { ...shape, fields: Object.fromEntries(fields) };
}
