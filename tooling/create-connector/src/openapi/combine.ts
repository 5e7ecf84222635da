import { anything, type Choice, type Field, fingerprint, type RecordShape, type Shape, withNull } from './shape.ts';

/** Returns the union of several shapes. */
export function either(given: readonly Shape[]): Shape {
  const flat = given.flatMap((shape) =>
    shape.kind === 'either' ? shape.options.map((option) => (shape.nullable ? withNull(option) : option)) : [shape],
  );
  const nullable = flat.some((shape) => shape.nullable);
  const bare = flat.map((shape): Shape => {
    const { nullable: _, ...rest } = shape;
    return rest;
  });
  const [only, ...more] = reduced([...new Map(bare.map((shape) => [fingerprint(shape), shape])).values()]);
  if (only === undefined) return anything;
  const shape: Shape = more.length === 0 ? only : { kind: 'either', options: [only, ...more] };
  return nullable ? withNull(shape) : shape;
}

/** Removes options that another option covers. */
function reduced(options: readonly Shape[]): readonly Shape[] {
  if (options.some(({ kind }) => kind === 'anything')) return [anything];
  const texts = options.filter(({ kind }) => kind === 'text');
  const choices = options.filter((shape): shape is Choice => shape.kind === 'choice');
  const others = options.filter(({ kind }) => kind !== 'text' && kind !== 'choice');
  const values = [...new Set(choices.flatMap((choice) => choice.values))];
  const plain: Shape = { kind: 'text' };
  if (texts.length > 0) return [texts.length === 1 && choices.length === 0 ? (texts[0] ?? plain) : plain, ...others];
  return values.length > 0 ? [{ kind: 'choice', values }, ...others] : others;
}

/** Returns the intersection of two shapes. */
export function both(a: Shape, b: Shape): Shape {
  const shape = combined(a, b);
  return a.nullable || b.nullable ? withNull(shape) : shape;
}

function combined(a: Shape, b: Shape): Shape {
  if (a.kind === 'anything') return b;
  if (b.kind === 'anything') return a;
  if (a.kind === 'record' && b.kind === 'record') return joined(a, b);
  if (a.kind === 'either') return narrowed(a.options, b);
  if (b.kind === 'either') return narrowed(b.options, a);
  return b.kind === 'choice' ? b : a;
}

/** Intersects a shape with each option. A draft cannot express options that only restrict combinations of fields. */
function narrowed(options: readonly Shape[], shape: Shape): Shape {
  const meaningful = options.filter((option) => option.kind !== 'record' || Object.keys(option.fields).length > 0);
  return meaningful.length === 0 ? shape : either(meaningful.map((option) => both(option, shape)));
}

function joined(a: RecordShape, b: RecordShape): RecordShape {
  const fields: Record<string, Field> = { ...a.fields };
  for (const [name, field] of Object.entries(b.fields)) {
    const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
    fields[name] = before === undefined ? field : { ...before, ...field, shape: both(before.shape, field.shape) };
  }
  const rest = b.rest ?? a.rest;
  const name = Object.keys(b.fields).length === 0 ? a.name : Object.keys(a.fields).length === 0 ? b.name : undefined;
  return {
    kind: 'record',
    fields,
    required: [...new Set([...a.required, ...b.required])],
    ...(rest && { rest }),
    ...(name !== undefined && { name }),
  };
}

/** Merges several records into one. Fields that only some of them require are optional. */
export function merged(records: readonly RecordShape[]): RecordShape {
  const names = [...new Set(records.flatMap((record) => Object.keys(record.fields)))];
  const fields = names.map((name): [string, Field] => {
    const all = records.flatMap((record) => (Object.hasOwn(record.fields, name) ? (record.fields[name] ?? []) : []));
    return [name, { ...all[0], shape: either(all.map(({ shape }) => shape)) }];
  });
  const required = names.filter((name) => records.every((record) => record.required.includes(name)));
  return { kind: 'record', fields: Object.fromEntries(fields), required };
}
