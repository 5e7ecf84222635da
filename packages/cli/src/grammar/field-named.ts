import type { JsonSchema } from '@agent-connectors/core/describe';
import { nearest } from '@agent-connectors/core/nearest';
import { normalized } from './find-names.ts';
import type { ParameterType } from './schema-types.ts';

export interface NamedField {
  /** As its schema has it; of an open object, as it was typed. */
  readonly name: string;
  readonly schema: JsonSchema;
  /** The schema does not name it. */
  readonly isOpen: boolean;
}

/** Finds a field as it is named, in another notation, or without the underscore that its name begins with. */
export function fieldNamed(name: string, { properties, others }: ParameterType): NamedField | undefined {
  const names = Object.keys(properties);
  const wanted = normalized(name);
  const known =
    names.find((each) => each === name) ??
    names.find((each) => normalized(each) === wanted) ??
    names.find((each) => normalized(each).replace(/^_+/, '') === wanted);
  const schema = known === undefined ? undefined : properties[known];
  if (known !== undefined && schema !== undefined) return { name: known, schema, isOpen: false };
  // A field of an open object may have any name, but for one that is nearly a known one.
  return others === undefined || nearest(name, names) !== undefined
    ? undefined
    : { name, schema: others, isOpen: true };
}
