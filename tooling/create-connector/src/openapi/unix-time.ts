import { type Json, textOf } from '../json.ts';
import type { Epoch, Field, Shape } from './shape.ts';

const unixTime = /\b(unix|epoch)\b|\bsince (the )?(1 |1st )?(jan\w* )?(1,? |1st,? )?1970\b/i;
/** Separates times from other uses of these words, such as the permissions of Unix. */
const aTime = /time|stamp|date|second|milli|1970/i;

/** Returns the unit of a number that the document describes as a time since 1970: seconds where it names none, as is usual. */
function epochOf({ format, description }: Json): Epoch | undefined {
  const text = textOf(description) ?? '';
  const form = textOf(format) ?? '';
  const isTime = /^(unix|epoch)/i.test(form) || (unixTime.test(text) && aTime.test(text));
  const all = `${form} ${text}`;
  if (!isTime || /\b(micro|nano)/i.test(all)) return undefined;
  // The first unit counts: a document may say "in seconds, not in milliseconds".
  const unit = /milli|(?<![a-z])(ms|sec)/i.exec(all)?.[0] ?? 'sec';
  return /^m/i.test(unit) ? 'milliseconds' : 'seconds';
}

/** Fields of a range, whose own descriptions often say only on which side they are. */
const bound = /^(gte?|lte?|eq|from|to|min|max|after|before|since|until|start|end)$/i;

/** Marks the numbers of a shape as times if the node that holds it describes them so. */
export function timed(shape: Shape, node: Json): Shape {
  const epoch = epochOf(node);
  return epoch === undefined ? shape : withEpoch(shape, epoch);
}

function withEpoch(shape: Shape, epoch: Epoch): Shape {
  if (shape.kind === 'number') return shape.epoch === undefined ? { ...shape, epoch } : shape;
  // Where text is allowed too, the vendor itself reads times as text.
  if (shape.kind === 'either' && shape.options.every(({ kind }) => kind !== 'text'))
    return { ...shape, options: shape.options.map((option) => withEpoch(option, epoch)) };
  if (shape.kind !== 'record') return shape;
  const isRange = Object.entries(shape.fields).some(
    ([name, field]) => bound.test(name) && field.shape.kind === 'number',
  );
  if (!isRange) return shape;
  const fields = Object.entries(shape.fields).map(([name, field]): [string, Field] => [
    name,
    bound.test(name) ? { ...field, shape: withEpoch(field.shape, epoch) } : field,
  ]);
  return { ...shape, fields: Object.fromEntries(fields) };
}
