import { compileAudience, type Test } from './audience.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';

/** A segment: dynamic ones have conditions, manual ones have members. */
export interface Segment {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly type: 'dynamic' | 'manual';
  readonly state: 'events' | 'build' | 'events_queued' | 'build_queued' | 'finished';
  readonly progress: number | null;
  readonly tags: readonly string[];
  readonly conditions?: unknown;
  readonly members: Set<string>;
  readonly created: number;
  readonly updated: number;
}

export interface Segments {
  all(): readonly Segment[];
  get(id: number): Segment | undefined;
  create(segment: Omit<Segment, 'id'>): Segment;
  remove(id: number): void;
  /** Whether a person is in the segment; undefined for an unknown segment. */
  testOf(id: number): Test | undefined;
  membersOf(segment: Segment): readonly Person[];
}

export function createSegments(people: () => People, initial: () => readonly Segment[]): Segments {
  let segments: Map<number, Segment> | undefined;
  const table = () => {
    segments ??= new Map(initial().map((segment) => [segment.id, segment]));
    return segments;
  };
  // Never given twice, not even after the newest was deleted.
  let lastId: number | undefined;
  const testOf = (id: number): Test | undefined => {
    const segment = table().get(id);
    if (!segment) return undefined;
    if (segment.type === 'manual') return (person) => segment.members.has(person.cioId);
    return compileAudience(segment.conditions, testOf);
  };
  return {
    all: () => [...table().values()],
    get: (id) => table().get(id),
    create(segment) {
      lastId = (lastId ?? Math.max(0, ...table().keys())) + 1;
      const created = { ...segment, id: lastId };
      table().set(lastId, created);
      return created;
    },
    remove(id) {
      lastId ??= Math.max(0, ...table().keys());
      table().delete(id);
    },
    testOf,
    membersOf(segment) {
      const test = testOf(segment.id) ?? (() => false);
      return people().all().filter(test);
    },
  };
}
