import type { Random } from '../../../engine/random.ts';
import { cioIdOf } from '../store/people.ts';
import type { Segment } from '../store/segments.ts';
import { peopleCount } from './people.ts';
import settings from './settings.json' with { type: 'json' };
import { day } from './settings.ts';

export function generateSegments(random: Random, now: number): Segment[] {
  return settings.segments.map(({ share, ...segment }, index) => {
    const id = index + 1;
    const members = new Set<string>();
    if (share !== undefined) {
      for (let seq = 1; seq <= peopleCount; seq++) if (random.chance(share)) members.add(cioIdOf(seq));
    }
    const created_at = now - (620 - id * 23) * day - random.int(0, day);
    const updated_at = created_at + random.int(0, Math.floor((now - created_at) / 2));
    const defaults = { id, state: 'finished', progress: null, tags: [], members, created_at, updated_at };
    // The file has only types and states of segments.
    return { ...defaults, ...segment } as Segment;
  });
}
