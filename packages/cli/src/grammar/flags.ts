import type { SchemaDefinitions } from '@agent-connectors/core/describe';
import { UsageError } from '../usage-error.ts';
import { type FoundParameter, findParameter, isSwitch } from './find-parameter.ts';
import type { FlagContext } from './flag-context.ts';
import { flagValue } from './flag-value.ts';
import { positional } from './positional.ts';
import { type Assignment, put } from './put-value.ts';
import type { Token } from './tokens.ts';

type Params = Readonly<Record<string, unknown>>;

/**
 * Reads parameters from flags: `--account-id a1`, repeated for lists, `--no-notify`, with dots for fields of objects. A word without a flag is the only
 * required parameter. Flags win over `base`, and those with dots over the object that they belong to, in whatever order they are. Throws `UsageError`
 * for an unknown flag, with the nearest name.
 */
export function paramsFromFlags(tokens: readonly Token[], base: Params, context: FlagContext): Params {
  // `withDefinitions` of core puts the definitions there.
  const definitions = (context.input['$defs'] ?? {}) as SchemaDefinitions;
  const assignments: Assignment[] = [];
  const given = new Set<string>();
  const add = (assignment: Omit<Assignment, 'isRepeated'>) => {
    const key = JSON.stringify(assignment.path);
    assignments.push({ ...assignment, isRepeated: given.has(key) });
    given.add(key);
  };
  let lastSwitch: string | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'word') {
      add(
        positional(token.text, { context, definitions, base, given: assignments.map(({ path }) => path), lastSwitch }),
      );
      continue;
    }
    const found = findParameter(token.name, token.raw, context, definitions);
    const { value, takesNext } = flagValue(token, tokens[index + 1], found, context, definitions);
    if (takesNext) index += 1;
    refuseWholeObject(found, value, token.raw);
    lastSwitch = !takesNext && token.value === undefined && isSwitch(found.type) ? token.raw : undefined;
    add({ ...found, value, raw: token.raw });
  }
  const params: Record<string, unknown> = structuredClone(base);
  // Objects come before their fields.
  for (const assignment of assignments.toSorted((a, b) => a.path.length - b.path.length)) put(params, assignment);
  return params;
}

/** Where every other name is an attribute, an object of attributes would become one attribute with this name. */
function refuseWholeObject({ path, isOpen }: FoundParameter, value: unknown, raw: string): void {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (
    isOpen &&
    path.length === 1 &&
    isObject &&
    /^(custom_?)?(attributes|traits|params|body|data)$/i.test(path[0] ?? '')
  )
    throw new UsageError(
      `${raw} would set one attribute of that name.`,
      `Pass each attribute by itself, such as --plan pro, or all with --params.`,
    );
}
