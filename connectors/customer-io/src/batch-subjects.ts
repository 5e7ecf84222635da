import type { EntityChange } from './entity-change.ts';
import type { PipelineCall } from './pipeline-call.ts';

/**
 * The people and objects that a change is about, by every identifier that it has there. Those that it only relates to are
 * left out: a company that thousands belong to would let no two requests go at a time.
 */
export function subjectsOfChange({ type, identifiers, primary, secondary }: EntityChange): string[] {
  return [identifiers, primary, secondary].flatMap((given) => {
    const { object_type_id: kind, object_id: id, ...others } = loose(given);
    return [...namesIn(type, others), ...(id === undefined ? [] : [`${type} ${kind} ${id}`])];
  });
}

/** The person that a call is about, and the group whose attributes it sets. */
export function subjectsOfCall({ type, userId, anonymousId, groupId, traits }: PipelineCall): string[] {
  const person = namesIn('person', { id: userId, anonymous: anonymousId, email: loose(traits)['email'] });
  return type === 'group' ? [...person, `group ${groupId}`] : person;
}

const namesIn = (type: string, identifiers: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(identifiers).flatMap(([kind, value]) =>
    value === undefined || value === '' ? [] : [`${type} ${kind} ${value}`],
  );

// Entries are checked later: what comes from a file may be anything. Every object may be read by key.
const loose = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
