import { UsageError } from '../usage-error.ts';
import type { ParameterType } from './schema-types.ts';

/** One parameter, or field of one, with its value. */
export interface Assignment {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly type: ParameterType;
  /** How it was typed. */
  readonly raw: string;
  /** Whether it was given before. */
  readonly isRepeated: boolean;
  /** Whether its schema does not name it. */
  readonly isOpen: boolean;
}

/** Sets a parameter. A list collects what is repeated; anything else may be given once. */
export function put(params: Record<string, unknown>, { path, value, type, raw, isRepeated, isOpen }: Assignment): void {
  let at = params;
  for (const name of path.slice(0, -1)) {
    const inner = Object.hasOwn(at, name) ? at[name] : undefined;
    const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    if (inner !== undefined && !isObject)
      throw new UsageError(
        `${raw} belongs to an object, and ${name} is given as something else.`,
        'Pass one of both: the object with all its fields, or nothing but fields.',
      );
    const next: Record<string, unknown> = isObject ? { ...inner } : {};
    at[name] = next;
    at = next;
  }
  const last = path.at(-1) ?? '';
  if (!type.types.has('array')) {
    if (isRepeated) throw passedTwice(raw, isOpen);
    at[last] = value;
    return;
  }
  const before = isRepeated ? [at[last]].flat() : [];
  // One item of what may also be a single text stays a text.
  const isSingle = !Array.isArray(value) && before.length === 0 && type.types.has('string');
  at[last] = isSingle || (Array.isArray(value) && !isRepeated) ? value : [...before, ...[value].flat()];
}

const passedTwice = (raw: string, isOpen: boolean) =>
  new UsageError(`${raw} was passed twice.`, isOpen ? `Pass a list as JSON: ${raw} '["a", "b"]'` : `Pass ${raw} once.`);
