import { isObject, type Json } from '../json.ts';
import type { Shape } from './shape.ts';

/** Whether a shape is, or may be, an object or a list. */
function isDeep(shape: Shape): boolean {
  if (shape.kind === 'either') return shape.options.some(isDeep);
  return shape.kind === 'record' || shape.kind === 'list';
}

const deepFields = (shape: Shape): string[] =>
  shape.kind === 'record' ? Object.keys(shape.fields).filter((name) => isDeep(shape.fields[name]?.shape ?? shape)) : [];

/** Whether a form has fields with objects or lists. */
export const isNested = (shape: Shape): boolean => deepFields(shape).length > 0;

/** Whether the document says that all nested values of a form are JSON. */
export const nestedInJson = (shape: Shape, encoding: Json): boolean =>
  deepFields(shape).every((name) => {
    const each = encoding[name];
    return isObject(each) && /json/i.test(String(each['contentType'] ?? ''));
  });

/** Returns the shape of a form, whose fields all have names. Returns `undefined` if the document names none. */
export function namedFields(shape: Shape): Shape | undefined {
  if (shape.kind === 'either') {
    const options = shape.options.flatMap((option) => namedFields(option) ?? []);
    return options.length === shape.options.length ? { ...shape, options } : undefined;
  }
  if (shape.kind !== 'record' || Object.keys(shape.fields).length === 0) return undefined;
  const { rest: _, ...named } = shape;
  return named;
}
