import { expect, it } from 'vitest';
import { contains, holds, is, isAfter, isBefore, isOneOf, testOf } from './conditions.ts';

interface Job {
  readonly title: string;
  readonly status: string;
  readonly tags: readonly string[];
  readonly openedAt?: string;
}

const job: Job = { title: 'Data Engineer', status: 'open', tags: ['x'], openedAt: '2026-03-01T00:00:00Z' };
const draft: Job = { title: 'Designer', status: 'draft', tags: [] };

const conditions = {
  title: contains<Job>('title'),
  status: isOneOf<Job>('status'),
  tag: holds<Job>('tags'),
  openedAfter: isAfter<Job>('openedAt'),
  openedBefore: isBefore<Job>('openedAt'),
  length: is<Job>(({ title }) => title.length),
};

it.each([
  [{}, [job, draft]],
  [{ title: ' DATA ' }, [job]],
  [{ status: ['draft', 'closed'] }, [draft]],
  [{ tag: 'x' }, [job]],
  [{ openedAfter: '2026-02-01T00:00:00Z' }, [job]],
  [{ openedAfter: Date.parse('2026-04-01') }, []],
  [{ openedBefore: '2027-01-01' }, [job]],
  [{ length: 8 }, [draft]],
  [{ title: 'design', status: ['open'] }, []],
  [{ title: undefined, unknown: 3 }, [job, draft]],
])('filters records by %j', (params: object, expected) => {
  expect([job, draft].filter(testOf(conditions, params))).toEqual(expected);
});
