import type { Schema } from '../define/schema.ts';
import type { Step } from './inner-schemas.ts';
import { singular, typeName } from './nouns.ts';
import type { Place, RecordUse } from './record-uses.ts';

/** Records with fewer fields are inline: a reference would be no shorter and say less. */
const smallest = 3;

/** Names the records that are used more than once or contain themselves. Adds the names to those that are taken. */
export function nameRecords(
  uses: ReadonlyMap<Schema, RecordUse>,
  suffix: string,
  taken: Set<string>,
): ReadonlyMap<Schema, string> {
  const shared = [...uses].filter(([, { count, recursive, size }]) => recursive || (count > 1 && size >= smallest));
  // The surest names first: titles, then records of entities. Later records get another name where theirs is taken.
  const ordered = shared.sort(([, one], [, other]) => rank(one) - rank(other));
  return new Map(
    ordered.map(([schema, use]) => {
      const name = free(namesOf(use, suffix), taken);
      taken.add(name);
      return [schema, name];
    }),
  );
}

function rank({ title, results }: RecordUse): number {
  if (title !== undefined) return 0;
  const surest = results.map(({ action }) => plainActions.indexOf(action)).filter((index) => index >= 0);
  if (surest.length > 0) return 1 + Math.min(...surest);
  return results.length > 0 ? 1 + plainActions.length : 2 + plainActions.length;
}

/** Actions that return the record of their entity, the surest first. */
const plainActions = ['get', 'list', 'search', 'create', 'update'];
const isPlain = ({ action }: Place) => plainActions.includes(action);

/** Returns the names that a record may have, best first: its title, that of its entity, or that of the field that contains it. */
function namesOf({ title, first, results }: RecordUse, suffix: string): string[] {
  const names = results.length > 0 ? resultNames(results) : fieldNames(first);
  // A title without an ASCII letter or digit leaves no name.
  const all = title === undefined ? names : [typeName(title), ...names];
  return all.filter((name) => name !== '').map((name) => `${name}${suffix}`);
}

/** Returns `Issue` for the result of `issues.get`, and `IssueMetrics` for that of `issues.getMetrics`. */
function resultNames(results: readonly Place[]): string[] {
  const surest = plainActions.flatMap((action) => results.filter((place) => place.action === action));
  const place = surest[0] ?? results[0];
  if (place === undefined) return [];
  const entity = typeName(singular(place.entity));
  const [, part] = /^(?:get|list)([A-Z].*)/.exec(place.action) ?? [];
  if (part !== undefined) return [`${entity}${part}`];
  return [...(isPlain(place) ? [entity] : []), `${entity}${typeName(place.action)}Result`];
}

/** Names of fields that mean nothing without their owner. */
const vague = ['Content', 'Data', 'Item', 'Primary', 'Result', 'Value'];

/** Returns `Address` for the field `address`, `Tag` for an item of the field `tags`, then longer names with their owners. */
function fieldNames({ entity, path }: Place): string[] {
  const fields = path.flatMap(({ field }, index) =>
    field === undefined ? [] : [typeName(isOneOfMany(path, index) ? singular(field) : field)],
  );
  const owners = [typeName(singular(entity)), ...fields];
  const names = owners.map((_, index) => owners.slice(owners.length - 1 - index).join(''));
  return names.filter((name) => !vague.includes(name)).slice(0, 3);
}

/** Returns whether a field contains many values, and the path leads to one of them. */
function isOneOfMany(path: readonly Step[], index: number): boolean {
  const after = path.slice(index + 1);
  const next = after.findIndex(({ field }) => field !== undefined);
  return after.slice(0, next === -1 ? undefined : next).some(({ many }) => many === true);
}

function free(names: readonly string[], taken: ReadonlySet<string>): string {
  const found = names.find((name) => !taken.has(name));
  if (found !== undefined) return found;
  const last = names.at(-1) ?? 'Record';
  for (let number = 2; ; number++) if (!taken.has(`${last}${number}`)) return `${last}${number}`;
}
