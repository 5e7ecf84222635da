import type { Draft } from '../draft/model.ts';
import { fingerprint, type RecordShape, type Shape } from '../openapi/shape.ts';

export type Mode = 'input' | 'output';

/** Decides which records get a name: those that are used more than once, are long, or have a name in the document. */
export interface Usage {
  deservesName(record: RecordShape, mode: Mode): boolean;
}

export function countUsage(draft: Draft): Usage {
  const counts = new Map<string, number>();

  function visit(shape: Shape, mode: Mode): void {
    if (shape.kind === 'list') visit(shape.item, mode);
    if (shape.kind === 'either') for (const option of shape.options) visit(option, mode);
    if (shape.kind !== 'record') return;
    const key = recordKey(shape, mode);
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    // The inner shapes of a record count only once.
    if (before > 0) return;
    for (const { shape: inner } of Object.values(shape.fields)) visit(inner, mode);
    if (shape.rest) visit(shape.rest, mode);
  }

  for (const { operations } of draft.entities) {
    for (const { parameters, response } of operations) {
      for (const { shape } of parameters) visit(shape, 'input');
      if (response.data) visit(response.data, 'output');
    }
  }
  return {
    deservesName(record, mode) {
      const size = Object.keys(record.fields).length;
      if (size === 0 || record.rest !== undefined) return false;
      const again = (counts.get(recordKey(record, mode)) ?? 0) > 1;
      return (
        size > 6 ||
        (size > 1 && weightOf(record) > 20) ||
        (size > 1 && again) ||
        (size > 2 && record.name !== undefined)
      );
    },
  };
}

/** Returns how many fields a record has, with those of the records in it. */
function weightOf(shape: Shape): number {
  const known = weights.get(shape);
  if (known !== undefined) return known;
  const inner =
    shape.kind === 'record'
      ? Object.values(shape.fields).map((field) => 1 + weightOf(field.shape))
      : shape.kind === 'either'
        ? shape.options.map(weightOf)
        : shape.kind === 'list'
          ? [weightOf(shape.item)]
          : shape.kind === 'choice'
            ? [shape.values.length > 4 ? shape.values.length : 0]
            : [];
  const weight = inner.reduce((sum, each) => sum + each, 0);
  weights.set(shape, weight);
  return weight;
}

const weights = new WeakMap<Shape, number>();

/** Returns a key that is equal for records with the same code. */
export function recordKey(record: RecordShape, mode: Mode): string {
  const { nullable: _, ...bare } = record;
  // Records with different names in the document stay separate, even if they are equal.
  return `${mode} ${record.name ?? ''} ${fingerprint(record.nullable ? bare : record)}`;
}
