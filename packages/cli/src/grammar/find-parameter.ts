import type { JsonSchema, SchemaDefinitions } from '@agent-connectors/core/describe';
import { UsageError } from '../usage-error.ts';
import { fieldNamed } from './field-named.ts';
import type { FlagContext } from './flag-context.ts';
import { type ParameterType, typeOf } from './schema-types.ts';
import { unknownFlag } from './unknown-flag.ts';

/** The parameter of a flag, or a field of it. */
export interface FoundParameter {
  readonly path: readonly string[];
  readonly type: ParameterType;
  /** `--no-notify` */
  readonly isNegated: boolean;
  /** The schema does not name it: it is a field of an open object. */
  readonly isOpen: boolean;
}

/** Whether a flag needs no value. */
export const isSwitch = ({ types }: ParameterType): boolean => types.has('boolean') && !types.has('string');

/** Finds the parameter of a flag, part by part. Throws `UsageError` with the nearest name. */
export function findParameter(
  name: string,
  raw: string,
  context: FlagContext,
  definitions: SchemaDefinitions,
): FoundParameter {
  const names = name.split('.');
  if (names.includes('__proto__') || names.includes(''))
    throw new UsageError(
      `${raw} has a field without a usable name.`,
      `A field is <object>.<field>, and can be neither empty nor __proto__. See ${context.command} --help.`,
    );
  // Parameters have two dashes, also those with one letter.
  if (!raw.startsWith('--')) throw unknownFlag(name, raw, context, definitions);
  const found = parameterPath(names, context.input, definitions);
  if (found !== undefined) return { ...found, isNegated: false };
  const negated = /^no-(.+)$/.exec(name)?.[1];
  const positive = negated === undefined ? undefined : parameterPath(negated.split('.'), context.input, definitions);
  if (positive !== undefined && isSwitch(positive.type)) return { ...positive, isNegated: true };
  throw unknownFlag(name, raw, context, definitions);
}

/** Returns the parameter that a dotted name stands for; `undefined` where there is none. */
export function parameterPath(
  names: readonly string[],
  schema: JsonSchema,
  definitions: SchemaDefinitions,
): Omit<FoundParameter, 'isNegated'> | undefined {
  let type = typeOf(schema, definitions);
  let isOpen = false;
  const path: string[] = [];
  for (const name of names) {
    const field = fieldNamed(name, type);
    if (field === undefined) return undefined;
    isOpen = field.isOpen;
    path.push(field.name);
    type = typeOf(field.schema, definitions);
  }
  return { path, type, isOpen };
}
