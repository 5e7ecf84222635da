import type { Test } from '../../../engine/conditions.ts';
import type { Table } from '../../../engine/table.ts';
import type { Segment } from '../data/segments.ts';
import { attributeTest, compileFilter } from './filter.ts';
import type { People, Person } from './people.ts';

export type Audience = ReturnType<typeof createAudience>;

/** Creates the membership tests of segments and audience filters. */
export function createAudience(people: People, segments: Pick<Table<Segment>, 'get'>) {
  /** Returns whether a person is in the segment; undefined for an unknown segment. */
  const testOf = (id: unknown): Test<Person> | undefined => {
    const segment = typeof id === 'number' ? segments.get(id) : undefined;
    if (!segment) return undefined;
    if (segment.type === 'manual') return ({ cioId }) => segment.members.has(cioId);
    return compile(segment.conditions);
  };
  /** Compiles an audience filter: `and`, `or`, `not`, `segment` and `attribute`; undefined if it is invalid. */
  const compile = (filter: unknown): Test<Person> | undefined =>
    compileFilter(filter, {
      segment: ({ id }) => testOf(id),
      attribute: (condition) => {
        const test = attributeTest(condition, textOf);
        return condition.inverse === true ? test && ((person) => !test(person)) : test;
      },
    });
  return {
    testOf,
    compile,
    membersOf: (id: number): readonly Person[] => people.all().filter(testOf(id) ?? (() => false)),
  };
}

function textOf({ attributes }: Person, field: string): string | undefined {
  const value = attributes.get(field);
  // Everyone has the attribute `unsubscribed`, even people who never made a choice.
  if (field === 'unsubscribed') return value ?? 'false';
  return field === 'email' ? value?.toLowerCase() : value;
}
