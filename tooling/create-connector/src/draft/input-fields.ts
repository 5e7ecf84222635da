import { isInherited } from '../names/inherited.ts';
import type { Shape } from '../openapi/shape.ts';
import type { OperationDraft } from './model.ts';

/** A parameter, or a field inside one. */
export interface InputField {
  /** Dot path. Items of a list have the path of the list. */
  readonly path: string;
  readonly name: string;
  readonly shape: Shape;
}

/** No parameters are nested more deeply. */
const deepest = 10;

/** Returns the parameters of an operation and every field inside them, as the input of the draft has them. */
export const inputFields = ({ parameters }: Pick<OperationDraft, 'parameters'>): InputField[] =>
  parameters.flatMap(({ name, shape }) => [{ path: name, name, shape }, ...innerFields(shape, [name])]);

function innerFields(shape: Shape, path: readonly string[]): InputField[] {
  if (path.length > deepest) return [];
  if (shape.kind === 'list') return innerFields(shape.item, path);
  if (shape.kind === 'either') return shape.options.flatMap((option) => innerFields(option, path));
  if (shape.kind !== 'record') return [];
  return Object.entries(shape.fields)
    .filter(([name, { readOnly }]) => !readOnly && (!isInherited(name) || shape.required.includes(name)))
    .flatMap(([name, { shape: inner }]) => {
      const at = [...path, name];
      return [{ path: at.join('.'), name, shape: inner }, ...innerFields(inner, at)];
    });
}

/** Whether an operation has fields inside its parameters. Files to upload have a name and a content. */
export const isNested = (operation: Pick<OperationDraft, 'parameters'>): boolean =>
  inputFields(operation).some(({ path, shape }) => path.includes('.') || (shape.kind === 'file' && !shape.raw));
