import type { Random } from '../../../engine/random.ts';
import { cioIdOf } from '../store/people.ts';
import type { Segment } from '../store/segments.ts';
import { peopleCount } from './people.ts';

const day = 86_400;
const where = (field: string, value: string) => ({ attribute: { field, operator: 'eq', value } });
const has = (field: string) => ({ attribute: { field, operator: 'exists' } });

/** Ids that campaigns, newsletters and broadcasts refer to. */
export const segmentIds = {
  everyone: 1,
  plus: 2,
  family: 3,
  team: 4,
  free: 5,
  spanish: 6,
  german: 7,
  unsubscribed: 8,
  reachableByPhone: 9,
  trial: 10,
  lapsed: 11,
  beta: 12,
  ambassadors: 13,
  webinar: 14,
} as const;

export function generateSegments(random: Random, now: number): Segment[] {
  const dynamic: readonly (readonly [name: string, description: string, conditions: unknown])[] = [
    ['All Users', 'Everyone in this workspace.', { and: [has('cio_id')] }],
    ['Plus subscribers', 'People on the Plus plan.', { and: [where('plan', 'plus')] }],
    ['Family plan', 'Account owners on the Family plan.', { and: [where('plan', 'family')] }],
    ['Larkspur for Teams', 'Members of a company that pays for Larkspur.', { and: [where('plan', 'team')] }],
    ['Free learners', 'Signed up, never paid.', { and: [where('plan', 'free')] }],
    ['Speaks Spanish', 'Interface language is Spanish.', { and: [where('language', 'es')] }],
    ['Speaks German', 'Interface language is German.', { and: [where('language', 'de')] }],
    ['Unsubscribed', 'Nobody here gets marketing.', { and: [where('unsubscribed', 'true')] }],
    ['Reachable by phone', 'Has a phone number for SMS or WhatsApp.', { and: [has('phone')] }],
    ['In trial', 'Signed up in the last two weeks.', { and: [where('lifecycle_stage', 'trial')] }],
    ['Lapsed learners', 'No lesson for three weeks or more.', { and: [where('lifecycle_stage', 'lapsed')] }],
  ];
  const manual: readonly (readonly [name: string, description: string, share: number])[] = [
    ['Beta testers', 'Agreed to try unfinished features. Added by the product team.', 0.02],
    ['Ambassadors', 'Run local conversation evenings for us.', 0.005],
    ['Webinar October 2026', 'Registered for the webinar on learning at work.', 0.04],
    ['Support escalations', 'Leave these people alone until support is done.', 0.002],
    ['Holiday promotion 2026', '', 0],
  ];
  const segments: Segment[] = [];
  const add = (segment: Pick<Segment, 'name' | 'description' | 'type' | 'members'> & Partial<Segment>) => {
    const id = segments.length + 1;
    const created = now - (620 - id * 23) * day - random.int(0, day);
    const updated = created + random.int(0, Math.floor((now - created) / 2));
    segments.push({ state: 'finished', progress: null, tags: [], created, updated, ...segment, id });
  };
  for (const [name, description, conditions] of dynamic) {
    add({
      name,
      description,
      type: 'dynamic',
      conditions,
      members: new Set(),
      tags: name.includes('plan') ? ['billing'] : [],
    });
  }
  for (const [name, description, share] of manual) {
    const members = new Set<string>();
    for (let seq = 1; seq <= peopleCount; seq++) if (random.chance(share)) members.add(cioIdOf(seq));
    add({ name, description, type: 'manual', members });
  }
  add({
    name: 'Active families',
    description: 'Family plan and seen lately.',
    type: 'dynamic',
    members: new Set(),
    state: 'build',
    progress: 62,
    conditions: { and: [{ segment: { id: segmentIds.family } }, where('lifecycle_stage', 'active')] },
  });
  return segments;
}
