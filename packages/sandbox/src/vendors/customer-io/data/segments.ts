import type { Random } from '../../../engine/random.ts';
import { cioIdOf } from '../store/people.ts';
import { peopleCount } from './people.ts';
import settings from './settings.json' with { type: 'json' };
import { day } from './settings.ts';

/** A segment: dynamic ones have conditions, manual ones have members. */
export type Segment = ReturnType<typeof generateSegments>[number];

export function generateSegments(random: Random, now: number) {
  return settings.segments.map(({ share, ...segment }, index) => {
    const id = index + 1;
    const members = new Set<string>();
    if (share !== undefined) {
      for (let seq = 1; seq <= peopleCount; seq++) if (random.chance(share)) members.add(cioIdOf(seq));
    }
    const created_at = now - (620 - id * 23) * day - random.int(0, day);
    const updated_at = created_at + random.int(0, Math.floor((now - created_at) / 2));
    const { state = 'finished', progress = null, tags = [] } = segment;
    return { ...segment, id, state, progress, tags, members, created_at, updated_at };
  });
}
