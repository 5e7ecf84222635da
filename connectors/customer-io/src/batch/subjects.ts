import type { EntityChange } from '../entity-change.ts';
import type { PipelineCall } from '../pipeline-call.ts';

/**
 * Returns the people and objects that a change affects, one key per identifier. Related people and objects are left out: if
 * thousands of people belonged to one company, no two requests could run at the same time.
 */
export function subjectsOfChange({ type, identifiers, primary, secondary }: EntityChange): string[] {
  return [identifiers, primary, secondary].flatMap((given) => {
    const { object_type_id: kind, object_id: id, ...others } = loose(given);
    return [...keysOf(type, others), ...(id === undefined ? [] : [`${type} ${kind} ${id}`])];
  });
}

/** Returns the person that a call is about, and for `group` calls the group. */
export function subjectsOfCall({ type, userId, anonymousId, groupId, traits }: PipelineCall): string[] {
  const person = keysOf('person', { id: userId, anonymous: anonymousId, email: loose(traits)['email'] });
  return type === 'group' ? [...person, `group ${groupId}`] : person;
}

const keysOf = (type: string, identifiers: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(identifiers).flatMap(([kind, value]) =>
    value === undefined || value === '' ? [] : [`${type} ${kind} ${value}`],
  );

// The entries are not validated yet and may come from a file, so they can be anything. Reading a key of any object is safe.
const loose = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
